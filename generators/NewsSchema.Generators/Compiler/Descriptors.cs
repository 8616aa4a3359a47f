using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Compiler;

/// <summary>The catalogue's codes as Roslyn's descriptors. AnalyzerReleases.Unshipped.md lists them; a test compares the two.</summary>
internal static class Descriptors
{
    private const string Category = "NewsSchema";

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> s_created =
        new(StringComparer.Ordinal);

    public static DiagnosticDescriptor Get(string code) => s_created.GetOrAdd(code, Create);

    private static DiagnosticDescriptor Create(string id)
    {
        NewsErrorCode code = DiagnosticCatalogue.Get(id);
        return new DiagnosticDescriptor(
            code.Id,
            code.Title,
            messageFormat: "{0}",
            Category,
            Severity(code.Severity),
            isEnabledByDefault: true,
            helpLinkUri: DiagnosticCatalogue.HelpLink(code.Id));
    }

    private static DiagnosticSeverity Severity(NewsSeverity severity) => severity switch
    {
        NewsSeverity.Error => DiagnosticSeverity.Error,
        NewsSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
