using NewsSchema.Core.Articles;

namespace NewsSchema.Formats;

/// <summary>Documents and records as writers take them.</summary>
internal static class ArticleSources
{
    public static ArticleSource Of(NewsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Tree, [], null, document.Schema);
    }

    /// <summary>A record is exactly its JSON.</summary>
    public static ArticleSource Of<T>(T article)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(NewsMarkdown.ToTree(article), T.Schema.UserKinds, T.Schema.Concepts, T.Schema.Name);
    }
}
