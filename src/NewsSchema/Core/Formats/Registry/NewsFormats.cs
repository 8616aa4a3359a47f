using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.Feeds;
using NewsSchema.Core.Formats.NewsMarkdown;
using NewsSchema.Core.Formats.NewsMl1;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Ninjs;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.SchemaOrg;
using NewsSchema.Core.Formats.WireText;

namespace NewsSchema.Formats;

/// <summary>The formats that articles can be read from and written in.</summary>
public static class NewsFormats
{
    /// <summary>Annotated articles, <c>*.news.md</c>.</summary>
    public static NewsFormat NewsMarkdown { get; } = new NewsMarkdownFormat();

    /// <summary>ninjs 3.1; <see cref="Find"/> returns earlier versions.</summary>
    public static NewsFormat Ninjs { get; } = new NinjsFormat(NinjsVersion.V31);

    /// <summary>schema.org's <c>NewsArticle</c> in JSON-LD.</summary>
    public static NewsFormat SchemaOrg { get; } = new SchemaOrgFormat();

    /// <summary>NITF 3.6.</summary>
    public static NewsFormat Nitf { get; } = new NitfFormat();

    /// <summary>NewsML-G2 2.35.</summary>
    public static NewsFormat NewsMlG2 { get; } = new NewsMlG2Format();

    /// <summary>NewsML 1.2 and the versions before it, which are only read.</summary>
    public static NewsFormat NewsMl1 { get; } = new NewsMl1Format();

    /// <summary>RSS 2.0 and the versions before it, RSS 1.0 among them, which are only read.</summary>
    public static NewsFormat Rss { get; } = new RssFormat();

    /// <summary>Atom 1.0, which is only read.</summary>
    public static NewsFormat Atom { get; } = new AtomFormat();

    /// <summary>IPTC 7901, which is only read.</summary>
    public static NewsFormat Iptc7901 { get; } = new Iptc7901Format();

    /// <summary>ANPA-1312, which is only read.</summary>
    public static NewsFormat Anpa1312 { get; } = new Anpa1312Format();

    /// <summary>The list of all formats. A new format is a folder and a line in this list.</summary>
    internal static FormatRegistry Registry { get; } = new(
    [
        NewsMarkdown,
        Ninjs,
        new NinjsFormat(NinjsVersion.V21),
        new NinjsFormat(NinjsVersion.V14),
        SchemaOrg,
        Nitf,
        NewsMlG2,
        NewsMl1,
        Rss,
        Atom,
        Iptc7901,
        Anpa1312,
    ]);

    /// <summary>All formats, with each named version once.</summary>
    public static IReadOnlyList<NewsFormat> All => Registry.Formats;

    /// <summary>The format with a name such as <c>ninjs-3.1</c>, regardless of case; null if there is none.</summary>
    /// <param name="name">
    /// The name. Every version of ninjs that can be written has a name, even if <see cref="All"/> does not list it. A name without a version, such as <c>ninjs</c> or <c>newsml-g2</c>, is the newest version.
    /// </param>
    public static NewsFormat? Find(string name) => Registry.Find(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>The format of a text, by its start; null if it is unknown or ambiguous.</summary>
    /// <param name="start">The start of the text. The first 4,096 characters are enough, except for JSON that begins with a longer text.</param>
    public static NewsFormat? Detect(string start) => Registry.Detect(start ?? throw new ArgumentNullException(nameof(start)));
}
