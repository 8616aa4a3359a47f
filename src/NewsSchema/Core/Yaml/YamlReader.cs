using System;
using System.Collections.Generic;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>
/// Reads front matter: the subset of YAML that means the same to every reader (FORMAT.md, section 3).
/// Whatever it accepts, a YAML parser reads as the same tree; of a broken entry the first error is reported and the entry is skipped.
/// </summary>
internal sealed class YamlReader
{
    public const int MaxDepth = 8;

    private readonly string _text;
    private readonly int _end;
    private readonly List<SourceError> _errors;
    private readonly StringBuilder _value = new StringBuilder();

    private int _position;
    private int _lineStart;

    // The column of the content line to be read next; -1 at the end.
    private int _indent;
    private bool _isSkipping;

    // Where the last value ends: the end of the map or list around it.
    private int _valueEnd;

    private YamlReader(string text, int start, int end, List<SourceError> errors)
    {
        _text = text;
        _position = start;
        _end = end;
        _errors = errors;
    }

    private bool IsAtLineEnd => _position >= _end || _text[_position] == '\n';

    private int Column => _position - _lineStart;

    /// <summary>Reads the lines from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static MapNode Read(string text, int start, int end, List<SourceError> errors) =>
        new YamlReader(text, start, end, errors).ReadRoot();

    private MapNode ReadRoot()
    {
        FindContent();
        if (_indent < 0)
        {
            return new MapNode();
        }

        if (IsIndicator('-'))
        {
            Report(_position, 1, "a list without a key", "write 'key:' above it");
            return new MapNode();
        }

        MapNode map = ReadMap(1);
        if (_indent >= 0)
        {
            ReportIndentation();
        }

        return map;
    }

    /// <summary>Refuses characters that YAML does not print, or that some of its versions take for a line end.</summary>
    private bool CheckCharacters(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (YamlSyntax.IsForbidden(_text[i]))
            {
                return Report(i, 1, "a control character or foreign line end", "write it as an escape in double quotes");
            }
        }

