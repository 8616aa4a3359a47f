using System.Buffers;

namespace NewsSchema.Formats;

/// <summary>Articles in the trade formats: <c>story.ToNinjs()</c>. The writers, such as <see cref="NinjsWriter"/>, do the same and can be kept.</summary>
public static class NewsExportExtensions
{
    /// <summary>Returns the article as ninjs.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="NewsExportException">The format cannot express the article.</exception>
    public static string ToNinjs(this NewsDocument document, NinjsOptions? options = null) => new NinjsWriter(options).Write(document, out _);

    /// <summary>Writes the article as ninjs, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">The format cannot express the article; nothing was written.</exception>
    public static ExportReport ToNinjs(this NewsDocument document, IBufferWriter<byte> output, NinjsOptions? options = null) => new NinjsWriter(options).Write(document, output);

    /// <inheritdoc cref="ToNinjs(NewsDocument, IBufferWriter{byte}, NinjsOptions)"/>
    public static ExportReport ToNinjs(this NewsDocument document, Stream output, NinjsOptions? options = null) => new NinjsWriter(options).Write(document, output);

    /// <inheritdoc cref="ToNinjs(NewsDocument, NinjsOptions)"/>
    public static string ToNinjs<T>(this T article, NinjsOptions? options = null)
        where T : class, INewsArticle<T> => new NinjsWriter(options).Write(article, out _);

    /// <inheritdoc cref="ToNinjs(NewsDocument, IBufferWriter{byte}, NinjsOptions)"/>
    public static ExportReport ToNinjs<T>(this T article, IBufferWriter<byte> output, NinjsOptions? options = null)
        where T : class, INewsArticle<T> => new NinjsWriter(options).Write(article, output);

    /// <inheritdoc cref="ToNinjs(NewsDocument, IBufferWriter{byte}, NinjsOptions)"/>
    public static ExportReport ToNinjs<T>(this T article, Stream output, NinjsOptions? options = null)
        where T : class, INewsArticle<T> => new NinjsWriter(options).Write(article, output);

    /// <summary>Returns the article as schema.org <c>NewsArticle</c> in JSON-LD.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="NewsExportException">The format cannot express the article.</exception>
    public static string ToSchemaOrg(this NewsDocument document, SchemaOrgOptions? options = null) => new SchemaOrgWriter(options).Write(document, out _);

    /// <summary>Writes the article as schema.org <c>NewsArticle</c> in JSON-LD, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">The format cannot express the article; nothing was written.</exception>
    public static ExportReport ToSchemaOrg(this NewsDocument document, IBufferWriter<byte> output, SchemaOrgOptions? options = null) => new SchemaOrgWriter(options).Write(document, output);

    /// <inheritdoc cref="ToSchemaOrg(NewsDocument, IBufferWriter{byte}, SchemaOrgOptions)"/>
    public static ExportReport ToSchemaOrg(this NewsDocument document, Stream output, SchemaOrgOptions? options = null) => new SchemaOrgWriter(options).Write(document, output);

    /// <inheritdoc cref="ToSchemaOrg(NewsDocument, SchemaOrgOptions)"/>
    public static string ToSchemaOrg<T>(this T article, SchemaOrgOptions? options = null)
        where T : class, INewsArticle<T> => new SchemaOrgWriter(options).Write(article, out _);

    /// <inheritdoc cref="ToSchemaOrg(NewsDocument, IBufferWriter{byte}, SchemaOrgOptions)"/>
    public static ExportReport ToSchemaOrg<T>(this T article, IBufferWriter<byte> output, SchemaOrgOptions? options = null)
        where T : class, INewsArticle<T> => new SchemaOrgWriter(options).Write(article, output);

    /// <inheritdoc cref="ToSchemaOrg(NewsDocument, IBufferWriter{byte}, SchemaOrgOptions)"/>
    public static ExportReport ToSchemaOrg<T>(this T article, Stream output, SchemaOrgOptions? options = null)
        where T : class, INewsArticle<T> => new SchemaOrgWriter(options).Write(article, output);

    /// <summary>Returns the article as NITF.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="NewsExportException">The format cannot express the article.</exception>
    public static string ToNitf(this NewsDocument document, NitfOptions? options = null) => new NitfWriter(options).Write(document, out _);

    /// <summary>Writes the article as NITF, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">The format cannot express the article; nothing was written.</exception>
    public static ExportReport ToNitf(this NewsDocument document, IBufferWriter<byte> output, NitfOptions? options = null) => new NitfWriter(options).Write(document, output);

    /// <inheritdoc cref="ToNitf(NewsDocument, IBufferWriter{byte}, NitfOptions)"/>
    public static ExportReport ToNitf(this NewsDocument document, Stream output, NitfOptions? options = null) => new NitfWriter(options).Write(document, output);

    /// <inheritdoc cref="ToNitf(NewsDocument, NitfOptions)"/>
    public static string ToNitf<T>(this T article, NitfOptions? options = null)
        where T : class, INewsArticle<T> => new NitfWriter(options).Write(article, out _);

    /// <inheritdoc cref="ToNitf(NewsDocument, IBufferWriter{byte}, NitfOptions)"/>
    public static ExportReport ToNitf<T>(this T article, IBufferWriter<byte> output, NitfOptions? options = null)
        where T : class, INewsArticle<T> => new NitfWriter(options).Write(article, output);

    /// <inheritdoc cref="ToNitf(NewsDocument, IBufferWriter{byte}, NitfOptions)"/>
    public static ExportReport ToNitf<T>(this T article, Stream output, NitfOptions? options = null)
        where T : class, INewsArticle<T> => new NitfWriter(options).Write(article, output);

    /// <summary>Returns the article as NewsML-G2.</summary>
    /// <param name="document">The article.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="NewsExportException">The format cannot express the article.</exception>
    public static string ToNewsMlG2(this NewsDocument document, NewsMlG2Options? options = null) => new NewsMlG2Writer(options).Write(document, out _);

    /// <summary>Writes the article as NewsML-G2, in UTF-8.</summary>
    /// <param name="document">The article.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">The format cannot express the article; nothing was written.</exception>
    public static ExportReport ToNewsMlG2(this NewsDocument document, IBufferWriter<byte> output, NewsMlG2Options? options = null) => new NewsMlG2Writer(options).Write(document, output);

    /// <inheritdoc cref="ToNewsMlG2(NewsDocument, IBufferWriter{byte}, NewsMlG2Options)"/>
    public static ExportReport ToNewsMlG2(this NewsDocument document, Stream output, NewsMlG2Options? options = null) => new NewsMlG2Writer(options).Write(document, output);

    /// <inheritdoc cref="ToNewsMlG2(NewsDocument, NewsMlG2Options)"/>
    public static string ToNewsMlG2<T>(this T article, NewsMlG2Options? options = null)
        where T : class, INewsArticle<T> => new NewsMlG2Writer(options).Write(article, out _);

    /// <inheritdoc cref="ToNewsMlG2(NewsDocument, IBufferWriter{byte}, NewsMlG2Options)"/>
    public static ExportReport ToNewsMlG2<T>(this T article, IBufferWriter<byte> output, NewsMlG2Options? options = null)
        where T : class, INewsArticle<T> => new NewsMlG2Writer(options).Write(article, output);

    /// <inheritdoc cref="ToNewsMlG2(NewsDocument, IBufferWriter{byte}, NewsMlG2Options)"/>
    public static ExportReport ToNewsMlG2<T>(this T article, Stream output, NewsMlG2Options? options = null)
        where T : class, INewsArticle<T> => new NewsMlG2Writer(options).Write(article, output);
}
