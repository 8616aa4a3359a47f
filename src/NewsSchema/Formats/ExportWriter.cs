using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;

namespace NewsSchema.Formats;

/// <summary>A format of the news trade that articles can be written in. A writer holds only its options: one serves all threads.</summary>
public abstract class ExportWriter
{
    private protected ExportWriter()
    {
    }

    /// <summary>The format and its version, such as <c>NITF 3.6</c>.</summary>
    public abstract string Format { get; }

    /// <summary>Writes an article in UTF-8.</summary>
    /// <param name="document">The article; one with errors is written as far as it was understood.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express; nothing was written.</exception>
    public ExportReport Write(NewsDocument document, IBufferWriter<byte> output) => Write(ArticleSource.Of(document), output);

    /// <summary>Writes an article in UTF-8.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <returns>What the export does not say as the article does.</returns>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express; nothing was written.</exception>
    public ExportReport Write<T>(T article, IBufferWriter<byte> output)
        where T : class, INewsArticle<T> => Write(ArticleSource.Of(article), output);

    /// <summary>Writes an article as text.</summary>
    /// <param name="document">The article; one with errors is written as far as it was understood.</param>
    /// <param name="report">What the export does not say as the article does.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public string Write(NewsDocument document, out ExportReport report) => Write(ArticleSource.Of(document), out report);

    /// <summary>Writes an article as text.</summary>
    /// <typeparam name="T">The article's record.</typeparam>
    /// <param name="article">The article.</param>
    /// <param name="report">What the export does not say as the article does.</param>
    /// <exception cref="NewsExportException">The article holds a character that the format cannot express.</exception>
    public string Write<T>(T article, out ExportReport report)
        where T : class, INewsArticle<T> => Write(ArticleSource.Of(article), out report);

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
        return WriteArticle(source, output);
    }

    /// <exception cref="NewsExportException">A text holds half a surrogate pair or, for XML, a control character.</exception>
    private protected void Check(ArticleSource source, bool isXml)
    {
        if (IllegalCharacters.Find(source.Tree, isXml) is { } found)
        {
            throw new NewsExportException(Format, found.Path, found.Offset, found.Character);
        }
    }

    private protected abstract ExportReport WriteArticle(ArticleSource source, IBufferWriter<byte> output);
}
