using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>NewsML-G2 2.35: a news item, or several in a news message.</summary>
internal sealed class NewsMlG2Format : NewsFormat
{
    public override string Name => "newsml-g2-2.35";

    public override string Title => NewsMlG2ItemWriter.Format;

    public override IReadOnlyList<string> Extensions => [".xml"];

    public override bool CanRead => true;

    public override bool CanWrite => true;

    internal override bool IsXml => true;

    internal override bool Detects(FormatStart start) => start.RootElement
        is "newsItem" or "newsMessage" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem"
        or "itemMeta" or "contentMeta" or "contentSet" or "groupSet";

    /// <summary>Other vocabularies have a <c>newsItem</c>, too, so that an item in an envelope needs its namespace.</summary>
    internal override bool IsDocument(string element, FormatStart start) =>
        element is "newsItem" or "newsMessage" or "packageItem" && start.Text.IndexOf("iptc.org/std/nar/", StringComparison.Ordinal) >= 0;

    internal override NewsFormat? FindVersion(string name) => name.Equals("newsml-g2", StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => NewsMlG2Reader.Read(input);

    internal override ExportOptions ToOwnOptions(ExportOptions? options) => options switch
    {
        null => new NewsMlG2Options(),
        NewsMlG2Options own => own,
        _ => new NewsMlG2Options(options),
    };

    internal override void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output) => output.Xml(
        options.Indented,
        xml => new NewsMlG2ItemWriter(article, ledger, (NewsMlG2Options)options, xml, new XmlIds(), () => output.Now).Write());
}
