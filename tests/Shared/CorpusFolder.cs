namespace NewsSchema.Testing;

/// <summary>The standards' official schemas and example files: <c>../shared/corpus</c> next to the repository, or the folder that <c>NEWSSCHEMA_CORPUS</c> names.</summary>
internal static class CorpusFolder
{
    private static readonly string s_folder = Environment.GetEnvironmentVariable("NEWSSCHEMA_CORPUS") ?? Path.GetFullPath(RepositoryRoot.PathOf("../shared/corpus"));

    /// <summary>Why tests that read the corpus are skipped; null if it is present.</summary>
    public static string? Missing { get; } = Directory.Exists(s_folder) ? null : $"needs the standards' official files, which are not in {s_folder}";

    public static string PathOf(params string[] parts) => Path.Combine([s_folder, .. parts]);
}
