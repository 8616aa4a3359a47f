using System.Collections.Generic;

namespace NewsSchema.Generators.Shapes;

/// <summary>What lists have in common.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Element">All their elements together; null where every list is empty.</param>
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
