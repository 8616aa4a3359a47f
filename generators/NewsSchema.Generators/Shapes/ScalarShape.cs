namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of scalars of one kind.</summary>
/// <param name="Count">The number of scalars; if it is zero, <paramref name="Types"/> is empty.</param>
/// <param name="Types">The types that can hold all of them.</param>
internal readonly record struct ScalarShape(int Count, ScalarTypes Types)
{
    public static ScalarShape Of(ScalarTypes types) => new ScalarShape(1, types);

    public static ScalarShape Merge(ScalarShape left, ScalarShape right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        return new ScalarShape(left.Count + right.Count, left.Types & right.Types);
    }
}
