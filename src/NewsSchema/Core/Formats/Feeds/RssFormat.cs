using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>RSS 2.0, and the versions before it: RSS 0.9x and RSS 1.0, which is RDF.</summary>
internal sealed class RssFormat : NewsFormat
{
    public override string Name => "rss-2.0";

    public override string Title => "RSS 2.0";

    public override IReadOnlyList<string> Extensions => [".xml", ".rss", ".rdf"];

    public override bool CanRead => true;

    internal override bool IsXml => true;

    internal override bool Detects(FormatStart start) => start.RootElement switch
    {
        "rss" => true,
        "RDF" => FeedNames.RssNamespaces.Any(name => start.Text.IndexOf(name, StringComparison.Ordinal) >= 0),
        _ => false,
    };

    internal override NewsFormat? FindVersion(string name) => name.Equals("rss", StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => FeedReader.Read(input);
}
