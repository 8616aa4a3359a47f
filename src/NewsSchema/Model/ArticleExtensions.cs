namespace NewsSchema;

/// <summary>Queries over any annotated article, and checks of it.</summary>
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

    /// <summary>
    /// Checks an article as the build checks a fixture: ids that nothing declares, references to the wrong kind, malformed values, spans that overlap,
    /// members that contradict the text. An article without errors can be written in the text format, and is equal after it is read again.
    /// </summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="article">The article, from JSON or made in code.</param>
    /// <param name="severity">The lowest severity to report.</param>
    /// <returns>The errors, each with the path of its member; empty if there are none. Of a member that the text format cannot express at all, only the first is reported.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public static IReadOnlyList<NewsError> Validate<T>(this T article, NewsSeverity severity = NewsSeverity.Error)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. ArticleValidation.Validate(article).Where(error => error.Severity >= severity)];
    }
}
