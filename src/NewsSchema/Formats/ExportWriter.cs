using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;

namespace NewsSchema.Formats;

/// <summary>Writes articles in one format, with fixed options. A writer has no other state, so that threads can share an instance.</summary>
/// <remarks><see cref="NewsFormatExtensions.CreateWriter"/> creates one for any format.</remarks>
public class ExportWriter
{
    private readonly NewsFormat _format;

    /// <param name="format">The format.</param>
    /// <param name="options">The options; null for the defaults.</param>
    internal ExportWriter(NewsFormat format, ExportOptions? options)
    {
        _format = format;
        Options = format.ToOwnOptions(options);
    }

    /// <summary>The format and its version, such as <c>NITF 3.6</c>.</summary>
    public string Format => _format.Title;

    /// <summary>The options, those of the format's own type.</summary>
    private protected ExportOptions Options { get; }

    /// <summary>Writes an article in UTF-8.</summary>
    /// <param name="document">The article; one with errors is written as far as it was understood.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <returns>The values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">The format cannot express the article; nothing was written.</exception>
    public ExportReport Write(NewsDocument document, IBufferWriter<byte> output) => Write(ArticleSources.Of(document), output);

    /// <inheritdoc cref="Write(NewsDocument, IBufferWriter{byte})"/>
    public ExportReport Write(NewsDocument document, Stream output) => Write(ArticleSources.Of(document), output);

    /// <inheritdoc cref="Write(NewsDocument, IBufferWriter{byte})"/>
    public ExportReport Write<T>(T article, IBufferWriter<byte> output)
        where T : class, INewsArticle<T> => Write(ArticleSources.Of(article), output);

    /// <inheritdoc cref="Write(NewsDocument, IBufferWriter{byte})"/>
    public ExportReport Write<T>(T article, Stream output)
        where T : class, INewsArticle<T> => Write(ArticleSources.Of(article), output);

    /// <summary>Writes an article as text.</summary>
    /// <param name="document">The article; one with errors is written as far as it was understood.</param>
    /// <param name="report">The values that are lost, approximated, assumed or missing in the export.</param>
    /// <exception cref="NewsExportException">The format cannot express the article.</exception>
    public string Write(NewsDocument document, out ExportReport report) => Write(ArticleSources.Of(document), out report);

    /// <inheritdoc cref="Write(NewsDocument, out ExportReport)"/>
    public string Write<T>(T article, out ExportReport report)
        where T : class, INewsArticle<T> => Write(ArticleSources.Of(article), out report);

    internal string Write(ArticleSource source, out ExportReport report)
    {
        ArrayBufferWriter<byte> output = new(16 * 1024);
        report = Write(source, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal ExportReport Write(ArticleSource source, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArrayBufferWriter<byte> buffer = new(16 * 1024);
        ExportReport report = Write(source, buffer);
        output.Write(buffer.WrittenSpan);
        return report;
    }

    internal ExportReport Write(ArticleSource source, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        FormatLedger? ledger = FormatWriting.Write(_format, source, Options, new Utf8Output(output, Options.Clock), out IllegalCharacter? illegal);
        return ledger?.Close() ?? throw Refusal(illegal);
    }

    /// <summary>Checks an article before any part of it is written.</summary>
    /// <exception cref="NewsExportException">The format cannot express one of its characters.</exception>
    private protected void Check(ArticleSource source)
    {
        if (FormatWriting.FindIllegal(_format, source, out _) is { } illegal)
        {
            throw Refusal(illegal);
        }
    }

    private NewsExportException Refusal(IllegalCharacter? illegal) =>
        illegal is { } found ? new(Format, found.Path, found.Offset, found.Character) : throw new InvalidOperationException("Nothing was written.");
}
