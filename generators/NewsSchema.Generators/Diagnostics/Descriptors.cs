using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Checking.Exports;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>The catalogue's codes as Roslyn's descriptors. AnalyzerReleases.Unshipped.md lists them; a test compares the two.</summary>
internal static class Descriptors
{
    public const string HelpPage = "https://github.com/newsschema/newsschema/blob/main/docs/diagnostics.md";

    private const string Category = "NewsSchema";

    /// <summary>Every code that a build can report.</summary>
    public static readonly NewsErrorCode[] Catalogue = new[]
    {
        NewsErrorCodes.All, FixtureCodes.All, SchemaCodes.All, CheckCodes.All, PinCodes.All, NameCodes.All, ExportCodes.All, ContractCodes.All, GeneratorCodes.All,
    }.SelectMany(codes => codes).OrderBy(code => code.Id, StringComparer.Ordinal).ToArray();

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> s_created =
        new(StringComparer.Ordinal);

    public static DiagnosticDescriptor Get(string code) => s_created.GetOrAdd(code, Create);

    private static DiagnosticDescriptor Create(string id)
    {
        NewsErrorCode code = Catalogue.First(candidate => candidate.Id == id);
        return new DiagnosticDescriptor(
            code.Id,
            code.Title,
            messageFormat: "{0}",
            Category,
            Severity(code.Severity),
            isEnabledByDefault: true,
            helpLinkUri: $"{HelpPage}#{code.Id.ToLowerInvariant()}");
    }

    private static DiagnosticSeverity Severity(NewsSeverity severity) => severity switch
    {
        NewsSeverity.Error => DiagnosticSeverity.Error,
        NewsSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
