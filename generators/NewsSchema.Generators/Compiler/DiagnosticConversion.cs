using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Compiler;

/// <summary>Turns diagnostics into Roslyn's when they are reported.</summary>
internal static class DiagnosticConversion
{
    /// <summary>The property that holds the text for the code fix to write.</summary>
    public const string SuggestionProperty = "NewsSchema.Type";

    public static Diagnostic ToDiagnostic(this DiagnosticInfo info) => ToDiagnostic(info, info.Location?.ToLocation() ?? Location.None);

    /// <summary>With a location in the compiler's own tree, which editors require to offer a code fix.</summary>
    public static Diagnostic ToDiagnostic(this DiagnosticInfo info, Compilation compilation)
    {
        SourceLocation? location = info.Location;
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == location?.Path && location.Span.End <= tree.Length);
        return tree is null ? ToDiagnostic(info) : ToDiagnostic(info, Location.Create(tree, location!.ToTextSpan()));
    }

    private static Diagnostic ToDiagnostic(DiagnosticInfo info, Location location) => info.Suggestion is null
        ? Diagnostic.Create(Descriptors.Get(info.Code), location, info.Message)
        : Diagnostic.Create(
            Descriptors.Get(info.Code),
            location,
            DiagnosticSeverity.Info,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, info.Suggestion),
            info.Message);
}
