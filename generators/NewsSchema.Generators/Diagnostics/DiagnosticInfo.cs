using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>A diagnostic as a value: made in one step, reported in another.</summary>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Message">Complete with its arguments.</param>
/// <param name="Location">Where; null for the project as a whole.</param>
/// <param name="Suggestion">The C# type for a code fix to write; such a diagnostic is a note, as the error stands elsewhere.</param>
internal sealed record DiagnosticInfo(string Code, string Message, SourceLocation? Location, string? Suggestion = null)
{
    /// <summary>The property that tells the code fix what to write.</summary>
    public const string SuggestionProperty = "NewsSchema.Type";

    public Diagnostic ToDiagnostic() => ToDiagnostic(Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None);

    /// <summary>With a place in the compiler's own tree, without which editors offer no code fix.</summary>
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
