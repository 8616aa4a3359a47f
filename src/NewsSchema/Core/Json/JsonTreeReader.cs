using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Json;

/// <summary>Reads JSON by the grammar of RFC 8259 into nodes with their spans; stops at the first error.</summary>
internal sealed class JsonTreeReader
{
    public const int MaxDepth = 64;

    private readonly string _text;
    private readonly List<SourceError> _errors;
    private readonly CancellationToken _cancellation;
    private readonly JsonStringReader _strings;
    private readonly bool _keepsPartial;
    private readonly JsonTolerance? _tolerance;
    private bool _isBroken;
    private int _at;

    /// <param name="text">The text, with line feeds as line ends.</param>
    /// <param name="errors">Receives the errors.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <param name="keepsPartial">Whether an object or list with an error is read up to the error. Otherwise, there is no value.</param>
    /// <param name="tolerance">Allows what people and templates write into pages; null for RFC 8259 alone.</param>
    public JsonTreeReader(string text, List<SourceError> errors, CancellationToken cancellation, bool keepsPartial = false, JsonTolerance? tolerance = null)
    {
        _tolerance = tolerance;
        _keepsPartial = keepsPartial;
        _text = text;
        _errors = errors;
        _cancellation = cancellation;
        _strings = new JsonStringReader(text, errors, tolerance);
    }

    /// <summary>Reads the value that the text is; null after an error, unless a part is kept.</summary>
    public Node? Read()
    {
        Node? value = ReadValue(1);
        if (value is null || _isBroken)
        {
            return value;
        }

        SkipSpace();
        if (_at == _text.Length)
        {
            return value;
        }

        Unexpected("the end of the text");
        return Partial(value);
    }

    /// <summary>The values of the lines, up to the first that is none.</summary>
    public List<Node> ReadLines()
    {
        var values = new List<Node>();
        SkipSpace();
        while (_at < _text.Length)
        {
            if (ReadValue(1) is not { } value)
            {
                break;
            }

            values.Add(value);
            int end = _at;
            SkipSpace();
            if (_at < _text.Length && _text.IndexOf('\n', end, _at - end) < 0)
            {
                Unexpected("the end of the line");
                break;
            }
        }

        return values;
    }

    private Node? ReadValue(int depth)
    {
        SkipSpace();
        int start = _at;
        Node? value;
        switch (_at < _text.Length ? _text[_at] : '\0')
        {
            case '{':
                value = depth > MaxDepth ? TooDeep() : ReadMap(depth);
                break;
            case '[':
                value = depth > MaxDepth ? TooDeep() : ReadList(depth);
                break;
            case '"':
                value = _strings.Read(ref _at, isName: false) is string text ? new ScalarNode(text, ScalarKind.Quoted) : null;
                break;
            case 't':
                value = ReadLiteral("true", ScalarKind.Plain);
                break;
            case 'f':
                value = ReadLiteral("false", ScalarKind.Plain);
                break;
            case 'n':
                value = ReadLiteral("null", ScalarKind.Null);
                break;
            case '-' or (>= '0' and <= '9'):
                value = ReadNumber();
                break;
            default:
                return Unexpected("a value");
        }

        if (value is not null)
        {
            value.Span = SourceSpan.FromBounds(start, _at);
        }

        return value;
    }

    private MapNode? ReadMap(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var map = new MapNode();
        _at++;
        SkipSpace();
        if (Skip('}'))
        {
            return map;
        }

        do
        {
            SkipSpace();
            int start = _at;
            if (_at == _text.Length || _text[_at] != '"')
            {
                Unexpected(map.Members.Count == 0 ? "a name in double quotes or '}'" : "a name in double quotes");
                return Partial(map);
            }

            if (_strings.Read(ref _at, isName: true) is not string name)
            {
                return Partial(map);
            }

            SourceSpan span = SourceSpan.FromBounds(start, _at);
            SkipSpace();
            if (!Skip(':'))
            {
                Unexpected("':'");
                return Partial(map);
            }

            if (ReadValue(depth + 1) is not Node value)
            {
                return Partial(map);
            }

            Add(map, new Member(name, span, value));
            if (_isBroken)
            {
                return map;
            }

            SkipSpace();
        }
        while (Continues('}'));

        if (Skip('}'))
        {
            return map;
        }

        Unexpected("',' or '}'");
        return Partial(map);
    }

