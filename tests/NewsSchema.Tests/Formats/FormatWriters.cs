using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>Writers of all formats with options that they have in common.</summary>
internal static class FormatWriters
{
    /// <summary>A writer by the title of its format, at a fixed moment.</summary>
    public static ExportWriter Of(string format, Func<ExportOptions, ExportOptions> set) => format switch
    {
        "ninjs 3.1" => new NinjsWriter((NinjsOptions)set(ExportSeed.Fixed(new NinjsOptions()))),
        "ninjs 2.1" => new NinjsWriter((NinjsOptions)set(ExportSeed.Fixed(new NinjsOptions { Version = NinjsVersion.V21 }))),
        "ninjs 1.4" => new NinjsWriter((NinjsOptions)set(ExportSeed.Fixed(new NinjsOptions { Version = NinjsVersion.V14 }))),
        "NITF 3.6" => new NitfWriter((NitfOptions)set(ExportSeed.Fixed(new NitfOptions()))),
        "NewsML-G2 2.35" => new NewsMlG2Writer((NewsMlG2Options)set(ExportSeed.Fixed(new NewsMlG2Options()))),
        _ => new SchemaOrgWriter((SchemaOrgOptions)set(ExportSeed.Fixed(new SchemaOrgOptions()))),
    };
}
