using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.NewsMarkdown;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Ninjs;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.SchemaOrg;

namespace NewsSchema.Formats;

/// <summary>The formats that articles can be read from and written in.</summary>
public static class NewsFormats
{
    /// <summary>Annotated articles, <c>*.news.md</c>.</summary>
    public static NewsFormat NewsMarkdown { get; } = new NewsMarkdownFormat();

    /// <summary>ninjs 3.1; earlier versions are <see cref="Find"/>'s.</summary>
    public static NewsFormat Ninjs { get; } = new NinjsFormat(NinjsVersion.V31);

    /// <summary>schema.org's <c>NewsArticle</c> in JSON-LD.</summary>
    public static NewsFormat SchemaOrg { get; } = new SchemaOrgFormat();

    /// <summary>NITF 3.6.</summary>
    public static NewsFormat Nitf { get; } = new NitfFormat();

    /// <summary>NewsML-G2 2.35.</summary>
    public static NewsFormat NewsMlG2 { get; } = new NewsMlG2Format();

    /// <summary>The one list: a new format is a folder and a line here.</summary>
    internal static FormatRegistry Registry { get; } = new(
    [
        NewsMarkdown,
        Ninjs,
        new NinjsFormat(NinjsVersion.V21),
        new NinjsFormat(NinjsVersion.V14),
        SchemaOrg,
        Nitf,
        NewsMlG2,
    ]);

    /// <summary>All formats, each version that has a name of its own once.</summary>
    public static IReadOnlyList<NewsFormat> All => Registry.Formats;

    /// <summary>The format of a name such as <c>ninjs-3.1</c>, in any case; null if there is none.</summary>
    /// <param name="name">The name. Any version of ninjs that can be written has one, also if <see cref="All"/> does not list it.</param>
    public static NewsFormat? Find(string name) => Registry.Find(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>The format of a text by how it starts; null if it is unknown or ambiguous.</summary>
    /// <param name="start">The start of the text. The first 4,096 characters are enough.</param>
    public static NewsFormat? Detect(string start) => Registry.Detect(new FormatStart(start ?? throw new ArgumentNullException(nameof(start))));
}
