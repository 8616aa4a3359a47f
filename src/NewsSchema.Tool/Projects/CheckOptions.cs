namespace NewsSchema.Tool.Projects;

/// <summary>What a command states about files in place of a project file.</summary>
/// <param name="Schema">The schema of data that names none; null for that of its folder.</param>
/// <param name="Format">The trade format of files that no build reads, or <see cref="TradeFiles.Data"/>; null for the one that their content shows.</param>
/// <param name="Properties">The properties, which win over those of a project file.</param>
internal sealed record CheckOptions(string? Schema, string? Format, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>Nothing is stated: the project file decides.</summary>
    public static CheckOptions None { get; } = new(null, null, new Dictionary<string, string>());
}
