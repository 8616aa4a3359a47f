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
/// An annotated article without a schema, which reads, checks and writes the text format (docs/format.md).
/// Instances are immutable and safe to use from several threads.
/// </summary>
public sealed class NewsDocument
{
    private readonly ArticleDocument _document;
    private readonly Lazy<Article> _composed;

    internal NewsDocument(ArticleDocument document)
    {
        _document = document;
        _composed = new Lazy<Article>(() => ArticleComposer.Compose(document.Tree, document.Schema ?? "", []).Article);
        Errors = document.Errors.Count == 0 ? [] : document.Errors.Select(error => NewsError.Of(error, document.Lines)).ToList().AsReadOnly();
        HasErrors = document.HasErrors;
    }

    /// <summary>The errors, warnings and notes about the article, in the order of their position.</summary>
    public IReadOnlyList<NewsError> Errors { get; }

    /// <summary>Whether <see cref="Errors"/> contains an error of severity <see cref="NewsSeverity.Error"/>. If so, the document is what could be made of the text.</summary>
    public bool HasErrors { get; }

    /// <summary>The article in the syntax of the text format.</summary>
    internal Article Article => (_document as NewsMarkdownDocument)?.Article ?? _composed.Value;

    /// <summary>The article's data, as in its record (docs/internals/article-tree.md).</summary>
    internal MapNode Tree => _document.Tree;

    /// <summary>The name of the schema that the article states; null if it states none.</summary>
    internal string? Schema => _document.Schema;

    /// <summary>Reads an annotated article. Invalid text does not throw an exception; it is reported in <see cref="Errors"/>.</summary>
    /// <param name="text">The text, with or without a byte order mark, with any line ends.</param>
    /// <returns>The document, or what could be made of the text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static NewsDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, []);
    }

    /// <summary>Reads an annotated article from a file's bytes. Invalid content, including invalid UTF-8 (NEWS1020), does not throw an exception; it is reported in <see cref="Errors"/>.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark, with any line ends.</param>
    /// <returns>The document, or what could be made of the bytes.</returns>
    public static NewsDocument Parse(ReadOnlySpan<byte> utf8)
    {
        List<SourceError> errors = [];
        SourceDecoder.TryDecode(utf8, errors, out string text);
        return Parse(text, errors);
    }

    /// <summary>Converts positions to lines and columns of the source.</summary>
    internal LineMap Lines => _document.Lines;

    /// <summary>The plain text for publication: without markup and front matter, and with the start, end, line ends and byte order mark that the front matter's <c>text</c> states.</summary>
    public string ToPlainText() => ArticleStripper.Strip(Article);

    /// <summary>The article in the canonical form of the text format; comments are not kept.</summary>
    public string ToNewsMarkdown() => ArticleWriter.Write(Article);

    private static NewsDocument Parse(string text, List<SourceError> errors) =>
        new(NewsMarkdownDocument.Read(text, errors));
}
