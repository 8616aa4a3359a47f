using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>Returns the plain text of an article (docs/format.md).</summary>
internal static class ArticleStripper
{
    /// <summary>The plain text as it is published, with <c>text.start</c>, <c>end</c>, <c>eol</c> and <c>bom</c> of the front matter.</summary>
    public static string Strip(Article article) => string.Concat(Pieces(article));

    /// <summary>The plain text in pieces, for callers that do not need it as a whole.</summary>
    public static IEnumerable<string> Pieces(Article article)
    {
        TextSettings settings = TextSettings.Of(article.Front);
        if (settings.HasBom)
        {
            yield return "\uFEFF";
        }

        yield return WithLineEnds(settings.Start);
        foreach (Block block in article.Blocks)
        {
            yield return WithLineEnds(block.Separator);
            yield return WithLineEnds(block.Text);
        }

        yield return WithLineEnds(settings.End);

        string WithLineEnds(string piece) => settings.IsCrlf ? piece.Replace("\n", "\r\n") : piece;
    }
}
