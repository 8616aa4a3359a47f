namespace NewsSchema.Generators.Pins;

/// <summary>A property of a <see cref="Pin"/>.</summary>
/// <param name="Name">The property's name, without <c>@</c>.</param>
/// <param name="JsonName">Its <c>[JsonPropertyName]</c>; null: the sample's key of that name, else the name in camelCase.</param>
/// <param name="Type">What it is declared as.</param>
/// <param name="IsNullable">Declared with <c>?</c>, or of a reference type where nullability is not enabled.</param>
/// <param name="Concept">The member of <c>NewsConcept</c> that its <c>[NewsMapsTo]</c> names; null where it has none.</param>
/// <param name="IsForbidden">Whether an attribute makes each use of it an error, but for uses in obsolete code.</param>
internal sealed record PinnedMember(string Name, string? JsonName, PinnedType Type, bool IsNullable, string? Concept = null, bool IsForbidden = false);
