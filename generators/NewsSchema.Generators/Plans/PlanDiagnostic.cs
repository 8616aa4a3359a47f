using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Plans;

/// <summary>A diagnostic about a fixture or a pin that needs all fixtures. It is equal by value and does not depend on Roslyn.</summary>
/// <param name="Code">The catalogue's code, such as <c>NEWS4101</c>; the catalogue knows its severity.</param>
/// <param name="Message">The message: what is wrong and what to do, with its arguments filled in.</param>
/// <param name="Path">The fixture's path; null if it is about a pin.</param>
/// <param name="Span">The characters to change, in the fixture's text with CRLF and CR as LF; empty for the file as a whole.</param>
/// <param name="PinType">The full C# name of the pinned type; null if it is about a fixture.</param>
/// <param name="PinMember">The pinned property; null if it is about the type.</param>
/// <param name="Suggestion">
/// For a code fix: the C# type that the property should have, where the diagnostic repeats that of the samples; or the modifiers of one record, and after a colon
/// the full names of those that it replaces.
/// </param>
internal sealed record PlanDiagnostic(
    string Code,
    string Message,
    string? Path,
    SourceSpan Span = default,
    string? PinType = null,
    string? PinMember = null,
    string? Suggestion = null)
{
    /// <summary>The name that was probably meant; null if nothing is like it.</summary>
    public Correction? Correction { get; init; }

    /// <summary>About a place in a fixture.</summary>
    public static PlanDiagnostic AtFixture(string path, SourceSpan span, NewsErrorCode code, params string[] arguments) =>
        new(code.Id, code.At(span, arguments).Message, path, span);

    /// <summary>About a pinned type, or a property of one.</summary>
    public static PlanDiagnostic AtPin(string type, string? member, NewsErrorCode code, params string[] arguments) =>
        new(code.Id, code.At(default, arguments).Message, null, default, type, member);
}