        return true;
    }

    private Node ReadBlock(int depth, int parentIndent, bool isInMap)
    {
        if (depth > MaxDepth)
        {
            return Skip(NewsErrorCodes.TooDeepFrontMatter.At(new SourceSpan(_position, 1)), parentIndent, isInMap);
        }

        return IsIndicator('-') ? ReadList(depth) : (Node)ReadMap(depth);
    }

    private MapNode ReadMap(int depth)
    {
        int column = Column;
        int start = _position;
        var map = new MapNode();
        do
        {
            bool isPlain = ReadMember(map, column, depth);
            SkipDeeper(column, isPlain);
        }
        while (_indent == column);
        map.Span = SourceSpan.FromBounds(start, Math.Max(start, _valueEnd));
        return map;
    }

    private ListNode ReadList(int depth)
    {
        int column = Column;
        int start = _position;
        var list = new ListNode();
        do
        {
            _position++;
            _valueEnd = _position;
            Node value = ReadValue(column, depth, false);
            list.Items.Add(value);
            SkipDeeper(column, value is ScalarNode { Kind: ScalarKind.Plain });
        }
        while (_indent == column && IsIndicator('-'));
        list.Span = SourceSpan.FromBounds(start, _valueEnd);
        return list;
    }

    /// <returns>Whether its value is a plain scalar, which a deeper line would continue.</returns>
    private bool ReadMember(MapNode map, int column, int depth)
    {
        int start = _position;
        if (!TryReadKey(out string key))
        {
            SkipEntry(column, true);
            return false;
        }

        SourceSpan keySpan = SourceSpan.FromBounds(start, _valueEnd);
        if (map.Has(key))
        {
            Add(NewsErrorCodes.DuplicateKey.At(keySpan, key));
            SkipEntry(column, true);
            return false;
        }

        Node value = ReadValue(column, depth, true);
        map.Members.Add(new Member(key, keySpan, value));
        return value is ScalarNode { Kind: ScalarKind.Plain };
    }

    /// <summary>Reads a key with its colon.</summary>
    private bool TryReadKey(out string key)
    {
        key = "";
        int start = _position;
        char c = _text[start];
        if (c == '"' || c == '\'')
        {
            if (!TryReadQuoted(int.MaxValue, out key))
            {
                return false;
            }
        }
        else
        {
            if (!CheckPlainStart(false))
            {
                return false;
            }

            _position = FindPlainEnd(false);
            key = _text.Substring(start, _position - start);
        }

        _valueEnd = _position;
        if (!CheckKey(start))
        {
            return false;
        }

        SkipSpaces();
        if (!IsAtLineEnd && _text[_position] == '\t')
        {
            return Add(NewsErrorCodes.Tab.At(new SourceSpan(_position, 1)));
        }

        if (IsAtLineEnd || _text[_position] != ':' || !IsBlankOrEnd(_position + 1))
        {
            return Report(start, _valueEnd - start, "a line without a key", "write 'key: value', or quote a value that goes on here");
        }

        _position++;
        return true;
    }

    private bool CheckKey(int start)
    {
        bool isMerge = _valueEnd - start == 2 && _text[start] == '<' && _text[start + 1] == '<';
        return isMerge ? Report(start, 2, "a merge key", "repeat the keys") : CheckCharacters(start, _valueEnd);
    }

    /// <summary>Reads what follows a key's colon or an item's dash, to the start of the next entry.</summary>
    private Node ReadValue(int indent, int depth, bool isInMap)
    {
        int behindSign = _position;
        SkipSpaces();
        if (IsAtLineEnd || _text[_position] == '#')
        {
            return ReadBelow(behindSign, indent, depth, isInMap);
        }

        int start = _position;
        char c = _text[start];
        Node? node;
        switch (c)
        {
            case '|':
            case '>':
                node = ReadBlockScalar(indent);
                break;
            case '[':
            case '{':
                node = ReadFlow(indent, depth + 1);
                break;
            default:
                if (!isInMap && (IsIndicator('-') || IsKey()))
                {
                    return ReadBlock(depth + 1, indent, isInMap);
                }

                node = ReadScalar(indent);
                break;
        }

        bool isBlockScalar = c == '|' || c == '>';
        if (node is object && !isBlockScalar)
        {
            _valueEnd = _position;
            node = (node is ScalarNode && !CheckCharacters(start, _position)) || !EndLine() ? null : node;
        }

        if (node is null)
        {
            return Skip(null, indent, isInMap);
        }

        node.Span = SourceSpan.FromBounds(start, _valueEnd);
        return node;
    }

    private Node ReadBelow(int behindSign, int indent, int depth, bool isInMap)
    {
        int comment = _position;
        SkipLine();
        FindContent();
        if (_indent > indent || (isInMap && _indent == indent && IsIndicator('-')))
        {
            return ReadBlock(depth + 1, indent, isInMap);
        }

        int nameEnd = comment < _end && _text[comment] == '#' ? Characters.EndOfName(_text, comment + 1, _end) : comment;
        if (nameEnd > comment + 1)
        {
            Add(NewsErrorCodes.CommentAsValue.At(SourceSpan.FromBounds(comment, nameEnd), _text.Substring(comment, nameEnd - comment)));
        }

        return Null(behindSign);
    }

    private ScalarNode? ReadScalar(int indent)
    {
        char c = _text[_position];
        if (c == '"' || c == '\'')
        {
            return TryReadQuoted(indent, out string quoted) ? Quoted(quoted, c) : null;
        }

        if (!CheckPlainStart(false))
        {
            return null;
        }

        int start = _position;
        int end = FindPlainEnd(false);
        _position = end;
        if (end < _end && _text[end] == ':')
        {
            Report(end, 1, "a second ':' in one line", "quote the value");
            return null;
        }

        return Plain(start, end);
    }

    private static ScalarNode Quoted(string text, char quote)
    {
        bool isReference = quote == '"' && text.Length > 1 && text[0] == '#' && Characters.IsNameAt(text, 1, text.Length);
        return isReference
            ? new ScalarNode(text.Substring(1), ScalarKind.Reference) { KeepsHash = true }
            : new ScalarNode(text, ScalarKind.Quoted);
    }

    private ScalarNode Plain(int start, int end)
    {
        string text = _text.Substring(start, end - start);
        return YamlSyntax.IsNull(text) ? Null(start) : new ScalarNode(text, ScalarKind.Plain);
    }

    private static ScalarNode Null(int position) => new ScalarNode("", ScalarKind.Null) { Span = new SourceSpan(position, 0) };

    /// <summary>Whether the scalar at the position is a key with its colon.</summary>
    private bool IsKey()
    {
        char c = _text[_position];
        int end = c == '"' || c == '\'' ? FindQuotedEnd(c) : FindPlainEnd(false);
        while (end < _end && _text[end] == ' ')
        {
            end++;
        }

        return end < _end && _text[end] == ':' && IsBlankOrEnd(end + 1);
    }

    /// <summary>The end of the quoted scalar at the position, or of its line where it does not end there.</summary>
    private int FindQuotedEnd(char quote)
    {
        for (int i = _position + 1; i < _end && _text[i] != '\n'; i++)
        {
            if (_text[i] == quote)
            {
                // '' is no end but a quote in single quotes.
                if (quote == '"' || i + 1 >= _end || _text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
            else if (quote == '"' && _text[i] == '\\')
            {
                i++;
            }
        }

        return _end;
    }

    /// <summary>The end of the plain scalar at the position, without the white space behind it.</summary>
    private int FindPlainEnd(bool isInFlow)
    {
        int end = _position;
        for (int i = end; i < _end; i++)
        {
            switch (_text[i])
            {
                case ' ':
                    continue;
                case '\n':
                case '\t':
                case '#' when i > end:
                case ':' when IsBlankOrEnd(i + 1) || (isInFlow && YamlSyntax.IsFlowIndicator(_text[i + 1])):
                    return end;
                default:
                    if (isInFlow && YamlSyntax.IsFlowIndicator(_text[i]))
                    {
                        return end;
                    }

                    end = i + 1;
                    break;
            }
        }

        return end;
    }

    /// <summary>Refuses what cannot start a plain scalar.</summary>
    private bool CheckPlainStart(bool isInFlow)
    {
        char c = _text[_position];
        switch (c)
        {
            case '&':
            case '*':
                return Add(NewsErrorCodes.AnchorOrAlias.At(new SourceSpan(_position, 1), c.ToString()));
            case '!':
                return Add(NewsErrorCodes.Tag.At(new SourceSpan(_position, 1)));
            case '\t':
                return Add(NewsErrorCodes.Tab.At(new SourceSpan(_position, 1)));
            case '-' when IsBlankOrEnd(_position + 1) || (isInFlow && YamlSyntax.IsFlowIndicator(_text[_position + 1])):
                return Report(_position, 1, "a list item here", "put it on a line of its own, or quote the value");
            case '?':
                return Report(_position, 1, "a complex key", "write 'key: value', or quote the value");
            case ':':
                return Report(_position, 1, "a ':' without a key", "write 'key: value', or quote the value");
            case '%':
            case '@':
            case '`':
            case '|':
            case '>':
            case ',':
            case '[':
            case ']':
            case '{':
            case '}':
            case '#':
                return Report(_position, 1, "'" + c + "' here", "quote the value");
            default:
                return true;
        }
    }

    private bool TryReadQuoted(int indent, out string value)
    {
        int quote = _position;
        char sign = _text[quote];
        int start = quote + 1;
        int kept = 0;
        _value.Clear();
        value = "";
        while (true)
        {
            ReadOnlySpan<char> rest = _text.AsSpan(start, _end - start);
            int next = sign == '"' ? rest.IndexOfAny('"', '\\', '\n') : rest.IndexOfAny('\'', '\n');
            if (next < 0)
            {
                return ReportUnclosedQuote(quote, sign);
            }

            _value.Append(_text, start, next);
            start += next;
            char c = _text[start];
            if (c == '\n')
            {
                TrimBlanks(kept);
                if (!TryFold(ref start, indent))
                {
                    return ReportUnclosedQuote(quote, sign);
                }
            }
            else if (c == '\\')
            {
                if (!TryReadEscape(ref start, indent))
                {
                    return false;
                }

                kept = _value.Length;
            }
            else if (sign == '\'' && start + 1 < _end && _text[start + 1] == '\'')
            {
                _value.Append('\'');
                start += 2;
            }
            else
            {
                _position = start + 1;
                value = _value.ToString();
                return true;
            }
        }
    }

    private bool ReportUnclosedQuote(int quote, char sign) => Report(quote, 1, "a quoted value that is never closed", "add " + sign);

    /// <summary>Takes off the white space before a line break, down to what an escape has made.</summary>
    private void TrimBlanks(int kept)
    {
        while (_value.Length > kept && Characters.IsBlank(_value[_value.Length - 1]))
        {
            _value.Length--;
        }
    }

    /// <summary>Line folding: one newline is a space, each further one a newline.</summary>
    private bool TryFold(ref int position, int indent)
    {
        int newlines = SkipNewlines(ref position, indent);
        if (newlines == 1)
        {
            _value.Append(' ');
        }
        else
        {
            _value.Append('\n', Math.Max(0, newlines - 1));
        }

        return newlines > 0;
    }

    /// <returns>How many there are; 0 where the value cannot go on behind them.</returns>
    private int SkipNewlines(ref int position, int indent)
    {
        int newlines = 0;
        while (position < _end && _text[position] == '\n')
        {
            newlines++;
            int line = position + 1;
            int content = line;
            while (content < _end && _text[content] == ' ')
            {
                content++;
            }

            position = Characters.SkipBlanks(_text, content, _end);
            if (position >= _end || (_text[position] != '\n' && content - line <= indent))
            {
                return 0;
            }
        }

        return newlines;
    }

    private bool TryReadEscape(ref int position, int indent)
    {
        int backslash = position;
        position = backslash + 2;
        char c = backslash + 1 < _end ? _text[backslash + 1] : '\0';
        switch (c)
        {
            case '\n':
                position--;
                int newlines = SkipNewlines(ref position, indent);
                _value.Append('\n', Math.Max(0, newlines - 1));
                return newlines > 0 || Report(backslash, 1, "a quoted value that is never closed", "add \"");
            case 'x':
                return TryReadCodePoint(backslash, 2, ref position);
            case 'u':
                return TryReadCodePoint(backslash, 4, ref position);
            case 'U':
                return TryReadCodePoint(backslash, 8, ref position);
            default:
                int index = c == '\0' ? -1 : YamlSyntax.EscapeSigns.IndexOf(c);
                if (index < 0)
                {
                    return Report(backslash, 2, "this escape", "write \\\\ for a backslash");
                }

                _value.Append(YamlSyntax.EscapedCharacters[index]);
                return true;
        }
    }

    private bool TryReadCodePoint(int backslash, int digits, ref int position)
    {
        int end = position + digits;
        uint codePoint = 0;
        bool isHexadecimal = end <= _end;
        for (; isHexadecimal && position < end; position++)
        {
            int digit = Characters.HexValue(_text[position]);
            isHexadecimal = digit >= 0;
            codePoint = (codePoint << 4) | (uint)digit;
        }

        if (!isHexadecimal || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint < 0xE000))
        {
            return Report(backslash, 2, "this escape", "give the character's code in hexadecimal, as \\u00E4 or \\U0001F600");
        }

        _value.Append(char.ConvertFromUtf32((int)codePoint));
        return true;
    }

    private ScalarNode? ReadBlockScalar(int indent)
    {
        bool isFolded = _text[_position++] == '>';
        bool isStripped = _position < _end && _text[_position] == '-';
        if (isStripped)
        {
            _position++;
        }

        _valueEnd = _position;
        if (!CheckLineEnd())
        {
            return null;
        }

        SkipLine();
        _value.Clear();
        int content = -1;
        int blankWidth = 0;
        int newlines = 0;
        bool hasLine = false;
        bool wasIndented = false;
        while (_position < _end)
        {
            int line = _position;
            int limit = content < 0 ? _end : Math.Min(_end, line + content);
            int i = line;
            while (i < limit && _text[i] == ' ')
            {
                i++;
            }

            if (i < _end && _text[i] == '\t' && (content < 0 || i < limit))
            {
                Add(NewsErrorCodes.Tab.At(new SourceSpan(i, 1)));
                return null;
            }

            if (i == _end || _text[i] == '\n')
            {
                newlines++;
                blankWidth = content < 0 ? Math.Max(blankWidth, i - line) : 0;
                _position = Math.Min(i + 1, _end);
                continue;
            }

            if (content < 0 && i - line > indent)
            {
                content = i - line;
                if (blankWidth > content)
                {
                    Report(line, content, "an indentation less than the blank line's above", "take the spaces off that line");
                    return null;
                }
            }

            if (content < 0 || i - line < content)
            {
                break;
            }

            int end = _text.IndexOf('\n', i, _end - i);
            end = end < 0 ? _end : end;
            if (!CheckCharacters(i, end))
            {
                return null;
            }

            bool isIndented = Characters.IsBlank(_text[i]);
            if (isFolded && hasLine && !wasIndented && !isIndented)
            {
                _value.Append(newlines == 0 ? " " : "");
            }
            else
            {
                _value.Append(hasLine ? "\n" : "");
            }

            _value.Append('\n', newlines).Append(_text, i, end - i);
            newlines = 0;
            hasLine = true;
            wasIndented = isIndented;
            _valueEnd = end;
            _position = Math.Min(end + 1, _end);
        }

        if (hasLine && !isStripped)
        {
            _value.Append('\n');
        }

        FindContent();
        return new ScalarNode(_value.ToString(), ScalarKind.Quoted);
    }

    private Node? ReadFlow(int indent, int depth)
    {
        if (depth > MaxDepth)
        {
            Add(NewsErrorCodes.TooDeepFrontMatter.At(new SourceSpan(_position, 1)));
            return null;
        }

        int start = _position;
        Node? node = _text[start] == '[' ? ReadFlowList(indent, depth) : (Node?)ReadFlowMap(indent, depth);
        if (node is object)
        {
            node.Span = SourceSpan.FromBounds(start, _position);
        }

        return node;
    }

    private ListNode? ReadFlowList(int indent, int depth)
    {
        int open = _position++;
        var list = new ListNode();
        while (true)
        {
            if (!SkipFlowSpace(open, indent))
            {
                return null;
            }

            if (_text[_position] == ']')
            {
                _position++;
                return list;
            }

            Node? item = ReadFlowValue(indent, depth);
            if (item is null || !SkipFlowSpace(open, indent) || !EndFlowItem(']'))
            {
                return null;
            }

            list.Items.Add(item);
        }
    }

    private MapNode? ReadFlowMap(int indent, int depth)
    {
        int open = _position++;
        var map = new MapNode();
        while (true)
        {
            if (!SkipFlowSpace(open, indent))
            {
                return null;
            }

            if (_text[_position] == '}')
            {
                _position++;
                return map;
            }

            int start = _position;
            if (!TryReadFlowKey(out string key))
            {
                return null;
            }

            SourceSpan keySpan = SourceSpan.FromBounds(start, _valueEnd);
            int behindColon = _position;
            if (!SkipFlowSpace(open, indent))
            {
                return null;
            }

            char c = _text[_position];
            Node? value = c == ',' || c == '}' ? Null(behindColon) : ReadFlowValue(indent, depth);
            if (value is null || !SkipFlowSpace(open, indent) || !EndFlowItem('}'))
            {
                return null;
            }

            if (map.Has(key))
            {
                Add(NewsErrorCodes.DuplicateKey.At(keySpan, key));
            }
            else
            {
                map.Members.Add(new Member(key, keySpan, value));
            }
        }
    }

    private bool TryReadFlowKey(out string key)
    {
        int start = _position;
        bool isQuoted = _text[start] == '"' || _text[start] == '\'';
        key = "";
        if (isQuoted)
        {
            if (!TryReadQuoted(int.MaxValue, out key))
            {
                return false;
            }
        }
        else if (!CheckPlainStart(true))
        {
            return false;
        }
        else
        {
            _position = FindPlainEnd(true);
            key = _text.Substring(start, _position - start);
        }

        _valueEnd = _position;
        if (!CheckKey(start))
        {
            return false;
        }

        SkipSpaces();
        if (_position >= _end || _text[_position] != ':')
        {
            return Report(start, _valueEnd - start, "a key without a value", "write 'key: value'");
        }

        _position++;
        return true;
    }

    private Node? ReadFlowValue(int indent, int depth)
    {
        int start = _position;
        char c = _text[start];
        if (c == '[' || c == '{')
        {
            return ReadFlow(indent, depth + 1);
        }

        ScalarNode node;
        if (c == '"' || c == '\'')
        {
            if (!TryReadQuoted(indent, out string quoted))
            {
                return null;
            }

            node = Quoted(quoted, c);
        }
        else
        {
            if (!CheckPlainStart(true))
            {
                return null;
            }

            _position = FindPlainEnd(true);
            node = Plain(start, _position);
        }

        node.Span = SourceSpan.FromBounds(start, _position);
        return CheckCharacters(start, _position) ? node : null;
    }

    private bool EndFlowItem(char close)
    {
        char c = _text[_position];
        if (c == ',')
        {
            _position++;
            return true;
        }

        return c == close || Report(_position, 1, "'" + Characters.At(_text, _position) + "' here", close == ']' ? "separate items with ','" : "separate keys with ','");
    }

    /// <summary>Moves on to what comes next in a flow list or map, over newlines and comments; false where the collection cannot go on.</summary>
    private bool SkipFlowSpace(int open, int indent)
    {
        while (true)
        {
            SkipSpaces();
            char c = _position < _end ? _text[_position] : '\n';
            if (c == '#' && !CheckFlowComment())
            {
                return false;
            }

            if (c == '\t')
            {
                return Add(NewsErrorCodes.Tab.At(new SourceSpan(_position, 1)));
            }

            if (c != '\n' && c != '#')
            {
                return true;
            }

            int before = _position;
            SkipLine();
            FindContent();
            bool isClosing = _indent >= 0 && (_text[_position] == ']' || _text[_position] == '}');
            if (_indent < 0 || (_indent <= indent && !isClosing))
            {
                _position = before;
                return Report(open, 1, _text[open] == '[' ? "a list that is never closed" : "a map that is never closed", _text[open] == '[' ? "add ']'" : "add '}'");
            }
        }
    }

    /// <summary>A comment within a flow collection, unless it is a reference whose quotes were forgotten.</summary>
    private bool CheckFlowComment()
    {
        int nameEnd = Characters.EndOfName(_text, _position + 1, _end);
        int next = Characters.SkipBlanks(_text, nameEnd, _end);
        if (nameEnd > _position + 1 && next < _end && YamlSyntax.IsFlowIndicator(_text[next]))
        {
            return Add(NewsErrorCodes.CommentAsValue.At(SourceSpan.FromBounds(_position, nameEnd), _text.Substring(_position, nameEnd - _position)));
        }

        return _text[_position - 1] == ' ' || _text[_position - 1] == '\n' || Report(_position, 1, "'#' here", "put a space before a comment, or quote the value");
    }

    /// <summary>Moves to the first character of the next line that has any content, and its column to <see cref="_indent"/>.</summary>
    private void FindContent()
    {
        while (_position < _end)
        {
            _lineStart = _position;
            SkipSpaces();
            char c = _position < _end ? _text[_position] : '\n';
            if (c == '\t')
            {
                Add(NewsErrorCodes.Tab.At(new SourceSpan(_position, 1)));
            }
            else if (c != '\n' && c != '#')
            {
                _indent = Column;
                return;
            }

            SkipLine();
        }

        _indent = -1;
    }

    /// <summary>Goes on at the next line, if nothing but a comment follows on this one.</summary>
    private bool EndLine()
    {
        if (!CheckLineEnd())
        {
            return false;
        }

        SkipLine();
        FindContent();
        return true;
    }

    private bool CheckLineEnd()
    {
        int start = _position;
        SkipSpaces();
        if (IsAtLineEnd || (_text[_position] == '#' && _position > start))
        {
            return true;
        }

        return _text[_position] == '\t'
            ? Add(NewsErrorCodes.Tab.At(new SourceSpan(_position, 1)))
            : Report(_position, 1, "'" + Characters.At(_text, _position) + "' here", "quote the whole value");
    }

    /// <summary>Reports and skips lines that are indented more than the entry they follow.</summary>
    private void SkipDeeper(int column, bool isBelowPlain)
    {
        if (_indent <= column)
        {
            return;
        }

        if (isBelowPlain)
        {
            Report(_position, LengthOfLine(), "a plain value over several lines", "quote it");
        }
        else
        {
            ReportIndentation();
        }

        SkipEntry(column, false);
    }

    private void ReportIndentation() =>
        Report(_position, LengthOfLine(), "this indentation", "align the line with the keys above it");

    private int LengthOfLine()
    {
        int end = _text.IndexOf('\n', _position, _end - _position);
        return (end < 0 ? _end : end) - _position;
    }

    private Node Skip(SourceError? error, int indent, bool isInMap)
    {
        int start = _position;
        if (error is object)
        {
            Add(error);
        }

        SkipEntry(indent, isInMap);
        return Null(Math.Min(start, _end));
    }

    /// <summary>Skips the rest of a broken entry without a further word.</summary>
    private void SkipEntry(int column, bool isInMap)
    {
        bool wasSkipping = _isSkipping;
        _isSkipping = true;
        do
        {
            SkipLine();
            FindContent();
        }
        while (_indent > column || (_indent == column && (_text[_position] == ']' || _text[_position] == '}' || (isInMap && IsIndicator('-')))));
        _isSkipping = wasSkipping;
    }

    private bool Report(int position, int length, string what, string remedy) =>
        Add(NewsErrorCodes.NotInSubset.At(new SourceSpan(position, length), what, remedy));

    /// <returns>false, what a reader returns that has found an error.</returns>
    private bool Add(SourceError error)
    {
        if (!_isSkipping)
        {
            _errors.Add(error);
        }

        return false;
    }

    /// <summary>Whether a sign stands at the position with white space behind it.</summary>
    private bool IsIndicator(char sign) => _text[_position] == sign && IsBlankOrEnd(_position + 1);

    private bool IsBlankOrEnd(int position) => position >= _end || Characters.IsBlankOrNewline(_text[position]);

    private void SkipSpaces()
    {
        while (_position < _end && _text[_position] == ' ')
        {
            _position++;
        }
    }

    private void SkipLine()
    {
        int end = _position < _end ? _text.IndexOf('\n', _position, _end - _position) : -1;
        _position = end < 0 ? _end : end + 1;
    }
}
