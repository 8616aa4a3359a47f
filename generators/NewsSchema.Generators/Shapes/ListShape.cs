using System.Collections.Generic;

namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of lists.</summary>
/// <param name="Count">The number of lists.</param>
/// <param name="Element">The merged shape of their elements; null if every list is empty.</param>
internal sealed record ListShape(int Count, Shape? Element)
{
    public static ListShape Merge(IReadOnlyList<ListShape> shapes)
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

        return new ListShape(count, elements.Count == 0 ? null : Shape.Merge(elements));
    }
}
