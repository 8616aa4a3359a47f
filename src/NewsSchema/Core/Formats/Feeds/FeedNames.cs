using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>The vocabularies of feeds, and the concepts of their elements.</summary>
internal static class FeedNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The namespaces of the versions of RSS that are RDF.</summary>
    public static readonly IReadOnlyList<string> RssNamespaces = ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/"];

    /// <summary>The usual prefixes of namespaces, whatever prefixes a feed has. The first namespace of a prefix is meant if a feed does not declare the prefix.</summary>
    private static readonly (string Prefix, string Namespace)[] s_prefixes =
    [
        ("atom", Atom),
        ("atom", "http://purl.org/atom/ns#"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("dc", "http://purl.org/dc/elements/1.0/"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("media", "http://search.yahoo.com/mrss/"),
        ("media", "http://search.yahoo.com/mrss"),
        ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("georss", "http://www.georss.org/georss"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
        ("thr", "http://purl.org/syndication/thread/1.0"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    ];

    private static readonly IEnumerable<KeyValuePair<string, string>> s_unprefixed = RssNamespaces.Select(static name => KeyValuePair.Create(name, ""));

    /// <summary>The usual prefix of each namespace.</summary>
    public static readonly IReadOnlyDictionary<string, string> PrefixOf =
        s_prefixes.Select(static pair => KeyValuePair.Create(pair.Namespace, pair.Prefix)).Concat(s_unprefixed).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The namespace that a prefix has in feeds that do not declare it.</summary>
    public static readonly IReadOnlyDictionary<string, string> NamespaceOf =
        s_prefixes.GroupBy(static pair => pair.Prefix, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First().Namespace, StringComparer.Ordinal);

    /// <summary>The dates of an item.</summary>
    public static readonly IReadOnlyDictionary<string, NewsConcept> Dates = new Dictionary<string, NewsConcept>(StringComparer.Ordinal)
    {
        ["pubDate"] = NewsConcept.Published,
        ["published"] = NewsConcept.Published,
        ["issued"] = NewsConcept.Published,
        ["dc:date"] = NewsConcept.Published,
        ["dcterms:issued"] = NewsConcept.Published,
        ["atom:published"] = NewsConcept.Published,
        ["updated"] = NewsConcept.Updated,
        ["modified"] = NewsConcept.Updated,
        ["atom:updated"] = NewsConcept.Updated,
        ["dcterms:modified"] = NewsConcept.Updated,
        ["created"] = NewsConcept.Created,
        ["dcterms:created"] = NewsConcept.Created,
        ["dcterms:available"] = NewsConcept.Issued,
        ["expirationDate"] = NewsConcept.Expires,
    };

    /// <summary>The elements of an item whose text is a fact.</summary>
    public static readonly IReadOnlyDictionary<string, NewsConcept> Facts = new Dictionary<string, NewsConcept>(StringComparer.Ordinal)
    {
        ["rights"] = NewsConcept.CopyrightNotice,
        ["copyright"] = NewsConcept.CopyrightNotice,
        ["dc:rights"] = NewsConcept.CopyrightNotice,
        ["dcterms:rights"] = NewsConcept.CopyrightNotice,
        ["media:copyright"] = NewsConcept.CopyrightNotice,
        ["dc:publisher"] = NewsConcept.Provider,
        ["dc:source"] = NewsConcept.Source,
        ["dc:subject"] = NewsConcept.Keywords,
        ["dc:type"] = NewsConcept.Genre,
        ["media:credit"] = NewsConcept.Credit,
    };

    public static readonly IReadOnlyList<string> Contributors = ["contributor", "dc:contributor", "atom:contributor"];

    public static readonly IReadOnlyList<string> Authors = ["author", "dc:creator", "atom:author"];
}
