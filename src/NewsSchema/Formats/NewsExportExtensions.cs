using System.Buffers;
using NewsSchema.Core.Articles;

namespace NewsSchema.Formats;

/// <summary>Articles in the formats of the news trade: <c>story.ToNinjs()</c>. The writers, such as <see cref="NinjsWriter"/>, do the same and can be kept.</summary>
public static class NewsExportExtensions
{
    /// <summary>The article as ninjs.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToNinjs(this NewsDocument document, NinjsOptions? options = null) => new NinjsWriter(options).Write(ArticleSources.Of(document), out _);

    /// <summary>Writes the article as ninjs, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNinjs(this NewsDocument document, IBufferWriter<byte> output, NinjsOptions? options = null) => new NinjsWriter(options).Write(ArticleSources.Of(document), output);

    /// <summary>Writes the article as ninjs, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNinjs(this NewsDocument document, Stream output, NinjsOptions? options = null) => new NinjsWriter(options).Write(ArticleSources.Of(document), output);

    /// <summary>The article as ninjs.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToNinjs<T>(this T article, NinjsOptions? options = null)
        where T : class, INewsArticle<T> => new NinjsWriter(options).Write(ArticleSources.Of(article), out _);

    /// <summary>Writes the article as ninjs, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNinjs<T>(this T article, IBufferWriter<byte> output, NinjsOptions? options = null)
        where T : class, INewsArticle<T> => new NinjsWriter(options).Write(ArticleSources.Of(article), output);

    /// <summary>Writes the article as ninjs, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNinjs<T>(this T article, Stream output, NinjsOptions? options = null)
        where T : class, INewsArticle<T> => new NinjsWriter(options).Write(ArticleSources.Of(article), output);

    /// <summary>The article as schema.org <c>NewsArticle</c> in JSON-LD.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToSchemaOrg(this NewsDocument document, SchemaOrgOptions? options = null) => new SchemaOrgWriter(options).Write(ArticleSources.Of(document), out _);

    /// <summary>Writes the article as schema.org <c>NewsArticle</c> in JSON-LD, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToSchemaOrg(this NewsDocument document, IBufferWriter<byte> output, SchemaOrgOptions? options = null) => new SchemaOrgWriter(options).Write(ArticleSources.Of(document), output);

    /// <summary>Writes the article as schema.org <c>NewsArticle</c> in JSON-LD, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToSchemaOrg(this NewsDocument document, Stream output, SchemaOrgOptions? options = null) => new SchemaOrgWriter(options).Write(ArticleSources.Of(document), output);

    /// <summary>The article as schema.org <c>NewsArticle</c> in JSON-LD.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToSchemaOrg<T>(this T article, SchemaOrgOptions? options = null)
        where T : class, INewsArticle<T> => new SchemaOrgWriter(options).Write(ArticleSources.Of(article), out _);

    /// <summary>Writes the article as schema.org <c>NewsArticle</c> in JSON-LD, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToSchemaOrg<T>(this T article, IBufferWriter<byte> output, SchemaOrgOptions? options = null)
        where T : class, INewsArticle<T> => new SchemaOrgWriter(options).Write(ArticleSources.Of(article), output);

    /// <summary>Writes the article as schema.org <c>NewsArticle</c> in JSON-LD, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToSchemaOrg<T>(this T article, Stream output, SchemaOrgOptions? options = null)
        where T : class, INewsArticle<T> => new SchemaOrgWriter(options).Write(ArticleSources.Of(article), output);

    /// <summary>The article as NITF 3.6.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToNitf(this NewsDocument document, NitfOptions? options = null) => new NitfWriter(options).Write(ArticleSources.Of(document), out _);

    /// <summary>Writes the article as NITF 3.6, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNitf(this NewsDocument document, IBufferWriter<byte> output, NitfOptions? options = null) => new NitfWriter(options).Write(ArticleSources.Of(document), output);

    /// <summary>Writes the article as NITF 3.6, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNitf(this NewsDocument document, Stream output, NitfOptions? options = null) => new NitfWriter(options).Write(ArticleSources.Of(document), output);

    /// <summary>The article as NITF 3.6.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToNitf<T>(this T article, NitfOptions? options = null)
        where T : class, INewsArticle<T> => new NitfWriter(options).Write(ArticleSources.Of(article), out _);

    /// <summary>Writes the article as NITF 3.6, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNitf<T>(this T article, IBufferWriter<byte> output, NitfOptions? options = null)
        where T : class, INewsArticle<T> => new NitfWriter(options).Write(ArticleSources.Of(article), output);

    /// <summary>Writes the article as NITF 3.6, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNitf<T>(this T article, Stream output, NitfOptions? options = null)
        where T : class, INewsArticle<T> => new NitfWriter(options).Write(ArticleSources.Of(article), output);

    /// <summary>The article as NewsML-G2 2.35.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToNewsMlG2(this NewsDocument document, NewsMlG2Options? options = null) => new NewsMlG2Writer(options).Write(ArticleSources.Of(document), out _);

    /// <summary>Writes the article as NewsML-G2 2.35, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNewsMlG2(this NewsDocument document, IBufferWriter<byte> output, NewsMlG2Options? options = null) => new NewsMlG2Writer(options).Write(ArticleSources.Of(document), output);

    /// <summary>Writes the article as NewsML-G2 2.35, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNewsMlG2(this NewsDocument document, Stream output, NewsMlG2Options? options = null) => new NewsMlG2Writer(options).Write(ArticleSources.Of(document), output);

    /// <summary>The article as NewsML-G2 2.35.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static string ToNewsMlG2<T>(this T article, NewsMlG2Options? options = null)
        where T : class, INewsArticle<T> => new NewsMlG2Writer(options).Write(ArticleSources.Of(article), out _);

    /// <summary>Writes the article as NewsML-G2 2.35, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNewsMlG2<T>(this T article, IBufferWriter<byte> output, NewsMlG2Options? options = null)
        where T : class, INewsArticle<T> => new NewsMlG2Writer(options).Write(ArticleSources.Of(article), output);

    /// <summary>Writes the article as NewsML-G2 2.35, in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public static ExportReport ToNewsMlG2<T>(this T article, Stream output, NewsMlG2Options? options = null)
        where T : class, INewsArticle<T> => new NewsMlG2Writer(options).Write(ArticleSources.Of(article), output);
}
