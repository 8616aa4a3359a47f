namespace NewsSchema.Tool.Comparison;

/// <summary>An entity, a statement or a value.</summary>
/// <param name="Kind">The class of its kind.</param>
/// <param name="Key">What identifies it in both articles: the id of an entity, otherwise its text.</param>
/// <param name="Name">Its name for people.</param>
internal sealed record AnnotationFacts(string Kind, string Key, string Name)
{
    /// <summary>Its facts by name; references are the names of their targets.</summary>
    public SortedDictionary<string, string> Values { get; } = new(StringComparer.Ordinal);
}
