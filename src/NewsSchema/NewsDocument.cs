using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema;

/// <summary>
/// An annotated article without a schema: the text format (docs/format.md) read, checked and written.
/// Immutable, and safe to use from several threads.
/// </summary>
public sealed class NewsDocument
{
    internal NewsDocument(Article article)
        : this(article, [])
    {
    }

    private NewsDocument(Article article, List<SourceError> errors)
    {
        Article = article;
        Tree = ArticleTree.FromArticle(article, errors);
        errors.Sort(SourceError.ComparePlaces);
        Errors = errors.ConvertAll(error => ToNewsError(error, article.Lines)).AsReadOnly();
        HasErrors = Errors.Any(error => error.Severity == NewsSeverity.Error);
    }

    /// <summary>What is wrong with the article, in the order of its place: errors, warnings and notes.</summary>
    public IReadOnlyList<NewsError> Errors { get; }

    /// <summary>Whether <see cref="Errors"/> holds one of severity <see cref="NewsSeverity.Error"/>; the document is then what could be made of the text.</summary>
    public bool HasErrors { get; }

    internal Article Article { get; }

    /// <summary>The article's data, as its record has it (docs/architecture.md).</summary>
    internal MapNode Tree { get; }

    /// <summary>Reads an annotated article. Never fails on what the text holds: what is wrong is in <see cref="Errors"/>.</summary>
    /// <param name="text">The text, with or without a byte order mark, in any line ends.</param>
    /// <returns>The document, or what could be made of the text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static NewsDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, []);
    }

    /// <summary>Reads an annotated article from a file's bytes. Never fails on what they hold: what is wrong, invalid UTF-8 included (NEWS1020), is in <see cref="Errors"/>.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark, in any line ends.</param>
    /// <returns>The document, or what could be made of the bytes.</returns>
    public static NewsDocument Parse(ReadOnlySpan<byte> utf8)
    {
        List<SourceError> errors = [];
        SourceDecoder.TryDecode(utf8, errors, out string text);
        return Parse(text, errors);
    }

    /// <summary>The plain text as it is published: without markup and front matter, and with what the front matter's <c>text</c> says of its ends, line ends and byte order mark.</summary>
    public string ToPlainText() => ArticleStripper.Strip(Article);

    /// <summary>The article in the canonical form of the text format; comments are not kept.</summary>
    public string ToNewsMarkdown() => ArticleWriter.Write(Article);

    private static NewsDocument Parse(string text, List<SourceError> errors) =>
        new(ArticleReader.Read(text, errors), errors);

    private static NewsError ToNewsError(SourceError error, LineMap lines)
    {
        (int line, int column) = lines.GetPosition(error.Span.Start);
        NewsSeverity severity = NewsErrorCodes.Get(error.Code).Severity switch
        {
            SyntaxSeverity.Error => NewsSeverity.Error,
            SyntaxSeverity.Warning => NewsSeverity.Warning,
            _ => NewsSeverity.Note,
        };
        return new NewsError(error.Code, line, column, error.Message, severity);
    }
}
