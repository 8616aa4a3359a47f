using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Fixtures;

/// <summary>What a fixture contributes to its project's types. It has no positions and no prose, so that most edits leave it equal.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="FileName">Its name, for doc comments.</param>
/// <param name="Schema">The record that its samples are, in PascalCase.</param>
/// <param name="Name">Its own name as a C# identifier.</param>
/// <param name="Resource">The name under which it is embedded; null if it is not embedded.</param>
/// <param name="IsArticle">Whether it is an annotated article; otherwise, it is data.</param>
/// <param name="IsList">Whether it holds a list of samples.</param>
/// <param name="IsBroken">Whether so much could not be read that nothing follows from what it lacks. It counts only if the schema has no valid fixture.</param>
/// <param name="Shape">The merged shape of its samples; null if it has none.</param>
internal sealed record FixtureModel(
    string Path,
    string FileName,
    string Schema,
    string Name,
    string? Resource,
    bool IsArticle,
    bool IsList,
    bool IsBroken,
    Shape? Shape)
{
    /// <summary>If it is XML: its root and namespaces; null otherwise.</summary>
    public XmlModel? Xml { get; init; }

    /// <summary>Whether it is read from a trade format.</summary>
    public bool IsTrade { get; init; }
}
