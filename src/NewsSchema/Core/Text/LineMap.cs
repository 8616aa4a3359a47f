namespace NewsSchema.Core.Text;

/// <summary>
/// Converts offsets to lines and columns. Offsets count in the text after <see cref="TextNormalization"/>; lines and columns are the same
/// before and after it, so they are right in the file as it was saved.
/// </summary>
internal sealed class LineMap
{
    private const int UsualLine = 64;
    private const int UsualLines = 16;

    private readonly string _text;
    private readonly IReadOnlyList<(int Line, int Column)>? _positions;
    private readonly int _line;
    private readonly int _column;
    private List<int>? _starts;

    /// <param name="text">The text, with or without BOM and CR.</param>
    public LineMap(string text)
        : this(TextNormalization.Normalize(text), true)
    {
    }

    private LineMap(string text, bool _, IReadOnlyList<(int Line, int Column)>? positions = null, int line = 1, int column = 1)
    {
        _text = text;
        _positions = positions;
        _line = line;
        _column = column;
    }

    /// <summary>The lines of a text that is already normalized.</summary>
    public static LineMap OfNormalized(string text) => new(text, true);

    /// <summary>The lines of a normalized part of a file that is not in memory as a whole.</summary>
    /// <param name="text">The part.</param>
    /// <param name="line">The line at which it begins, from 1.</param>
    /// <param name="column">The column at which it begins, from 1.</param>
    public static LineMap OfPart(string text, int line, int column) => new(text, true, null, line, column);

    /// <summary>The lines of a text that is not in memory, so that places are indices of positions.</summary>
    public static LineMap OfPositions(IReadOnlyList<(int Line, int Column)> positions) => new("", true, positions);

    /// <summary>The position of an offset; an offset after the end of the text counts as the end.</summary>
    /// <returns>Line and column, both from 1; the column counts UTF-16 code units.</returns>
    public (int Line, int Column) GetPosition(int offset)
    {
        if (_positions is not null)
        {
            return offset < _positions.Count ? _positions[offset] : (1, 1);
        }

        // Most texts have no error, so the lines are only found when the first position is needed.
        _starts ??= FindLineStarts(_text);
        offset = Math.Max(0, Math.Min(offset, _text.Length));
        int line = _starts.BinarySearch(offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return (line + _line, offset - _starts[line] + (line == 0 ? _column : 1));
    }

    /// <summary>The position after the last character of a span; that of its start if the text is not in memory.</summary>
    public (int Line, int Column) GetEnd(SourceSpan span) => GetPosition(_positions is null ? span.End : span.Start);

    /// <summary>The offset of a position; the nearest one if the text has no such line or column.</summary>
    public int GetOffset(int line, int column)
    {
        _starts ??= FindLineStarts(_text);
        int start = _starts[Math.Max(0, Math.Min(line, _starts.Count) - 1)];
        return Math.Max(0, Math.Min(start + column - 1, _text.Length));
    }

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int>(UsualLines + (text.Length / UsualLine)) { 0 };
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return starts;
    }
}
