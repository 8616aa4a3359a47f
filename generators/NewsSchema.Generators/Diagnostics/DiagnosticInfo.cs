using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>A diagnostic as a value: made in one step, reported in another.</summary>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Message">The message with its arguments filled in.</param>
/// <param name="Location">The location; null for the project as a whole.</param>
/// <param name="Suggestion">What a code fix is to write (<c>PlanDiagnostic.Suggestion</c>). Such a diagnostic is a note.</param>
internal sealed record DiagnosticInfo(string Code, string Message, SourceLocation? Location, string? Suggestion = null)
{
    /// <summary>The name that was probably meant; null if nothing is like it.</summary>
    public Correction? Correction { get; init; }
}
