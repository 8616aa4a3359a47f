using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>ANPA-1312, the text format of teleprinter lines in North America.</summary>
internal sealed class Anpa1312Format : NewsFormat
{
    public override string Name => "anpa-1312";

    public override string Title => "ANPA-1312";

    public override IReadOnlyList<string> Extensions => [".txt", ".tst"];

    public override bool CanRead => true;

    internal override bool Detects(FormatStart start) => WireStart.IsAnpa(start.Text);

    internal override NewsFormat? FindVersion(string name) => name.Equals("anpa", StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => WireReader.Read(input, static draft => new Anpa1312Reader(draft));
}
