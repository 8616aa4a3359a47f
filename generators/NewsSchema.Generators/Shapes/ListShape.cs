namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of lists.</summary>
/// <param name="Count">The number of lists.</param>
/// <param name="Element">The merged shape of their elements; null if every list is empty.</param>
internal sealed record ListShape(int Count, Shape? Element)
{
    /// <param name="shapes">At least one.</param>
    /// <param name="ofSamples">Whether each shape is of other samples; otherwise, all are of the same ones.</param>
    public static ListShape Merge(IReadOnlyList<ListShape> shapes, bool ofSamples)
    {
        int count = 0;
        var elements = new List<Shape>(shapes.Count);
        foreach (ListShape shape in shapes)
        {
            count += shape.Count;
            if (shape.Element is not null)
            {
                elements.Add(shape.Element);
            }
        }

        return new ListShape(count, elements.Count == 0 ? null : ofSamples ? Shape.MergeSamples(elements) : Shape.Merge(elements));
    }
}
