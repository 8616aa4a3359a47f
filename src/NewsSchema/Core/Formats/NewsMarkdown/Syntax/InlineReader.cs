using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>
/// Reads a block's text with its spans. The first pass finds out what each bracket is, which is known only when it closes;
/// the second copies the text between the markup.
/// </summary>
internal sealed class InlineReader
{
    private const string Markup = "[]{\\";

    private readonly string _text;
    private readonly bool _isParagraphALine;
    private readonly bool _keepsPositions;
    private readonly List<SourceError> _errors;
    private readonly AttributeReader _attributes;
    private readonly List<Token> _tokens = [];
    private readonly Stack<int> _open = new();

    // The spans in the order of their closing brackets, and the order of their opening ones.
    private readonly List<int> _inOrder = [];
    private InlineSpan[] _spans = new InlineSpan[16];
    private int _spanCount;

    private char[] _buffer = [];
    private int _end;
    private int? _lastBrace;
    private Faults _faults;

    public InlineReader(string text, bool isParagraphALine, bool keepsPositions, AttributeReader attributes, List<SourceError> errors)
    {
        _keepsPositions = keepsPositions;
        _text = text;
        _isParagraphALine = isParagraphALine;
        _attributes = attributes;
        _errors = errors;
    }

    /// <summary>Errors that a block reports once. Brackets that do not match cause further errors, so only the first one is useful.</summary>
    [Flags]
    private enum Faults
    {
        None = 0,
        UnopenedSpan = 1,
        UnmatchedBracket = 2,
        UnattachedAttributes = 4,
        UnclosedComment = 8,
    }

    /// <summary>Reads <paramref name="block"/>'s text and spans from the given range.</summary>
    public void Read(int start, int end, Block block)
    {
        _end = end;
        _spanCount = 0;
        _lastBrace = null;
        _faults = Faults.None;
        _tokens.Clear();
        _open.Clear();
        FindMarkup(start);
        if (_tokens.Count == 0)
        {
            string text = _text.Substring(start, end - start);
            block.Text = _isParagraphALine ? text.Replace('\n', ' ') : text;
        }
        else
        {
            CopyText(start, block);
        }

        if (_keepsPositions)
        {
            block.Positions = new BlockPositions(SourceSpan.FromBounds(start, end), FindPositions(start));
        }
    }

    private void FindMarkup(int start)
    {
        int i = start;
        while (true)
        {
            int next = _text.AsSpan(i, _end - i).IndexOfAny(Markup.AsSpan());
            if (next < 0)
            {
                break;
            }

            i += next;
            switch (_text[i])
            {
                case '\\':
                    i = ReadEscape(i);
                    break;
                case '[':
                    _open.Push(_tokens.Count);
                    _tokens.Add(new Token(i, i));
                    i++;
                    break;
                case ']':
                    i = ReadClosingBracket(i);
                    break;
                default:
                    i = ReadBrace(i);
                    break;
            }
        }

        if (_open.Count > 0)
        {
            int first = 0;
            foreach (int token in _open)
            {
                first = token;
            }

            _errors.Add(NewsErrorCodes.UnclosedBracket.At(new SourceSpan(_tokens[first].Start, 1)));
        }
    }

    private int ReadEscape(int backslash)
    {
        int escaped = backslash + 1;
        if (escaped >= _end || !Characters.IsPunctuation(_text[escaped]))
        {
            return escaped;
        }

        _tokens.Add(new Token(backslash, escaped));
        return escaped + 1;
    }

