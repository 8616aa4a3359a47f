using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// One or many: values at a place that are single in some samples and a list in others have one type, for the single values and the elements together.
/// The rule does not apply if the lists contain lists, because a list could then also be a single value.
/// </summary>
internal static class OneOrManyRule
{
    public static bool Applies(Shape shape) =>
        shape.Lists is { } lists && lists.Element?.Lists is null && ShapeSimilarity.KindsOf(shape) != JsonKinds.Array;

    /// <summary>
    /// The merged shape of single values and elements. Its nulls are only those of the elements, because a single null means that the member is empty.
    /// </summary>
    public static Shape Fold(Shape shape)
    {
        int lists = shape.Lists?.Count ?? 0;
        Shape single = shape with { Count = shape.Count - shape.Nulls - lists, Nulls = 0, Lists = null };
        return shape.Lists?.Element is not { } element ? single
            : single.Count == 0 ? element
            : Shape.Merge(single, element);
    }
}
