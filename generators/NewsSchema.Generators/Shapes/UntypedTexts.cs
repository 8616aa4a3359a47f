namespace NewsSchema.Generators.Shapes;

/// <summary>Merges the shapes of texts of XML, which does not tell numbers and booleans from other texts.</summary>
internal sealed class UntypedTexts
{
    private ScalarShape _texts;
    private ScalarShape _numbers;
    private ScalarShape _booleans;
    private string? _example;
    private SortedSet<string>? _distinct;

    public void Add(string text)
    {
        if (text is "true" or "false")
        {
            _booleans = ScalarShape.Merge(_booleans, ScalarShape.Of(ScalarTypes.Boolean));
            _example = Shape.Smaller(_example, text);
            return;
        }

        string? example = Shape.ExampleOf(text);
        _example = Shape.Smaller(_example, example);
        ScalarTypes number = DistinctNumbers.Allow(text) ? ScalarText.OfNumber(text) : ScalarTypes.None;
        if (number == ScalarTypes.None)
        {
            _texts = ScalarShape.Merge(_texts, ScalarShape.Of(Shape.TypesOf(text, example)));
            return;
        }

        _numbers = ScalarShape.Merge(_numbers, ScalarShape.Of(number));
        _distinct ??= new SortedSet<string>(StringComparer.Ordinal);
        if (_distinct.Count < DistinctNumbers.Enough)
        {
            _distinct.Add(text);
        }
    }

    public Shape ToShape() => new(
        _texts.Count + _numbers.Count + _booleans.Count,
        0,
        Texts: _texts,
        Numbers: _numbers,
        Booleans: _booleans,
        Example: _example,
        Distinct: _distinct is null ? null : DistinctNumbers.Of(_distinct));
}
