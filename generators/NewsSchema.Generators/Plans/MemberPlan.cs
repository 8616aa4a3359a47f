using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>One member of a record.</summary>
/// <param name="Name">The C# property, legal and unique, without <c>@</c>.</param>
/// <param name="JsonName">The JSON name, verbatim.</param>
/// <param name="Type">Its type without nullability.</param>
/// <param name="IsRequired">Whether every sample has it: it is <c>required</c>, and reading without it fails.</param>
/// <param name="IsNullable">Whether the property's type has a <c>?</c> (those of lists and maps never do: their default means absence).</param>
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
    /// <summary>The member of the runtime's <c>NewsConcept</c> that a pin gives it for exports; null: the concept of its name.</summary>
    public string? Concept { get; init; }

    /// <summary>The JSON values, besides null, that a pin says mean that there is no value.</summary>
    public EquatableArray<string> Nothing { get; init; }

    /// <summary>Whether null is written if an optional member has no value, because its pin says so.</summary>
    public bool WritesNull { get; init; }

    /// <summary>For a discriminator in a variant: the value that the record has; null in the variant for all other values, and in the abstract record.</summary>
    public string? Constant { get; init; }

    /// <summary>For a discriminator: whether it may be a list of texts, of which the first that is the value of a variant decides.</summary>
    public bool MayBeMany { get; init; }

    /// <summary>Whether attributes of its pin make each use of it an error, except in obsolete code.</summary>
    public bool IsForbidden { get; init; }
}
