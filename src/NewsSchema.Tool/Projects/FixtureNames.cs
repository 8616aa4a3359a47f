namespace NewsSchema.Tool.Projects;

/// <summary>The names of the files that a build takes without being asked.</summary>
internal static class FixtureNames
{
    private static readonly string[] s_endings = [".news.md", ".news.json", ".news.jsonl", ".news.ndjson", ".news.xml"];

    /// <summary>Whether a file is a fixture, or one of the contract's files.</summary>
    public static bool Takes(string name) =>
        s_endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || name is "NewsSchema.Shipped.txt" or "NewsSchema.Unshipped.txt";
}
