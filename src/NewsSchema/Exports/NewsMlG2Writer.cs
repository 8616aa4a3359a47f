using System.Buffers;
using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>
/// Writes articles as NewsML-G2 2.35 (power conformance): a news item with its metadata, the text as NITF inside, and an
/// <c>inlineRef</c> for every entity that tells which marks in the text name it. Several articles go into one news message.
/// docs/standards.md says what is carried, approximated and lost.
/// </summary>
public sealed class NewsMlG2Writer : ExportWriter
{
    internal const string FormatName = "NewsML-G2 2.35";
    internal const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    private readonly NewsMlG2Options _options;

    /// <summary>A writer with these options; null: the defaults.</summary>
    public NewsMlG2Writer(NewsMlG2Options? options = null) => _options = options ?? new NewsMlG2Options();

    /// <inheritdoc/>
    public override string Format => FormatName;

    internal override ExportReport Write(MapNode tree, IReadOnlyCollection<string> userKinds, IBufferWriter<byte> output)
    {
        ExportCharacters.Check(tree, Format, isXml: true);
        using var xml = new XmlOut(output, _options.Indented);
        return WriteItem(tree, userKinds, xml, new XmlIds());
    }

    /// <summary>Writes a <c>newsMessage</c> around the items of several articles.</summary>
    internal IReadOnlyList<ExportReport> WriteMessage(IReadOnlyList<(MapNode Tree, IReadOnlyCollection<string> UserKinds)> articles, IBufferWriter<byte> output)
    {
        foreach ((MapNode tree, _) in articles)
        {
            ExportCharacters.Check(tree, Format, isXml: true);
        }

        using var xml = new XmlOut(output, _options.Indented);
        xml.Root("newsMessage", Namespace);
        xml.Start("header");
        xml.Element("sent", ExportDate.Instant(_options.Clock.GetUtcNow()));
        xml.Element("sender", _options.Sender);
        xml.Element("transmitId", _options.TransmitId);
        xml.End();
        xml.Start("itemSet");
        var ids = new XmlIds();
        List<ExportReport> reports = articles.Select(article => WriteItem(article.Tree, article.UserKinds, xml, ids)).ToList();
        xml.End();
        xml.End();
        return reports;
    }

    private ExportReport WriteItem(MapNode tree, IReadOnlyCollection<string> userKinds, XmlOut xml, XmlIds ids)
    {
        ExportArticle article = ExportArticleReader.Read(tree, userKinds, _options.Concepts);
        var ledger = new ExportLedger(article, Format);
        new NewsMlG2Item(article, ledger, _options, xml, ids).Write();
        return ledger.Close();
    }
}
