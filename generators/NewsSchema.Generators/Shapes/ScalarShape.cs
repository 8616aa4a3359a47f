namespace NewsSchema.Generators.Shapes;

/// <summary>What scalars of one sort have in common.</summary>
/// <param name="Count">How many there are; with none, there are no types either.</param>
/// <param name="Types">The types that hold every one of them.</param>
/// <param name="AlmostTypes">The types that hold all of them, or all but one.</param>
internal readonly record struct ScalarShape(int Count, ScalarTypes Types, ScalarTypes AlmostTypes)
{
    public static ScalarShape Of(ScalarTypes types) => new ScalarShape(1, types, ScalarTypes.All);

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
