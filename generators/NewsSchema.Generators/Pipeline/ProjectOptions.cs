using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Inference;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Reads the options that the project file sets.</summary>
internal static class ProjectOptions
{
    private const string Property = "build_property.";

    public static SchemaOptions Of(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        string name = Get(options, "NewsSchemaNamespace") is { Length: > 0 } set ? set : Get(options, "RootNamespace");
        return new SchemaOptions(
            Legal(name),
            !string.Equals(Get(options, "NewsSchemaEmbedFixtures"), "false", StringComparison.OrdinalIgnoreCase))
        {
            IsJsonLd = bool.TryParse(Get(options, "NewsSchemaJsonLd"), out bool isJsonLd) ? isJsonLd : null,
            KeepsMismatches = string.Equals(Get(options, "NewsSchemaMismatch"), "keep", StringComparison.OrdinalIgnoreCase),
            ImplicitUsings = string.Equals(Get(options, "NewsSchemaImplicitUsings"), "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>The formats whose losses the project requests to see; none by default.</summary>
    public static Batch<string> Exports(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) =>
        new(ExportRequest.Parse(Get(provider.GlobalOptions, "NewsSchemaExports")));

    /// <summary>Whether records are registered with Verify: they are unless <c>NewsSchemaVerify</c> is false.</summary>
    public static Boxed<bool> RegistersSnapshots(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) =>
        new(!string.Equals(Get(provider.GlobalOptions, "NewsSchemaVerify"), "false", StringComparison.OrdinalIgnoreCase));

    private static string Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Property + name, out string? value) ? value.Trim() : "";

    /// <summary>A valid namespace from any value of the option, made as the SDK makes one from a project's name.</summary>
    private static string Legal(string name) =>
        string.Join(".", name.Split('.').Where(part => part.Length > 0).Select(LegalPart));

    private static string LegalPart(string part)
    {
        var result = new StringBuilder(part.Length + 1);
        if (char.IsDigit(part[0]))
        {
            result.Append('_');
        }

        foreach (char c in part)
        {
            result.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return result.ToString();
    }
}
