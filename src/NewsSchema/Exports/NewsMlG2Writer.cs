using System.Buffers;

namespace NewsSchema.Exports;

/// <summary>
/// Writes articles as NewsML-G2 2.35 (power conformance): a news item with its metadata, the text as NITF inside, and an
/// <c>inlineRef</c> for every entity that tells which marks in the text name it. Several articles go into one news message.
/// docs/formats.md says what is carried, approximated and lost.
/// </summary>
public sealed class NewsMlG2Writer : ExportWriter
{
    private readonly NewsMlG2Options _options;

    /// <summary>A writer with these options; null: the defaults.</summary>
    /// <param name="options">The options.</param>
    public NewsMlG2Writer(NewsMlG2Options? options = null) => _options = options ?? new NewsMlG2Options();

    /// <inheritdoc/>
    public override string Format => NewsMlG2Item.Format;

    private protected override ExportReport WriteArticle(ExportSource source, IBufferWriter<byte> output)
    {
        Check(source, isXml: true);
        using var xml = new XmlOut(output, _options.Indented);
        return WriteItem(source, xml, new XmlIds());
    }

    /// <summary>Writes several articles as one <c>newsMessage</c>, in UTF-8.</summary>
    /// <param name="documents">The articles.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <returns>For each article, what the export does not say as it does.</returns>
    /// <exception cref="NewsExportException">An article holds a character that XML cannot express; nothing was written.</exception>
    public IReadOnlyList<ExportReport> WriteMessage(IEnumerable<NewsDocument> documents, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return WriteMessage(documents.Select(ExportSource.Of).ToList(), output);
    }

    /// <summary>Writes several articles as one <c>newsMessage</c>, in UTF-8.</summary>
    /// <typeparam name="T">The articles' record.</typeparam>
    /// <param name="articles">The articles.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <returns>For each article, what the export does not say as it does.</returns>
    /// <exception cref="NewsExportException">An article holds a character that XML cannot express; nothing was written.</exception>
    public IReadOnlyList<ExportReport> WriteMessage<T>(IEnumerable<T> articles, IBufferWriter<byte> output)
        where T : class, INewsArticle<T>
    {
        ArgumentNullException.ThrowIfNull(articles);
        return WriteMessage(articles.Select(ExportSource.Of).ToList(), output);
    }

    private List<ExportReport> WriteMessage(List<ExportSource> articles, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (ExportSource article in articles)
        {
            Check(article, isXml: true);
        }

        using var xml = new XmlOut(output, _options.Indented);
        xml.Root("newsMessage", NewsMlG2Item.Namespace);
        xml.Start("header");
        xml.Element("sent", ExportDate.Instant(_options.Clock.GetUtcNow()));
        xml.Element("sender", _options.Sender);
        xml.Element("transmitId", _options.TransmitId);
        xml.End();
        xml.Start("itemSet");
        var ids = new XmlIds();
        List<ExportReport> reports = articles.ConvertAll(article => WriteItem(article, xml, ids));
        xml.End();
        xml.End();
        return reports;
    }

    private ExportReport WriteItem(ExportSource source, XmlOut xml, XmlIds ids)
    {
        ExportArticle article = ExportArticleReader.Read(source, _options.Concepts);
        var ledger = new ExportLedger(article, Format);
        new NewsMlG2Item(article, ledger, _options, xml, ids, _options.Clock.GetUtcNow).Write();
        return ledger.Close();
    }
}
