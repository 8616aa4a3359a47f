using System.Collections;

namespace NewsSchema.Generators.Collections;

/// <summary>
/// A list as a class. The steps of the pipeline pass on classes only: .NET compiles Roslyn's generic code once for all classes, but again for every
/// struct, which is most of what the first run of a process costs.
/// </summary>
internal sealed record Batch<T>(EquatableArray<T> Items) : IReadOnlyList<T>
    where T : IEquatable<T>
{
    public static Batch<T> Empty { get; } = new Batch<T>(default(EquatableArray<T>));

    public int Count => Items.Count;

    public T this[int index] => Items[index];

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
