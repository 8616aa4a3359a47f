using System.Buffers;
using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.NewsMlG2;

namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as NewsML-G2 2.35 (power conformance): a news item with its metadata, the text as XHTML or NITF inside, and an
/// <c>inlineRef</c> for every entity, which refers to the marks in the text that name it. A news message contains several articles.
/// docs/formats.md lists what is carried, approximated and lost.
/// </summary>
public sealed class NewsMlG2Writer : ExportWriter
{
    private readonly NewsMlG2Options _options;

    /// <summary>Creates a writer with these options; null for the defaults.</summary>
    /// <param name="options">The options.</param>
    public NewsMlG2Writer(NewsMlG2Options? options = null)
        : base(NewsFormats.NewsMlG2, options) => _options = (NewsMlG2Options)Options;

    /// <summary>Writes several articles as one <c>newsMessage</c>, in UTF-8.</summary>
    /// <param name="documents">The articles.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <returns>For each article, the values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">An article holds a character that XML cannot express; nothing was written.</exception>
    public IReadOnlyList<ExportReport> WriteMessage(IEnumerable<NewsDocument> documents, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return WriteMessage(documents.Select(ArticleSources.Of).ToList(), output);
    }

    /// <summary>Writes several articles as one <c>newsMessage</c>, in UTF-8.</summary>
    /// <typeparam name="T">The articles' record.</typeparam>
    /// <param name="articles">The articles.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <returns>For each article, the values that are lost, approximated, assumed or missing in the export.</returns>
    /// <exception cref="NewsExportException">An article holds a character that XML cannot express; nothing was written.</exception>
    public IReadOnlyList<ExportReport> WriteMessage<T>(IEnumerable<T> articles, IBufferWriter<byte> output)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(articles);
        return WriteMessage(articles.Select(ArticleSources.Of).ToList(), output);
    }

    private List<ExportReport> WriteMessage(List<ArticleSource> articles, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (ArticleSource article in articles)
        {
            Check(article);
        }

        using var xml = new XmlWriterSink(output, _options.Indented);
        var ids = new XmlIds();
        List<(FormatLedger Ledger, NewsMlG2ItemWriter Item)> items = articles.ConvertAll(article => Open(article, xml, ids));
        xml.Root("newsMessage", NewsMlG2ItemWriter.Namespace);
        WriteHeader(xml);
        xml.Start("itemSet");
        items.ForEach(static item => item.Item.Write());
        xml.End();
        xml.End();
        return items.ConvertAll(static item => item.Ledger.Close());
    }

    private void WriteHeader(XmlWriterSink xml)
    {
        xml.Start("header");
        xml.Element("sent", ArticleDate.Of(_options.Clock.GetUtcNow()).Extended);
        xml.Element("sender", _options.Sender);
        xml.Element("transmitId", _options.TransmitId);
        xml.Element("priority", _options.Priority.ToString(CultureInfo.InvariantCulture));
        xml.Element("origin", _options.Origin);
        foreach (string destination in _options.Destinations)
        {
            xml.Element("destination", destination);
        }

        xml.End();
    }

    /// <summary>Prepares an item. An article that cannot be written is refused here, before any part of the message is written.</summary>
    private (FormatLedger Ledger, NewsMlG2ItemWriter Item) Open(ArticleSource source, XmlWriterSink xml, XmlIds ids)
    {
        ArticleView article = ArticleViewReader.Read(source, _options.Concepts);
        var ledger = new FormatLedger(article, Format);
        return (ledger, new NewsMlG2ItemWriter(article, ledger, _options, xml, ids, _options.Clock.GetUtcNow));
    }
}
