using System.CommandLine;
using NewsSchema.Core.Text;
using NewsSchema.Formats;
using NewsSchema.Tool.Annotations.Formats;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.Conversion;

/// <summary>The formats of <c>convert</c>, by name.</summary>
internal static class ArticleFormats
{
    /// <summary>Short names of the newest versions.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["md"] = "news-markdown",
        ["ninjs"] = "ninjs-3.1",
        ["newsml-g2"] = "newsml-g2-2.35",
        ["nitf"] = "nitf-3.6",
        ["schema.org"] = "schema-org",
        ["newsml1"] = "newsml-1.2",
        ["rss"] = "rss-2.0",
        ["atom"] = "atom-1.0",
        ["txt"] = "text",
    };

    /// <summary>The formats that are not in the library's registry.</summary>
    private static readonly ArticleFormat[] s_own =
    [
        new PlainTextFormat(), new DataFormat(), new BratFormat(), new JsonLinesFormat(JsonLinesFormat.SpaCy), new JsonLinesFormat(JsonLinesFormat.Doccano), new LabelStudioFormat(),
        new CasFormat(), new ConllFormat(), new WebAnnoFormat(), new HtmlFormat(), new CsvFormat(),
    ];

    /// <summary>All formats, for help and completions.</summary>
    public static IReadOnlyList<ArticleFormat> All { get; } = [.. NewsFormats.All.Select(static format => new RegisteredFormat(format)), .. s_own];

    /// <summary>The names that <c>--to</c> takes, or <c>--from</c>: short ones where there are.</summary>
    public static string[] Names(Func<ArticleFormat, bool> suits) =>
    [
        .. s_aliases.Where(alias => Exact(alias.Value) is { } format && suits(format)).Select(static alias => alias.Key),
        .. All.Where(suits).Select(static format => format.Name).Where(static name => !s_aliases.ContainsValue(name)),
    ];

    /// <summary>The format with a name.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static ArticleFormat Get(string name, Func<ArticleFormat, bool> suits)
    {
        ArticleFormat? format = Exact(s_aliases.GetValueOrDefault(name, name));
        if (format is null)
        {
            string suggestion = EditDistance.Nearest(name, Names(suits), 2) is { } nearest ? $" (did you mean {nearest}?)" : "";
            throw new ToolException($"unknown format {name}{suggestion}: write one of {string.Join(", ", Names(suits))}");
        }

        return suits(format) ? format : throw new ToolException(
            format.CanRead && format.CanWrite ? $"{format.Title} is not a trade format: write one of {string.Join(", ", Names(suits))}" : $"{format.Title} cannot be {(format.CanRead ? "written, only read" : "read, only written")}");
    }

    private static bool IsTrade(ArticleFormat format) => NewsFormats.Find(format.Name) is { } registered && TradeFiles.IsTrade(registered);

    /// <summary>The option of the commands that read files as a build does: a trade format, or data.</summary>
    public static Option<string?> TradeOption()
    {
        var option = new Option<string?>("--from") { Description = "The trade format of files that no build reads, such as nitf, or data. By default, their contents show it.", HelpName = "format" };
        option.CompletionSources.Add([.. Names(IsTrade), TradeFiles.Data]);
        return option;
    }

    /// <summary>The value of <see cref="TradeOption"/> as an item of a project states it.</summary>
    /// <exception cref="ToolException">There is no such format.</exception>
    public static string? TradeName(string? option) => option is null or TradeFiles.Data ? option : Get(option, IsTrade).Name;

    /// <summary>Reads a file in the format that its name or its content shows.</summary>
    public static IEnumerable<SourceArticle> ReadAny(InputFile file, ConvertOptions options) =>
        FormatOf(file) is { } format ? format.Read(file, options) : RegisteredFormat.ReadAny(file, options);

    /// <summary>Whether a file of a folder may be one to convert.</summary>
    public static bool Takes(string fileName) => All.Any(format => format.CanRead && format.Takes(fileName));

    /// <summary>The format of a file, if its name states it; text is plain text unless it is a message of a teleprinter.</summary>
    private static ArticleFormat? FormatOf(InputFile file)
    {
        if (FixtureNames.IsArticle(file.Name))
        {
            return new RegisteredFormat(NewsFormats.NewsMarkdown);
        }

        if (s_own.FirstOrDefault(format => format is not PlainTextFormat && format.CanRead && format.Recognizes(file)) is { } own)
        {
            return own;
        }

        bool isText = file.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        return isText && TradeFiles.Detect(file.Read()) is null ? Exact("text") : null;
    }

    private static ArticleFormat? Exact(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? (NewsFormats.Find(name) is { } version ? new RegisteredFormat(version) : null);
}
