namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of scalars of one kind.</summary>
/// <param name="Count">The number of scalars; if it is zero, there are no types.</param>
/// <param name="Types">The types that can hold all of them.</param>
/// <param name="AlmostTypes">The types that can hold all of them, or all except one.</param>
internal readonly record struct ScalarShape(int Count, ScalarTypes Types, ScalarTypes AlmostTypes)
{
    public static ScalarShape Of(ScalarTypes types) => new(1, types, ScalarTypes.All);

    public static ScalarShape Merge(ScalarShape left, ScalarShape right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        return new ScalarShape(
            left.Count + right.Count,
            left.Types & right.Types,
            (left.AlmostTypes & right.Types) | (left.Types & right.AlmostTypes));
    }
}
