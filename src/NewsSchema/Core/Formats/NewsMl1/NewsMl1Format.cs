using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>NewsML 1.2 and the versions before it: news items with their metadata and texts in components. It is read only.</summary>
internal sealed class NewsMl1Format : NewsFormat
{
    public override string Name => "newsml-1.2";

    public override string Title => "NewsML 1.2";

    public override IReadOnlyList<string> Extensions => [".xml"];

    public override bool CanRead => true;

    internal override bool IsXml => true;

    internal override bool Detects(FormatStart start) => start.RootElement == NewsMl1Reader.Root;

    internal override bool IsDocument(string element, FormatStart start) => element == NewsMl1Reader.Root;

    internal override NewsFormat? FindVersion(string name) => name.Equals("newsml-1", StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => NewsMl1Reader.Read(input);
}