    private int ReadClosingBracket(int bracket)
    {
        int next = bracket + 1;
        char follower = next < _end ? _text[next] : '\n';
        if (_open.Count == 0)
        {
            return ReadUnopened(bracket, follower);
        }

        int open = _open.Pop();
        string? href = null;
        if (follower == '(' && TryReadUri(next + 1, out int uriEnd, out href))
        {
            next = uriEnd + 1;
            follower = next < _end ? _text[next] : '\n';
        }

        if (follower != '{' && href is null)
        {
            return next;
        }

        var attributes = new AttributeList();
        if (follower == '{')
        {
            _attributes.Read(next, _end, attributes, _errors);
            next = _attributes.Position;
        }

        if (_spanCount == _spans.Length)
        {
            Array.Resize(ref _spans, _spanCount * 2);
        }

        int start = _tokens[open].Start;
        _spans[_spanCount] = new InlineSpan(attributes) { Href = href, Source = SourceSpan.FromBounds(start, next) };
        _tokens[open] = new Token(start, start + 1, _spanCount, true);
        _tokens.Add(new Token(bracket, next, _spanCount, false));
        _spanCount++;
        CheckPadding(start + 1, bracket);
        return next;
    }

    private int ReadUnopened(int bracket, char follower)
    {
        if (follower == '{')
        {
            ReportOnce(Faults.UnopenedSpan, NewsErrorCodes.UnopenedSpan, new SourceSpan(bracket, 2));
            _attributes.Read(bracket + 1, _end, new AttributeList(), null);
            _tokens.Add(new Token(bracket + 1, _attributes.Position));
            return _attributes.Position;
        }

        ReportOnce(Faults.UnmatchedBracket, NewsErrorCodes.UnmatchedBracket, new SourceSpan(bracket, 1));
        return bracket + 1;
    }

    private int ReadBrace(int brace)
    {
        if (brace + 1 < _end && _text[brace + 1] == '%')
        {
            return ReadComment(brace);
        }

        if (_attributes.Read(brace, _end, new AttributeList(), null))
        {
            _errors.Add(NewsErrorCodes.UnattachedAttributes.At(SourceSpan.FromBounds(brace, _attributes.Position)));
            return _attributes.Position;
        }

        ReportOnce(Faults.UnattachedAttributes, NewsErrorCodes.UnattachedAttributes, new SourceSpan(brace, 1));
        do
        {
            brace++;
        }
        while (brace + 1 < _end && _text[brace] == '{' && _text[brace + 1] == '{');
        return brace;
    }

    private int ReadComment(int brace)
    {
        _lastBrace ??= _text.LastIndexOf('}', _end - 1, _end - brace);
        if (brace > _lastBrace)
        {
            ReportOnce(Faults.UnclosedComment, NewsErrorCodes.UnclosedAttributes, new SourceSpan(brace, 2), "comment");
            return brace + 2;
        }

        int end = _text.IndexOf('}', brace) + 1;
        _tokens.Add(new Token(brace, end));
        return end;
    }

    /// <summary>Reads a link's target up to its closing parenthesis. If it is not a URI, the brackets are part of the text: <c>[sic](so im Original)</c>.</summary>
    private bool TryReadUri(int start, out int end, out string? uri)
    {
        uri = null;
        end = start;
        bool hasEscape = false;
        int depth = 0;
        for (; end < _end; end++)
        {
            char c = _text[end];
            if (c == ')' && depth-- == 0)
            {
                break;
            }

            if (c == '(')
            {
                depth++;
            }
            else if (c == '\\' && end + 1 < _end && Characters.IsPunctuation(_text[end + 1]))
            {
                hasEscape = true;
                end++;
            }
            else if (!LinkTarget.IsAllowed(c))
            {
                return false;
            }
        }

        if (end >= _end)
        {
            return false;
        }

        string value = _text.Substring(start, end - start);
        if (hasEscape)
        {
            value = LinkTarget.Unescape(value);
        }

        uri = UriText.IsReference(value) ? value : null;
        return uri is object;
    }

    private void CheckPadding(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        bool starts = Characters.IsBlankOrNewline(_text[start]);
        if (starts)
        {
            _errors.Add(NewsErrorCodes.PaddedSpan.At(new SourceSpan(start, 1), "starts"));
        }

        if (Characters.IsBlankOrNewline(_text[end - 1]) && !(starts && end - start == 1))
        {
            _errors.Add(NewsErrorCodes.PaddedSpan.At(new SourceSpan(end - 1, 1), "ends"));
        }
    }

