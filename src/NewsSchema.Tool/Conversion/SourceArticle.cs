using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Conversion;

/// <summary>An article to convert.</summary>
/// <param name="Document">The article.</param>
/// <param name="File">The file that it was read from, as messages show it.</param>
/// <param name="Name">The name for its output files, without an ending; it may have folders.</param>
/// <param name="Findings">What was wrong with the file, and what was approximated in reading it.</param>
internal sealed record SourceArticle(NewsDocument Document, string File, string Name, IReadOnlyList<Finding> Findings)
{
    /// <summary>The text of the annotated article, if it is an edited one whose layout and comments are to stay; otherwise, null.</summary>
    public string? Source { get; init; }
}
