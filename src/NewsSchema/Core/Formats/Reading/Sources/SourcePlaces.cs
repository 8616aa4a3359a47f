using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Sources;

/// <summary>
/// Turns lines and columns into places: offsets in a text that is in memory; otherwise, numbers that increase with each place and from which lines and columns are found again.
/// </summary>
internal sealed class SourcePlaces
{
    private readonly List<(int Line, int Column)>? _positions;
    private readonly string _text;

    /// <summary>The line of the last place, and the offset at which it starts: the next place is in this line or soon after it.</summary>
    private int _line = 1;

    private int _start;

    private SourcePlaces(LineMap lines, string text, List<(int Line, int Column)>? positions)
    {
        Lines = lines;
        _text = text;
        _positions = positions;
    }

    /// <summary>Turns places into lines and columns.</summary>
    public LineMap Lines { get; }

    public static SourcePlaces Of(FormatInput input)
    {
        if (input.IsText)
        {
            string text = input.NormalText;
            return new SourcePlaces(LineMap.OfNormalized(text), text, null);
        }

        var positions = new List<(int Line, int Column)>();
        return new SourcePlaces(LineMap.OfPositions(positions), "", positions);
    }

    public SourceSpan At(int line, int column, int length)
    {
        if (_positions is null)
        {
            MoveTo(line);
            return new SourceSpan(Math.Max(0, Math.Min(_start + column - 1, _text.Length)), length);
        }

        _positions.Add((line, column));
        return new SourceSpan(_positions.Count - 1, 0);
    }

    /// <summary>Moves to a line; to the nearest one if the text has no such line.</summary>
    private void MoveTo(int line)
    {
        for (; _line > Math.Max(line, 1); _line--)
        {
            _start = _start < 2 ? 0 : _text.LastIndexOf('\n', _start - 2) + 1;
        }

        for (int end; _line < line && (end = _text.IndexOf('\n', _start)) >= 0; _line++)
        {
            _start = end + 1;
        }
    }
}
