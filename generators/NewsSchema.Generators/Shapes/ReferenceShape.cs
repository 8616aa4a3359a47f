using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>The merged shape of references.</summary>
/// <param name="Count">The number of references.</param>
/// <param name="Kinds">The kind classes that they refer to, sorted ordinally; references with an unknown id are left out.</param>
/// <param name="KeepsHash">Whether JSON writes their <c>#</c>.</param>
internal sealed record ReferenceShape(int Count, EquatableArray<string> Kinds, bool KeepsHash)
{
    public static ReferenceShape Merge(IReadOnlyList<ReferenceShape> shapes)
    {
        int count = 0;
        bool keepsHash = false;
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ReferenceShape shape in shapes)
        {
            count += shape.Count;
            keepsHash |= shape.KeepsHash;
            foreach (string kind in shape.Kinds)
            {
                kinds.Add(kind);
            }
        }

        return new ReferenceShape(count, new EquatableArray<string>(kinds), keepsHash);
    }
}
