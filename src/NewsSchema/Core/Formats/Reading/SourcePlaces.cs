using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>
/// Turns lines and columns into places: offsets in a text that is in memory; otherwise, numbers that increase with each place and from which lines and columns are found again.
/// </summary>
internal sealed class SourcePlaces
{
    private readonly List<(int Line, int Column)>? _positions;

    private SourcePlaces(LineMap lines, List<(int Line, int Column)>? positions)
    {
        Lines = lines;
        _positions = positions;
    }

    /// <summary>Turns places into lines and columns.</summary>
    public LineMap Lines { get; }

    public static SourcePlaces Of(FormatInput input)
    {
        if (input.IsText)
        {
            return new SourcePlaces(new LineMap(input.Text), null);
        }

        var positions = new List<(int Line, int Column)>();
        return new SourcePlaces(LineMap.OfPositions(positions), positions);
    }

    public SourceSpan At(int line, int column, int length)
    {
        if (_positions is null)
        {
            return new SourceSpan(Lines.GetOffset(line, column), length);
        }

        _positions.Add((line, column));
        return new SourceSpan(_positions.Count - 1, 0);
    }
}
