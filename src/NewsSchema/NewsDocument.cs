using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown;
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
    private readonly ArticleDocument _document;
    private readonly Lazy<Article> _composed;

    internal NewsDocument(ArticleDocument document)
    {
        _document = document;
        _composed = new Lazy<Article>(() => ArticleTree.ToArticle(document.Tree, document.Schema ?? "", []));
        Errors = document.Errors.Select(error => ToNewsError(error, document.Lines)).ToList().AsReadOnly();
        HasErrors = document.HasErrors;
    }

    /// <summary>What is wrong with the article, in the order of its place: errors, warnings and notes.</summary>
    public IReadOnlyList<NewsError> Errors { get; }

    /// <summary>Whether <see cref="Errors"/> holds one of severity <see cref="NewsSeverity.Error"/>; the document is then what could be made of the text.</summary>
    public bool HasErrors { get; }

    /// <summary>The article as the text format writes it.</summary>
    internal Article Article => (_document as NewsMarkdownDocument)?.Article ?? _composed.Value;

    /// <summary>The article's data, as its record has it (docs/internals/article-tree.md).</summary>
    internal MapNode Tree => _document.Tree;

    /// <summary>The name of the schema that the article states; null if it states none.</summary>
    internal string? Schema => _document.Schema;

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
        new(NewsMarkdownDocument.Read(text, errors));

    private static NewsError ToNewsError(SourceError error, LineMap lines)
    {
        (int line, int column) = lines.GetPosition(error.Span.Start);
        return new NewsError(error.Code, line, column, error.Message, NewsErrorCodes.Get(error.Code).Severity);
    }
}
