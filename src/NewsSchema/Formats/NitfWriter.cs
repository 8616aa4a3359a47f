using System.Buffers;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.Nitf;

namespace NewsSchema.Formats;

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
    public override string Format => NitfItemWriter.Format;

    private protected override ExportReport WriteArticle(ArticleSource source, IBufferWriter<byte> output)
    {
        Check(source, isXml: true);
        ArticleView article = ArticleViewReader.Read(source, _options.Concepts);
        var ledger = new FormatLedger(article, Format);
        using (var xml = new XmlWriterSink(output, _options.Indented))
        {
            new NitfItemWriter(article, ledger, _options, xml).Write();
        }

        return ledger.Close();
    }
}
