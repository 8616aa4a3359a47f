using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <content>From what articles are at run time.</content>
internal readonly partial record struct ExportSource
{
    public static ExportSource Of(NewsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Tree, [], null);
    }

    /// <summary>A record is exactly its JSON.</summary>
    public static ExportSource Of<T>(T article)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(NewsArticle.ToTree(article), T.Schema.UserKinds, T.Schema.Concepts);
    }
}
