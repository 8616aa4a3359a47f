using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>Atom 1.0 (RFC 4287): a feed, or an entry alone.</summary>
internal sealed class AtomFormat : NewsFormat
{
    public override string Name => "atom-1.0";

    public override string Title => "Atom 1.0";

    public override IReadOnlyList<string> Extensions => [".xml", ".atom"];

    public override bool CanRead => true;

    internal override bool IsXml => true;

    internal override bool Detects(FormatStart start) => start.RootElement switch
    {
        "feed" => true,
        "entry" => start.Text.IndexOf(FeedNames.Atom, StringComparison.Ordinal) >= 0,
        _ => false,
    };

    internal override NewsFormat? FindVersion(string name) => name.Equals("atom", StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => FeedReader.Read(input);
}
