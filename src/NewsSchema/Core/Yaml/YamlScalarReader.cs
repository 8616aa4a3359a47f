using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>Reads keys and scalars of one line, plain or quoted, in blocks and in flow collections.</summary>
internal readonly struct YamlScalarReader
{
    private readonly YamlCursor _cursor;
    private readonly YamlQuotedReader _quoted;

    public YamlScalarReader(YamlCursor cursor)
    {
        _cursor = cursor;
        _quoted = new YamlQuotedReader(cursor);
    }

    /// <summary>The node of a value that is not written.</summary>
    public static ScalarNode Null(int position) => new("", ScalarKind.Null) { Span = new SourceSpan(position, 0) };

    /// <summary>Reads the value at the position; null after an error.</summary>
    /// <param name="indent">The column that further lines of a quoted value must be indented more than.</param>
    /// <param name="isInFlow">Whether it is in a flow collection, whose signs end a plain value.</param>
    public ScalarNode? Read(int indent, bool isInFlow)
    {
        int start = _cursor.Position;
        char c = _cursor.Text[start];
        if (YamlQuotedReader.IsQuote(c))
        {
            return _quoted.TryRead(indent, out string quoted) ? YamlQuotedReader.ToNode(quoted, c) : null;
        }

        if (!CheckPlainStart(isInFlow))
        {
            return null;
        }

        int end = FindPlainEnd(isInFlow);
        _cursor.Position = end;
        if (!isInFlow && end < _cursor.End && _cursor.Text[end] == ':')
        {
            _cursor.Report(end, 1, "a second ':' in one line", "quote the value");
            return null;
        }

        string text = _cursor.Text.Substring(start, end - start);
        return YamlSyntax.IsNull(text) ? Null(start) : new ScalarNode(text, ScalarKind.Plain);
    }

    /// <summary>Reads the key of a line with its colon.</summary>
    public bool TryReadKey(out string key)
    {
        int start = _cursor.Position;
        if (!TryReadKeyText(false, out key))
        {
            return false;
        }

        if (!_cursor.IsAtLineEnd && _cursor.Text[_cursor.Position] == '\t')
        {
            return _cursor.Add(NewsErrorCodes.Tab.At(new SourceSpan(_cursor.Position, 1)));
        }

        if (_cursor.IsAtLineEnd || _cursor.Text[_cursor.Position] != ':' || !_cursor.IsBlankOrEnd(_cursor.Position + 1))
        {
            return _cursor.Report(start, _cursor.ValueEnd - start, "a line without a key", "write 'key: value', or quote a value that goes on here");
        }

        _cursor.Position++;
        return true;
    }

    /// <summary>Reads the key of a flow map with its colon.</summary>
    public bool TryReadFlowKey(out string key)
    {
        int start = _cursor.Position;
        if (!TryReadKeyText(true, out key))
        {
            return false;
        }

        if (_cursor.Position >= _cursor.End || _cursor.Text[_cursor.Position] != ':')
        {
            return _cursor.Report(start, _cursor.ValueEnd - start, "a key without a value", "write 'key: value'");
        }

        _cursor.Position++;
        return true;
    }

    /// <summary>Whether the scalar at the position is a key with its colon.</summary>
    public bool IsKey()
    {
        char c = _cursor.Text[_cursor.Position];
        int end = YamlQuotedReader.IsQuote(c) ? _quoted.FindEnd(c) : FindPlainEnd(false);
        while (end < _cursor.End && _cursor.Text[end] == ' ')
        {
            end++;
        }

        return end < _cursor.End && _cursor.Text[end] == ':' && _cursor.IsBlankOrEnd(end + 1);
    }

    private bool TryReadKeyText(bool isInFlow, out string key)
    {
        key = "";
        int start = _cursor.Position;
        if (YamlQuotedReader.IsQuote(_cursor.Text[start]))
        {
            if (!_quoted.TryRead(int.MaxValue, out key))
            {
                return false;
            }
        }
        else if (!CheckPlainStart(isInFlow))
        {
            return false;
        }
        else
        {
            _cursor.Position = FindPlainEnd(isInFlow);
            key = _cursor.Text.Substring(start, _cursor.Position - start);
        }

        _cursor.ValueEnd = _cursor.Position;
        bool isMerge = _cursor.ValueEnd - start == 2 && _cursor.Text[start] == '<' && _cursor.Text[start + 1] == '<';
        if (isMerge ? !_cursor.Report(start, 2, "a merge key", "repeat the keys") : !_cursor.CheckCharacters(start, _cursor.ValueEnd))
        {
            return false;
        }

        _cursor.SkipSpaces();
        return true;
    }

    /// <summary>The index after the plain scalar at the position, without the white space after it.</summary>
    private int FindPlainEnd(bool isInFlow)
    {
        int end = _cursor.Position;
        for (int i = end; i < _cursor.End; i++)
        {
            switch (_cursor.Text[i])
            {
                case ' ':
                    continue;
                case '\n':
                case '\t':
                case '#' when i > end:
                case ':' when _cursor.IsBlankOrEnd(i + 1) || (isInFlow && YamlSyntax.IsFlowIndicator(_cursor.Text[i + 1])):
                    return end;
                default:
                    if (isInFlow && YamlSyntax.IsFlowIndicator(_cursor.Text[i]))
                    {
                        return end;
                    }

                    end = i + 1;
                    break;
            }
        }

        return end;
    }

    /// <summary>Refuses a character that cannot start a plain scalar.</summary>
    private bool CheckPlainStart(bool isInFlow)
    {
        char c = _cursor.Text[_cursor.Position];
        switch (c)
        {
            case '&':
            case '*':
                return _cursor.Add(NewsErrorCodes.AnchorOrAlias.At(new SourceSpan(_cursor.Position, 1), c.ToString()));
            case '!':
                return _cursor.Add(NewsErrorCodes.Tag.At(new SourceSpan(_cursor.Position, 1)));
            case '\t':
                return _cursor.Add(NewsErrorCodes.Tab.At(new SourceSpan(_cursor.Position, 1)));
            case '-' when _cursor.IsBlankOrEnd(_cursor.Position + 1) || (isInFlow && YamlSyntax.IsFlowIndicator(_cursor.Text[_cursor.Position + 1])):
                return _cursor.Report(_cursor.Position, 1, "a list item here", "put it on a separate line, or quote the value");
            case '?':
                return _cursor.Report(_cursor.Position, 1, "a complex key", "write 'key: value', or quote the value");
            case ':':
                return _cursor.Report(_cursor.Position, 1, "a ':' without a key", "write 'key: value', or quote the value");
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
                return _cursor.Report(_cursor.Position, 1, "'" + c + "' here", "quote the value");
            default:
                return true;
        }
    }
}
