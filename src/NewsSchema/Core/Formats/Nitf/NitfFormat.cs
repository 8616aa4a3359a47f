using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>NITF 3.6.</summary>
internal sealed class NitfFormat : NewsFormat
{
    public override string Name => "nitf-3.6";

    public override string Title => NitfItemWriter.Format;

    public override IReadOnlyList<string> Extensions => [".xml", ".nitf"];

    public override bool CanRead => true;

    public override bool CanWrite => true;

    internal override string Family => "nitf";

    internal override bool IsXml => true;

    /// <summary>Recognizes NITF by the name of the root alone, because most agencies write no namespace or an older one.</summary>
    internal override bool Detects(FormatStart start) => start.RootElement == NitfReader.Root;

    internal override bool IsDocument(string element, FormatStart start) => element == NitfReader.Root;

    internal override ExportOptions ToOwnOptions(ExportOptions? options) => options switch
    {
        null => new NitfOptions(),
        NitfOptions own => own,
        _ => new NitfOptions(options),
    };

    internal override void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output) =>
        output.Xml(options.Indented, xml => new NitfItemWriter(article, ledger, (NitfOptions)options, xml, () => output.Now).Write());

    internal override NewsFormat? FindVersion(string name) => name.Equals(Family, StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => NitfReader.Read(input);
}