    private ListNode? ReadList(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var list = new ListNode();
        _at++;
        SkipSpace();
        if (Skip(']'))
        {
            return list;
        }

        do
        {
            if (ReadValue(depth + 1) is not Node item)
            {
                return Partial(list);
            }

            list.Items.Add(item);
            if (_isBroken)
            {
                return list;
            }

            SkipSpace();
        }
        while (Continues(']'));

        if (Skip(']'))
        {
            return list;
        }

        Unexpected("',' or ']'");
        return Partial(list);
    }

    /// <summary>Ends the reading after an error.</summary>
    private T? Partial<T>(T value)
        where T : Node
    {
        _isBroken = true;
        return _keepsPartial ? value : null;
    }

    /// <summary>Adds a member. If two have one name, the last value is kept, at the place of the first.</summary>
    private void Add(MapNode map, Member member)
    {
        int present = map.IndexOf(member.Key);
        if (present < 0)
        {
            map.Members.Add(member);
            return;
        }

        _errors.Add(NewsErrorCodes.DuplicateJsonKey.At(member.KeySpan, member.Key));
        map.Members[present] = member;
    }

    private ScalarNode? ReadLiteral(string literal, ScalarKind kind)
    {
        if (string.CompareOrdinal(_text, _at, literal, 0, literal.Length) != 0)
        {
            return Unexpected("a value") as ScalarNode;
        }

        _at += literal.Length;
        return new ScalarNode(kind == ScalarKind.Null ? "" : literal, kind);
    }

    private ScalarNode? ReadNumber()
    {
        if (!NumberText.TryParse(_text.AsSpan(), _at, out NumberParts parts))
        {
            int end = _at;
            while (end < _text.Length && (Characters.IsDigit(_text[end]) || _text[end] is '-' or '+' or '.' or 'e' or 'E'))
            {
                end++;
            }

            return Fail(_at, end - _at, "malformed number '" + _text.Substring(_at, end - _at) + "'", "digits without a leading zero, on both sides of a point") as ScalarNode;
        }

        var number = new ScalarNode(_text.Substring(_at, parts.End - _at), ScalarKind.Plain);
        _at = parts.End;
        return number;
    }

    /// <summary>Skips the comma before a further item; false if there is none.</summary>
    /// <param name="close">The sign that ends the object or list.</param>
    private bool Continues(char close)
    {
        int comma = _at;
        if (!Skip(','))
        {
            return false;
        }

        if (_tolerance is null)
        {
            return true;
        }

        SkipSpace();
        if (_at == _text.Length || _text[_at] != close)
        {
            return true;
        }

        _tolerance.Report(JsonTolerance.TrailingComma, comma);
        return false;
    }

    private bool Skip(char c)
    {
        bool isThere = _at < _text.Length && _text[_at] == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipSpace()
    {
        do
        {
            while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            {
                _at++;
            }
        }
        while (_tolerance is not null && SkipComment(_tolerance));
    }

    /// <summary>Skips a comment of JavaScript: the rest of a line, or up to the sign that ends it.</summary>
    private bool SkipComment(JsonTolerance tolerance)
    {
        bool isLine = string.CompareOrdinal(_text, _at, "//", 0, 2) == 0;
        if (!isLine && string.CompareOrdinal(_text, _at, "/*", 0, 2) != 0)
        {
            return false;
        }

        tolerance.Report(JsonTolerance.Comment, _at);
        string close = isLine ? "\n" : "*/";
        int end = _text.IndexOf(close, Math.Min(_at + 2, _text.Length), StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + close.Length;
        return true;
    }

    private Node? TooDeep()
    {
        _errors.Add(NewsErrorCodes.TooDeepJson.At(new SourceSpan(_at, 1)));
        return null;
    }

    private Node? Unexpected(string expected) =>
        _at == _text.Length
            ? Fail(_at, 0, "the text ends", expected)
            : Fail(_at, Characters.At(_text, _at).Length, "unexpected '" + Characters.At(_text, _at) + "'", expected);

    private Node? Fail(int start, int length, string found, string expected)
    {
        _errors.Add(NewsErrorCodes.MalformedJson.At(new SourceSpan(start, length), found, expected));
        return null;
    }
}