    private void CopyText(int start, Block block)
    {
        if (_buffer.Length < _end - start)
        {
            _buffer = new char[Math.Max(_end - start, Math.Max(1024, _buffer.Length * 2))];
        }

        _inOrder.Clear();
        int length = 0;
        int from = start;
        int depth = 0;
        bool isTooDeep = false;
        foreach (Token token in _tokens)
        {
            _text.CopyTo(from, _buffer, length, token.Start - from);
            length += token.Start - from;
            from = token.End;
            if (token.Span < 0)
            {
                continue;
            }

            ref InlineSpan span = ref _spans[token.Span];
            if (!token.IsOpening)
            {
                depth--;
                span.End = length;
                if (span.Start == length)
                {
                    _errors.Add(NewsErrorCodes.EmptySpan.At(span.Source));
                }
            }
            else if (++depth <= Vocabulary.MaxDepth)
            {
                span.Start = length;
                _inOrder.Add(token.Span);
            }
            else
            {
                span.Start = -1;
                if (!isTooDeep)
                {
                    isTooDeep = true;
                    _errors.Add(NewsErrorCodes.TooDeepSpans.At(new SourceSpan(token.Start, 1)));
                }
            }
        }

        _text.CopyTo(from, _buffer, length, _end - from);
        length += _end - from;
        if (_isParagraphALine)
        {
            Span<char> rest = _buffer.AsSpan(0, length);
            for (int i = rest.IndexOf('\n'); i >= 0; i = rest.IndexOf('\n'))
            {
                rest[i] = ' ';
                rest = rest.Slice(i + 1);
            }
        }

        block.Text = new string(_buffer, 0, length);
        block.Spans.Capacity = _inOrder.Count;
        foreach (int span in _inOrder)
        {
            block.Spans.Add(_spans[span]);
        }
    }

    private BlockMarkup[] FindPositions(int start)
    {
        // Tokens name a span by the order of its closing bracket, blocks by that of its opening one.
        int[] indices = new int[_spanCount];
        for (int i = 0; i < _spanCount; i++)
        {
            indices[i] = -1;
        }

        for (int i = 0; i < _inOrder.Count && _tokens.Count > 0; i++)
        {
            indices[_inOrder[i]] = i;
        }

        var markup = new List<BlockMarkup>(_tokens.Count);
        int removed = 0;
        foreach (Token token in _tokens)
        {
            if (token.End > token.Start)
            {
                int span = token.Span < 0 ? -1 : indices[token.Span];
                MarkupKind kind = span >= 0 ? token.IsOpening ? MarkupKind.Open : MarkupKind.Close
                    : token.End == token.Start + 1 && _text[token.Start] == '\\' ? MarkupKind.Escape
                    : MarkupKind.Other;
                markup.Add(new BlockMarkup(SourceSpan.FromBounds(token.Start, token.End), token.Start - start - removed, kind, span));
                removed += token.End - token.Start;
            }
        }

        return markup.ToArray();
    }

    private void ReportOnce(Faults fault, NewsErrorCode code, SourceSpan span, params string[] arguments)
    {
        if ((_faults & fault) == 0)
        {
            _faults |= fault;
            _errors.Add(code.At(span, arguments));
        }
    }

    /// <summary>A range of markup: the characters from <see cref="Start"/> to <see cref="End"/> are not part of the text.</summary>
    private readonly struct Token
    {
        public Token(int start, int end, int span = -1, bool isOpening = false)
        {
            Start = start;
            End = end;
            Span = span;
            IsOpening = isOpening;
        }

        public int Start { get; }

        public int End { get; }

        /// <summary>The index of the span that opens or closes here; -1 if it is not a bracket of a span.</summary>
        public int Span { get; }

        public bool IsOpening { get; }
    }
}
