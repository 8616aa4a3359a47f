namespace NewsSchema.Formats;

/// <summary>
/// Gives a pinned property its meaning for exports, if its name alone does not:
/// <c>[NewsMapsTo(NewsConcept.Embargo)] public DateTimeOffset Sperrfrist { get; init; }</c>.
/// </summary>
/// <param name="concept">The meaning of the member; <see cref="NewsConcept.None"/> keeps it out of all exports.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NewsMapsToAttribute(NewsConcept concept) : Attribute
{
    /// <summary>The meaning of the member.</summary>
    public NewsConcept Concept { get; } = concept;
}
