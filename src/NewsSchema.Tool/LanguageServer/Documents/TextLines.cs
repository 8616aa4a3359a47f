using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Documents;

/// <summary>Converts offsets of a text to positions and back. A line ends at LF, CRLF or CR.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        _text = text;
        for (int i = NextEnd(0); i >= 0; i = NextEnd(_starts[^1]))
        {
            _starts.Add(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1);
        }
    }

    public int Count => _starts.Count;

    /// <summary>The offset of a position; the end of the line for a position after it, and the end of the text for a line after the last one.</summary>
    public int OffsetAt(Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= _starts.Count)
        {
            return _text.Length;
        }

        int start = _starts[position.Line];
        return Math.Clamp(position.Character, 0, EndOf(position.Line) - start) + start;
    }

    public Position PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        int line = _starts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new Position(line, Math.Min(offset, EndOf(line)) - _starts[line]);
    }

    /// <summary>The offset after the last character of a line, before its end.</summary>
    public int EndOf(int line)
    {
        if (line + 1 >= _starts.Count)
        {
            return _text.Length;
        }

        int end = _starts[line + 1] - 1;
        return _text[end] == '\n' && end > _starts[line] && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private int NextEnd(int start) => _text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and int index ? start + index : -1;
}
