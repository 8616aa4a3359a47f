using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>A diagnostic as a value: made in one step, reported in another.</summary>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Message">The message with its arguments filled in.</param>
/// <param name="Location">The location; null for the project as a whole.</param>
/// <param name="Suggestion">What a code fix is to write (<c>PlanDiagnostic.Suggestion</c>). Such a diagnostic is a note.</param>
internal sealed record DiagnosticInfo(string Code, string Message, SourceLocation? Location, string? Suggestion = null)
{
    /// <summary>The property that holds the text for the code fix to write.</summary>
    public const string SuggestionProperty = "NewsSchema.Type";

    public Diagnostic ToDiagnostic() => ToDiagnostic(Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None);

    /// <summary>With a location in the compiler's own tree, which editors require to offer a code fix.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == Location?.Path && Location.Span.End <= tree.Length);
        return tree is null ? ToDiagnostic() : ToDiagnostic(Microsoft.CodeAnalysis.Location.Create(tree, Location!.Span));
    }

    private Diagnostic ToDiagnostic(Microsoft.CodeAnalysis.Location location) => Suggestion is null
        ? Diagnostic.Create(Descriptors.Get(Code), location, Message)
        : Diagnostic.Create(
            Descriptors.Get(Code), location, DiagnosticSeverity.Info, additionalLocations: null, ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, Suggestion), Message);
}
