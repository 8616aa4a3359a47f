using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Turns the compiler's additional files into values.</summary>
internal static class AdditionalFiles
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Returns the fixture for an additional file; null if it is another file, or one that cannot be read, which the compiler reports.</summary>
    public static FixtureText? ToFixture(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions item = options.GetOptions(file);
        if (Get(item, "NewsFixture") != "true" || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        (string content, SourceError? error) = TextEncoding.Read(text);
        var fixture = new Fixture(file.Path, Get(item, "NewsSchemaName"), Get(item, "NewsResource"))
        {
            Element = NullIfBlank(Get(item, "NewsElement")),
            Format = NullIfBlank(Get(item, "NewsFormat")),
        };
        return new FixtureText(fixture, content)
        {
            EncodingError = error,
            Exports = ExportRequest.Parse(Get(item, "NewsExports")),
        };
    }

    /// <summary>Returns the contract's file for an additional file; null if it is another file.</summary>
    public static ContractText? ToContract(AdditionalText file, CancellationToken cancellation) =>
        ContractText.Of(file.Path, () => file.GetText(cancellation)?.ToString());

    private static string? Get(AnalyzerConfigOptions item, string name) => item.TryGetValue(Metadata + name, out string? value) ? value : null;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
