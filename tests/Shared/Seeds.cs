namespace NewsSchema.Testing;

/// <summary>The fixtures of the repository's <c>seeds</c> folder.</summary>
internal static class Seeds
{
    public static string Folder { get; } = RepositoryRoot.PathOf("seeds");

    /// <summary>The fixtures that each cause one diagnostic.</summary>
    public static string InvalidFolder { get; } = Path.Combine(Folder, "invalid");

    /// <summary>The file names of the annotated articles, sorted.</summary>
    public static IReadOnlyList<string> Articles { get; } = [.. Directory.GetFiles(Folder, "*.news.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string Read(string fileName) => File.ReadAllText(Path.Combine(Folder, fileName));
}
