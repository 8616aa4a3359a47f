using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>Reads scalars in single or double quotes, which may go over several lines.</summary>
internal readonly struct YamlQuotedReader
{
    private readonly YamlCursor _cursor;

    public YamlQuotedReader(YamlCursor cursor)
    {
        _cursor = cursor;
    }

    public static bool IsQuote(char c) => c == '"' || c == '\'';

    /// <summary>The node of a quoted text, which is a reference if it is written <c>"#name"</c>.</summary>
    public static ScalarNode ToNode(string text, char quote)
    {
        bool isReference = quote == '"' && text.Length > 1 && text[0] == '#' && Characters.IsNameAt(text, 1, text.Length);
        return isReference
            ? new ScalarNode(text.Substring(1), ScalarKind.Reference) { KeepsHash = true }
            : new ScalarNode(text, ScalarKind.Quoted);
    }

    /// <summary>Reads the scalar at the position.</summary>
    /// <param name="indent">The column that its further lines must be indented more than.</param>
    /// <param name="value">Its text.</param>
    public bool TryRead(int indent, out string value)
    {
        int quote = _cursor.Position;
        char sign = _cursor.Text[quote];
        int start = quote + 1;
        int kept = 0;
        _cursor.Buffer.Clear();
        value = "";
        while (true)
        {
            ReadOnlySpan<char> rest = _cursor.Text.AsSpan(start, _cursor.End - start);
            int next = sign == '"' ? rest.IndexOfAny('"', '\\', '\n') : rest.IndexOfAny('\'', '\n');
            if (next < 0)
            {
                return ReportUnclosedQuote(quote, sign);
            }

            _cursor.Buffer.Append(_cursor.Text, start, next);
            start += next;
            char c = _cursor.Text[start];
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

                kept = _cursor.Buffer.Length;
            }
            else if (sign == '\'' && start + 1 < _cursor.End && _cursor.Text[start + 1] == '\'')
            {
                _cursor.Buffer.Append('\'');
                start += 2;
            }
            else
            {
                _cursor.Position = start + 1;
                value = _cursor.Buffer.ToString();
                return true;
            }
        }
    }

    /// <summary>The index after the scalar at the position; the end of the front matter if the scalar does not end in its line.</summary>
    public int FindEnd(char quote)
    {
        for (int i = _cursor.Position + 1; i < _cursor.End && _cursor.Text[i] != '\n'; i++)
        {
            if (_cursor.Text[i] == quote)
            {
                // In single quotes, '' is a quote and not the end.
                if (quote == '"' || i + 1 >= _cursor.End || _cursor.Text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
            else if (quote == '"' && _cursor.Text[i] == '\\')
            {
                i++;
            }
        }

        return _cursor.End;
    }

    private bool ReportUnclosedQuote(int quote, char sign) => _cursor.Report(quote, 1, "a quoted value that is never closed", "add " + sign);

    /// <summary>Removes the white space before a line break, but not what an escape has written.</summary>
    private void TrimBlanks(int kept)
    {
        while (_cursor.Buffer.Length > kept && Characters.IsBlank(_cursor.Buffer[_cursor.Buffer.Length - 1]))
        {
            _cursor.Buffer.Length--;
        }
    }

    /// <summary>Folds lines: a single newline becomes a space; of several newlines, all except the first stay.</summary>
    private bool TryFold(ref int position, int indent)
    {
        int newlines = SkipNewlines(ref position, indent);
        if (newlines == 1)
        {
            _cursor.Buffer.Append(' ');
        }
        else
        {
            _cursor.Buffer.Append('\n', Math.Max(0, newlines - 1));
        }

        return newlines > 0;
    }

    /// <returns>The number of newlines; 0 if the value cannot continue after them.</returns>
    private int SkipNewlines(ref int position, int indent)
    {
        int newlines = 0;
        while (position < _cursor.End && _cursor.Text[position] == '\n')
        {
            newlines++;
            int line = position + 1;
            int content = line;
            while (content < _cursor.End && _cursor.Text[content] == ' ')
            {
                content++;
            }

            position = Characters.SkipBlanks(_cursor.Text, content, _cursor.End);
            if (position >= _cursor.End || (_cursor.Text[position] != '\n' && content - line <= indent))
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
        char c = backslash + 1 < _cursor.End ? _cursor.Text[backslash + 1] : '\0';
        switch (c)
        {
            case '\n':
                position--;
                int newlines = SkipNewlines(ref position, indent);
                _cursor.Buffer.Append('\n', Math.Max(0, newlines - 1));
                return newlines > 0 || _cursor.Report(backslash, 1, "a quoted value that is never closed", "add \"");
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
                    return _cursor.Report(backslash, 2, "this escape", "write \\\\ for a backslash");
                }

                _cursor.Buffer.Append(YamlSyntax.EscapedCharacters[index]);
                return true;
        }
    }

    private bool TryReadCodePoint(int backslash, int digits, ref int position)
    {
        int end = position + digits;
        uint codePoint = 0;
        bool isHexadecimal = end <= _cursor.End;
        for (; isHexadecimal && position < end; position++)
        {
            int digit = Characters.HexValue(_cursor.Text[position]);
            isHexadecimal = digit >= 0;
            codePoint = (codePoint << 4) | (uint)digit;
        }

        if (!isHexadecimal || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint < 0xE000))
        {
            return _cursor.Report(backslash, 2, "this escape", "give the character's code in hexadecimal, as \\u00E4 or \\U0001F600");
        }

        _cursor.Buffer.Append(char.ConvertFromUtf32((int)codePoint));
        return true;
    }
}
