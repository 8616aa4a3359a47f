using System.Threading;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown;

/// <summary>An annotated article that was read from its text, with the syntax that it was read from.</summary>
internal sealed class NewsMarkdownDocument : ArticleDocument
{
    private NewsMarkdownDocument(Article article, MapNode tree, ClassifiedArticle classified, IReadOnlyList<SourceError> errors)
        : base(tree, errors)
    {
        Article = article;
        Classified = classified;
    }

    public Article Article { get; }

    /// <summary>The article with the annotation that each span names.</summary>
    public ClassifiedArticle Classified { get; }

    public override string? Schema => Article.Front["schema"] is ScalarNode { Kind: not ScalarKind.Null } schema ? NodeText.Of(schema) : null;

    public override LineMap Lines => Article.Lines;

    /// <summary>Reads an article. Accepts any text: what is wrong is in the errors.</summary>
    /// <param name="text">The text, with or without a byte order mark, in any line ends.</param>
    /// <param name="errors">What was found while the text was decoded; the document's own list from now on.</param>
    /// <param name="cancellation">Checked at each block and annotation.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static NewsMarkdownDocument Read(string text, List<SourceError> errors, CancellationToken cancellation = default) =>
        Resolve(ArticleReader.Read(text, errors, cancellation), errors, cancellation);

    /// <summary>The document of an article whose text was read already, or was never written.</summary>
    public static NewsMarkdownDocument Resolve(Article article, List<SourceError> errors, CancellationToken cancellation = default)
    {
        (MapNode tree, ClassifiedArticle classified) = ArticleBuilder.Build(article, errors, cancellation);
        errors.Sort(SourceError.ComparePlaces);
        return new NewsMarkdownDocument(article, tree, classified, errors);
    }
}
