using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>One member of a record.</summary>
/// <param name="Name">The C# property, legal and unique, without <c>@</c>.</param>
/// <param name="JsonName">The JSON name, verbatim.</param>
/// <param name="Type">Its type without nullability.</param>
/// <param name="IsRequired">Seen in every sample: <c>required</c>, and reading without it fails.</param>
/// <param name="IsNullable">The property's type has a <c>?</c> (lists and maps never have: their absence is their default).</param>
/// <param name="Origin">Who declares the property.</param>
/// <param name="Doc">The doc comment's lines, plain text, not yet escaped.</param>
internal sealed record MemberPlan(
    string Name,
    string JsonName,
    TypePlan Type,
    bool IsRequired,
    bool IsNullable,
    MemberOrigin Origin,
    EquatableArray<string> Doc)
{
    /// <summary>The member of the runtime's <c>NewsConcept</c> that a pin gives it for the exports; null: what its name says.</summary>
    public string? Concept { get; init; }

    /// <summary>Whether its pin's attributes make each use of it an error, but for uses in obsolete code.</summary>
    public bool IsForbidden { get; init; }
}
