using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>One version of ninjs.</summary>
internal sealed class NinjsFormat(NinjsVersion version) : NewsFormat
{
    private const string Standard = "ninjs";
    private const string Prefix = Standard + "-";

    /// <summary>Keys that only the third generation spells like this.</summary>
    private static readonly string[] s_thirdKeys = ["representationType", "versionCreated", "firstCreated", "contentCreated", "pubStatus", "embargoedUntil", "edNote", "altIds", "eventDetails", "plannedCoverage"];

    private static readonly string[] s_secondKeys = ["standard", "bodies", "headlines", "descriptions"];

    private static readonly string[] s_firstKeys = ["$standard", "body_xhtml", "body_html", "body_text", "description_text", "versioncreated", "altids"];

    public override string Name => Prefix + version;

    public override string Title => NinjsItemWriter.Format(version);

    public override IReadOnlyList<string> Extensions => [".json"];

    public override bool CanWrite => true;

    internal override string Family => Standard;

    internal override NewsFormat? FindVersion(string name)
    {
        if (name.Equals(Standard, StringComparison.OrdinalIgnoreCase))
        {
            return new NinjsFormat(NinjsVersion.V32);
        }

        string[] parts = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(Prefix.Length).Split('.') : [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            && new NinjsVersion(major, minor) is { IsSupported: true } found
            ? new NinjsFormat(found)
            : null;
    }

    internal override bool IsJson => true;

    internal override bool Detects(FormatStart start) =>
        start.IsJson && (start.HasKey("uri") || start.HasKey("guid")) && !start.HasKey("@context") && GenerationOf(start.HasKey) == version.Major;

    internal override ExportOptions ToOwnOptions(ExportOptions? options) => Own(options) with { Version = version };

    public override bool CanRead => true;

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => new NinjsReader(input).Read();

    internal override void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output) =>
        output.Json(options.Indented, isForPages: false, json => new NinjsItemWriter(article, ledger, (NinjsOptions)options, json, article.IsXmlText, () => output.Now).Write());

    private static NinjsOptions Own(ExportOptions? options) => options switch
    {
        null => new NinjsOptions(),
        NinjsOptions own => own,
        _ => new NinjsOptions(options),
    };

    /// <summary>The generation, by the keys, because files rarely state their version and sometimes state a wrong one; 0 if the file is not ninjs.</summary>
    internal static int GenerationOf(Func<string, bool> hasKey) =>
        Array.Exists(s_thirdKeys, key => hasKey(key)) ? 3
        : Array.Exists(s_secondKeys, key => hasKey(key)) ? 2
        : Array.Exists(s_firstKeys, key => hasKey(key)) ? 1
        : hasKey("renditions") ? GenerationOfRenditions(hasKey)
        : 0;

    /// <summary>The generation of an item that is little more than a picture: each generation has its own name for the type of a rendition.</summary>
    private static int GenerationOfRenditions(Func<string, bool> hasKey) => hasKey("contentType") ? 3 : hasKey("contenttype") ? 2 : hasKey("mimetype") ? 1 : 0;
}
