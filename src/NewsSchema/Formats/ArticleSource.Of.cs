namespace NewsSchema.Core.Articles;

/// <content>From what articles are at run time.</content>
internal readonly partial record struct ArticleSource
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
