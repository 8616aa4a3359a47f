using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>What an article says, in a few bytes: two articles with the same text, data and schema have the same digest.</summary>
/// <param name="Text">The checksum of the plain text.</param>
/// <param name="Data">The checksum of the data.</param>
/// <param name="Schema">The schema; null if the article states none.</param>
internal sealed record ArticleDigest(string Text, string Data, string? Schema)
{
    /// <summary>The digest of no article.</summary>
    public static ArticleDigest None { get; } = new("", "", null);

    public static ArticleDigest Of(NewsMarkdownDocument document) => new(
        TextChecksum.Sha256Of(ArticleStripper.Pieces(document.Article)),
        TextChecksum.Sha256Of(NodeText.Pieces(document.Tree)),
        document.Schema);
}
