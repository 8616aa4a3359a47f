using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Naming;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Reads the options that the project file sets.</summary>
internal static class ProjectOptions
{
    private const string Property = "build_property.";

    private const string EmbedFixtures = "NewsSchemaEmbedFixtures";
    private const string ImplicitUsings = "NewsSchemaImplicitUsings";
    private const string JsonLd = "NewsSchemaJsonLd";
    private const string Mismatch = "NewsSchemaMismatch";
    private const string Verify = "NewsSchemaVerify";

    private static readonly string[] s_switch = ["true", "false"];

    /// <summary>The options that have one of a few values, which are written in any case.</summary>
    private static readonly (string Name, string[] Values)[] s_choices =
    [
        (EmbedFixtures, s_switch), (ImplicitUsings, s_switch), (JsonLd, s_switch), (Mismatch, ["Keep", "Refuse"]), (Verify, s_switch),
    ];

    public static SchemaOptions Of(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        string name = Get(options, "NewsSchemaNamespace") is { Length: > 0 } set ? set : Get(options, "RootNamespace");
        return new SchemaOptions(
            Legal(name),
            !Has(options, EmbedFixtures, "false"))
        {
            IsJsonLd = bool.TryParse(Get(options, JsonLd), out bool isJsonLd) ? isJsonLd : null,
            KeepsMismatches = Has(options, Mismatch, "Keep"),
            ImplicitUsings = Has(options, ImplicitUsings, "true"),
        };
    }

    /// <summary>Reports each option whose value is none of those that it can have, because the generator would ignore it.</summary>
    public static IEnumerable<DiagnosticInfo> FindUnknownValues(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        foreach ((string name, string[] values) in s_choices)
        {
            string value = Get(provider.GlobalOptions, name);
            if (value.Length > 0 && !values.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                SourceError error = GeneratorCodes.UnknownOption.At(default, name, IdentifierNaming.ToOneLine(value), string.Join(" or ", values));
                yield return new DiagnosticInfo(error.Code, error.Message, Location: null);
            }
        }
    }

    /// <summary>The formats whose losses the project requests to see; none by default.</summary>
    public static Batch<string> Exports(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) =>
        new(ExportRequest.Parse(Get(provider.GlobalOptions, "NewsSchemaExports")));

    /// <summary>Whether records are registered with Verify: they are unless <c>NewsSchemaVerify</c> is false.</summary>
    public static Boxed<bool> RegistersSnapshots(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) =>
        new(!Has(provider.GlobalOptions, Verify, "false"));

    private static bool Has(AnalyzerConfigOptions options, string name, string value) => string.Equals(Get(options, name), value, StringComparison.OrdinalIgnoreCase);

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
