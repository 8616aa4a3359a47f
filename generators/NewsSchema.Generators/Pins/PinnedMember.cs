using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Pins;

/// <summary>A property of a <see cref="Pin"/>.</summary>
/// <param name="Name">The property's name, without <c>@</c>.</param>
/// <param name="JsonName">Its <c>[JsonPropertyName]</c>; null: the sample's key of that name or, if there is none, the name in camelCase.</param>
/// <param name="Type">The declared type.</param>
/// <param name="IsNullable">Whether it is declared with <c>?</c>, or with a reference type in code without nullability.</param>
/// <param name="Concept">The member of <c>NewsConcept</c> that its <c>[NewsMapsTo]</c> names; null if it has none.</param>
/// <param name="IsForbidden">Whether an attribute makes each use of it an error, except in obsolete code.</param>
internal sealed record PinnedMember(string Name, string? JsonName, PinnedType Type, bool IsNullable, string? Concept = null, bool IsForbidden = false)
{
    /// <summary>The values of its <c>[NewsNothing]</c>, which mean that it has no value.</summary>
    public EquatableArray<string> Nothing { get; init; }

    /// <summary>Whether it or its enum has <c>[NewsClosed]</c>.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it has <c>[JsonIgnore(Condition = JsonIgnoreCondition.Never)]</c>: null is written if it has no value.</summary>
    public bool WritesNull { get; init; }

    /// <summary>Its first attribute of System.Text.Json that generated code does not follow; null if it has none.</summary>
    public IgnoredAttribute? Ignored { get; init; }
}
