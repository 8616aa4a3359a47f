namespace NewsSchema.Tool.Drafting;

/// <summary>The genitives of names: Putins, Doe's, Fritz'.</summary>
internal static class Genitive
{
    /// <summary>A name without the ending of its genitive; the name itself if it has none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="longestWhole">The length up to which an ending without <c>'s</c> belongs to the name.</param>
    public static string Remove(string name, int longestWhole = 0) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2]
        : name.Length > longestWhole && (name.EndsWith('s') || name.EndsWith('\'') || name.EndsWith('’')) ? name[..^1]
        : name;
}
