namespace NewsSchema;

/// <summary>An annotated article, whatever its schema: what texts and annotations it holds.</summary>
public interface INewsArticle
{
    /// <summary>All blocks, head and body, in document order.</summary>
    IEnumerable<NewsText> Blocks { get; }

    /// <summary>How the plain text is laid out; null means the usual way.</summary>
    NewsTextFormat? TextFormat { get; }

    /// <summary>The <c>:::</c> containers; their offsets count blocks, head included.</summary>
    NewsList<NewsSpan> Sections { get; }

    /// <summary>All entities, values and statements.</summary>
    IEnumerable<NewsAnnotation> Annotations { get; }
}
