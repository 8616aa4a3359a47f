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

    /// <summary>The article, with the annotation of each span.</summary>
    public ClassifiedArticle Classified { get; }

    public override string? Schema => Article.Front["schema"] is ScalarNode { Kind: not ScalarKind.Null } schema ? NodeText.Of(schema) : null;

    public override LineMap Lines => Article.Lines;

    /// <summary>Reads an article. Accepts any text and reports errors in it.</summary>
    /// <param name="text">The text, with or without a byte order mark, in any line ends.</param>
    /// <param name="errors">The errors of decoding the text; the document takes ownership of the list.</param>
    /// <param name="cancellation">Checked at each block and annotation.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static NewsMarkdownDocument Read(string text, List<SourceError> errors, CancellationToken cancellation = default) =>
        Resolve(ArticleReader.Read(text, errors, cancellation), errors, cancellation);

    /// <summary>Creates a document for an article that was composed from data. Its warnings and notes have no position.</summary>
    public static NewsMarkdownDocument Of(ComposedArticle composed) =>
        new(composed.Article, composed.Tree, composed.Classified, [.. composed.Faults.Select(static fault => new SourceError(fault.Code.Id, fault.Message, default))]);

    /// <summary>Resolves an article that was read.</summary>
    /// <param name="article">The article.</param>
    /// <param name="errors">The errors of reading it; the document takes ownership of the list.</param>
    /// <param name="cancellation">Checked at each annotation.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static NewsMarkdownDocument Resolve(Article article, List<SourceError> errors, CancellationToken cancellation = default)
    {
        (MapNode tree, ClassifiedArticle classified) = ArticleBuilder.Build(article, errors, cancellation);
        errors.Sort(SourceError.ComparePlaces);
        return new NewsMarkdownDocument(article, tree, classified, errors);
    }
}
