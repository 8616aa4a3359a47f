using NewsSchema.Formats;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Projects;

/// <summary>
/// Files of agencies, for all commands: a file that no build reads is in the trade format that its content shows. Builds read other files than articles as data, unless an item states a format.
/// </summary>
internal static class TradeFiles
{
    /// <summary>The value of <c>--from</c> for files that are data, whatever they look like.</summary>
    public const string Data = "data";

    /// <summary>Whether articles can be read from a format that is not that of annotated articles.</summary>
    public static bool IsTrade(NewsFormat format) => format is { CanRead: true, IsLossless: false };

    /// <summary>The trade format that the content of a file shows; null for an annotated article, data and text.</summary>
    public static NewsFormat? Detect(string text) => OrNone(NewsFormats.Detect(text));

    /// <summary>The same for a file in the encoding that it states.</summary>
    public static NewsFormat? Detect(ReadOnlySpan<byte> content) => OrNone(NewsReader.Detect(content));

    /// <summary>What is said about files whose content shows their format, because the user did not state it.</summary>
    /// <param name="files">The paths.</param>
    /// <param name="format">The name of the format.</param>
    public static string Describe(IReadOnlyList<string> files, string format)
    {
        string title = NewsFormats.Find(format)?.Title ?? format;
        return files is [var path]
            ? $"{path} is read as {title}; --from {Data} reads it as data"
            : $"{FindingSummary.Counted(files.Count, "file")} are read as {title}; --from {Data} reads them as data";
    }

    private static NewsFormat? OrNone(NewsFormat? format) => format is not null && IsTrade(format) ? format : null;
}
