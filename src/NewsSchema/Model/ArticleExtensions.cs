namespace NewsSchema;

/// <summary>Queries over any annotated article.</summary>
public static class ArticleExtensions
{
    /// <summary>Finds the places in an article that refer to an annotation, in the order of the text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="annotation">One of its entities, statements or values. It is found by its <see cref="NewsAnnotation.Id"/>.</param>
    /// <returns>The mentions; empty if the text does not refer to the annotation.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<NewsMention> Mentions(this INewsArticle article, NewsAnnotation annotation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(annotation);
        return article.Blocks.SelectMany((block, index) =>
            block.Spans.Where(span => span.Ref == annotation.Id).Select(span => new NewsMention(index, block, span)));
    }
}
