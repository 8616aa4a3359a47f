using System.Buffers;

namespace NewsSchema.Exports;

/// <summary>
/// Writes articles as NITF 3.6, the IPTC's markup for the text of news: metadata in <c>head</c>, the text paragraph by paragraph with
/// people, organizations, places, events, dates, sums and quotations marked up. docs/formats.md says what is carried, approximated and lost.
/// </summary>
public sealed class NitfWriter : ExportWriter
{
    private readonly NitfOptions _options;

    /// <summary>A writer with these options; null: the defaults.</summary>
    /// <param name="options">The options.</param>
    public NitfWriter(NitfOptions? options = null) => _options = options ?? new NitfOptions();

    /// <inheritdoc/>
    public override string Format => NitfDocument.Format;

    private protected override ExportReport WriteArticle(ExportSource source, IBufferWriter<byte> output)
    {
        Check(source, isXml: true);
        ExportArticle article = ExportArticleReader.Read(source, _options.Concepts);
        var ledger = new ExportLedger(article, Format);
        using (var xml = new XmlOut(output, _options.Indented))
        {
            new NitfDocument(article, ledger, _options, xml).Write();
        }

        return ledger.Close();
    }
}
