using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMarkdown;

/// <summary>Annotated articles, <c>*.news.md</c>: the format that carries everything.</summary>
internal sealed class NewsMarkdownFormat : NewsFormat
{
    public override string Name => "news-markdown";

    public override string Title => "annotated article";

    public override IReadOnlyList<string> Extensions => [".news.md"];

    public override bool CanRead => true;

    public override bool CanWrite => true;

    internal override bool IsLossless => true;

    /// <summary>Recognizes an article by the line that opens the front matter. An article without front matter could be any text.</summary>
    internal override bool Detects(FormatStart start) =>
        start.Text.StartsWith("---", StringComparison.Ordinal) && start.Text.Substring(3).TrimStart(' ', '\t').StartsWith('\n')
        || start.Text.StartsWith("---\r", StringComparison.Ordinal);

    internal override void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output)
    {
        ArticleSource source = article.Source;
        output.Text(ArticleWriter.Write(ComposedArticle.Of(source.Tree, source.Schema ?? "", source.UserKinds).ThrowIfInvalid().Article));
        foreach (ArticleFact fact in article.Facts)
        {
            ledger.Carry(fact);
        }
    }

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => [NewsMarkdownDocument.Read(input.Text, input.Errors, input.Cancellation)];
}
