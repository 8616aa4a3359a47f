namespace NewsSchema.CompilerServices;

/// <summary>The information about a schema that the text format needs.</summary>
/// <param name="name">The schema's name.</param>
/// <param name="userKinds">The kind classes that are the user's own, without their dots.</param>
public sealed class NewsSchemaInfo(string name, params string[] userKinds)
{
    /// <summary>The name of the schema, as in fixtures.</summary>
    public string Name { get; } = name;

    /// <summary>The kind classes that are the user's own, without their dots.</summary>
    public IReadOnlyList<string> UserKinds { get; } = userKinds;

    /// <summary>The concepts of metadata by JSON name, if pins declare them; null if the names decide.</summary>
    public IReadOnlyDictionary<string, Formats.NewsConcept>? Concepts { get; init; }
}
