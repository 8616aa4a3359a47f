namespace NewsSchema.Workspaces;

/// <summary>What a project file sets.</summary>
public sealed record ProjectProperties
{
    /// <summary>The MSBuild properties by their names, such as <c>NewsSchemaNamespace</c> and <c>NewsSchemaMismatch</c>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>A hundred times the number of the project's C# version: 1400 and later have extension members.</summary>
    public int CSharpVersion { get; init; } = 1200;

    internal string? Get(string name) => Values.TryGetValue(name, out string? value) ? value : null;
}
