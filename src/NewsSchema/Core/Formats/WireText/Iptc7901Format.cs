using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>IPTC 7901, the text format of teleprinter lines, which agencies still send.</summary>
internal sealed class Iptc7901Format : NewsFormat
{
    public override string Name => "iptc-7901";

    public override string Title => "IPTC 7901";

    public override IReadOnlyList<string> Extensions => [".txt"];

    public override bool CanRead => true;

    internal override bool Detects(FormatStart start) => !WireStart.IsAnpa(start.Text) && (WireStart.IsFramed(start.Text) || Iptc7901Header.Parse(WireStart.FirstLine(start.Text)) is not null);

    internal override NewsFormat? FindVersion(string name) => name.Equals("7901", StringComparison.Ordinal) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => WireReader.Read(input, static draft => new Iptc7901Reader(draft));
}
