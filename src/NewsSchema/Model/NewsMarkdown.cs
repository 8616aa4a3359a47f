using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Formats.NewsMarkdown;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Records;
using NewsSchema.Serialization.Writing;

namespace NewsSchema;

/// <summary>Reads and writes annotated articles in the text format, for code that is generic over schemas. Generated records have the same members.</summary>
public static class NewsMarkdown
{
    /// <summary>Parses an annotated article.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="text">The article in the text format.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="NewsFormatException">The text has errors, or does not match the schema. The exception lists all errors.</exception>
    public static T Parse<T>(string text)
        where T : class, INewsRecord<T> => FromDocument<T>(NewsDocument.Parse(text));

    /// <summary>Parses an annotated article, and returns whether it has no errors and matches the schema.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="text">The article in the text format; null is not an article.</param>
    /// <param name="article">The article, or null if the text has errors.</param>
    /// <returns>Whether the text is an article of the schema.</returns>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, [NotNullWhen(true)] out T? article)
        where T : class, INewsRecord<T> => TryParse(text, out article, out _);

    /// <summary>Parses an annotated article, and returns whether it has no errors and matches the schema.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="text">The article in the text format; null is not an article.</param>
    /// <param name="article">The article, or null if the text has errors.</param>
    /// <param name="errors">The errors, warnings and notes, in the order of their positions.</param>
    /// <returns>Whether the text is an article of the schema.</returns>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, [NotNullWhen(true)] out T? article, out IReadOnlyList<NewsError> errors)
        where T : class, INewsRecord<T>
    {
        article = null;
        if (text is null)
        {
            errors = [];
            return false;
        }

        NewsDocument document = NewsDocument.Parse(text);
        errors = document.Errors;
        if (!document.HasErrors)
        {
            article = Read<T>(document, out NewsError? mismatch);
            errors = mismatch is null ? errors : [.. errors, mismatch];
        }

        return article is not null;
    }

    /// <summary>Parses an annotated article from a stream, up to the end of the stream. The stream is not closed.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="utf8">The article in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    /// <exception cref="NewsFormatException">The text has errors, or does not match the schema. The exception lists all errors.</exception>
    public static T Parse<T>(Stream utf8)
        where T : class, INewsRecord<T> => FromDocument<T>(NewsDocument.Parse(StreamText.Read(utf8).Span));

    /// <summary>Parses an annotated article from a stream, up to the end of the stream. The stream is not closed.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="utf8">The article in UTF-8, with or without a byte order mark.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    /// <exception cref="NewsFormatException">The text has errors, or does not match the schema. The exception lists all errors.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static async Task<T> ParseAsync<T>(Stream utf8, CancellationToken cancellationToken = default)
        where T : class, INewsRecord<T>
    {
        ReadOnlyMemory<byte> text = await StreamText.ReadAsync(utf8, cancellationToken).ConfigureAwait(false);
        return FromDocument<T>(NewsDocument.Parse(text.Span));
    }

    /// <summary>Creates the record of an article that was read without its schema.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="document">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="NewsFormatException">The article has errors, or does not match the schema. The exception lists all errors.</exception>
    public static T FromDocument<T>(NewsDocument document)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.HasErrors)
        {
            throw new NewsFormatException(document.Errors);
        }

        return Read<T>(document, out NewsError? mismatch) ?? throw new NewsFormatException([.. document.Errors, mismatch!]);
    }

    /// <summary>Returns the article as a document, for code that works without a schema.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentException">
    /// The text format cannot represent the article: it has an error that <see cref="ArticleExtensions.Validate"/> reports. The message names the first one.
    /// </exception>
    public static NewsDocument ToDocument<T>(T article)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return new NewsDocument(NewsMarkdownDocument.Of(Compose(article)));
    }

    /// <summary>Writes the article in the canonical form of the text format.</summary>
    /// <typeparam name="T">The schema's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentException">
    /// The text format cannot represent the article: it has an error that <see cref="ArticleExtensions.Validate"/> reports. The message names the first one.
    /// </exception>
    public static string Write<T>(T article)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(article);
        return ArticleWriter.Write(Compose(article).Article);
    }

    /// <summary>Returns the text of the article without annotations, identical to its source to the byte.</summary>
    /// <param name="article">The article.</param>
    public static string ToPlainText(INewsArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        NewsTextFormat? format = article.TextFormat;
        string separator = format?.Paragraphs == "line" ? "\n" : "\n\n";
        var text = new StringBuilder(format?.Start);
        bool isFirst = true;
        foreach (NewsText block in article.Blocks)
        {
            text.Append(isFirst ? block.Separator : block.Separator ?? separator).Append(block.Text);
            isFirst = false;
        }

        text.Append(format?.End);
        if (format?.Eol == "crlf")
        {
            text.Replace("\n", "\r\n");
        }

        return format?.Bom == true ? text.Insert(0, '\uFEFF').ToString() : text.ToString();
    }

    private static T? Read<T>(NewsDocument document, out NewsError? mismatch)
        where T : class, INewsRecord<T>
    {
        T? record = TryRead<T>(document.Tree, out JsonException? error);
        mismatch = error is null ? null : SchemaMismatch.Find(document.Tree, document.Lines, error);
        return record;
    }

    /// <summary>Reads a record from the data tree of an article; null if the tree does not match it.</summary>
    internal static T? TryRead<T>(MapNode tree, out JsonException? mismatch)
        where T : class, INewsRecord<T>
    {
        List<string> texts = [];
        T? record = TryRead<T>(tree, texts, out mismatch);

        // Messages quote the JSON, so that they need all of it.
        return record is null && texts.Count > 0 ? TryRead<T>(tree, null, out mismatch) : record;
    }

    private static T? TryRead<T>(MapNode tree, List<string>? texts, out JsonException? mismatch)
        where T : class, INewsRecord<T>
    {
        var json = new NewsJsonWriter(JsonEscaping.Relaxed);
        try
        {
            TreeJson.Write(ref json, tree, texts);
            mismatch = null;
            return NewsSerializer.Read<T>(json.Written, JsonReadFlags.LenientText, texts);
        }
        catch (JsonException e)
        {
            mismatch = e;
            return null;
        }
        finally
        {
            json.Release();
        }
    }

    private static ComposedArticle Compose<T>(T article)
        where T : class, INewsArticle<T> => ComposedArticle.Of(ToTree(article), T.Schema.Name, T.Schema.UserKinds).ThrowIfInvalid();

    /// <summary>Returns the data tree of the article, which is exactly its JSON.</summary>
    internal static MapNode ToTree<T>(T article)
        where T : class, INewsRecord<T>
    {
        NewsJsonWriter json = NewsSerializer.Write(article);
        MapNode tree = RecordTree.Read(json.Written);
        json.Release();
        return tree;
    }
}
