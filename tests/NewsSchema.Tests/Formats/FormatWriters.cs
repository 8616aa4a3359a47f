using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>Writers of all formats with options that they have in common.</summary>
internal static class FormatWriters
{
    /// <summary>A writer by the title of its format, at a fixed moment.</summary>
    public static ExportWriter Of(string format, Func<ExportOptions, ExportOptions> set) =>
        NewsFormats.All.Single(candidate => candidate.Title == format).CreateWriter(set(ExportSeed.Fixed(new ExportOptions())));
}
