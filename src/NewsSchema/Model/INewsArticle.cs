namespace NewsSchema;

/// <summary>An annotated article of any schema: its texts and annotations.</summary>
public interface INewsArticle : INewsRecord
{
    /// <summary>All blocks of the head and the body, in document order.</summary>
    IEnumerable<NewsText> Blocks { get; }

    /// <summary>The layout of the plain text. Null means the default: paragraphs separated by an empty line.</summary>
    NewsTextFormat? TextFormat { get; }

    /// <summary>The <c>:::</c> containers. Their offsets are indices into <see cref="Blocks"/>. Absent if there are none.</summary>
    NewsList<NewsSpan> Sections { get; }

    /// <summary>All entities, values and statements of the article.</summary>
    IEnumerable<NewsAnnotation> Annotations { get; }

    /// <summary>Returns the article with its annotations in the canonical form of the text format.</summary>
    /// <exception cref="ArgumentException">The text format cannot represent the article. The message says what to change.</exception>
    string ToNewsMarkdown();

    /// <summary>Returns the text of the article without annotations.</summary>
    string ToPlainText() => NewsMarkdown.ToPlainText(this);
}
