namespace NewsSchema.Tool.Projects;

/// <summary>The names of the files that a build takes without being asked.</summary>
internal static class FixtureNames
{
    /// <summary>The ending of an annotated article.</summary>
    public const string ArticleEnding = ".news.md";

    private static readonly string[] s_endings = [ArticleEnding, ".news.json", ".news.jsonl", ".news.ndjson", ".news.xml"];

    /// <summary>Whether a file is an annotated article.</summary>
    public static bool IsArticle(string name) => name.EndsWith(ArticleEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is a fixture, or one of the contract's files.</summary>
    public static bool Takes(string name) =>
        s_endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || name is "NewsSchema.Shipped.txt" or "NewsSchema.Unshipped.txt";
}
