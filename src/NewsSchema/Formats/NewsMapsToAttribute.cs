namespace NewsSchema.Formats;

/// <summary>
/// Gives a pinned property its meaning for the exports, where its name alone does not tell:
/// <c>[NewsMapsTo(NewsConcept.Embargo)] public DateTimeOffset Sperrfrist { get; init; }</c>.
/// </summary>
/// <param name="concept">What the member means; <see cref="NewsConcept.None"/> keeps it out of every export.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NewsMapsToAttribute(NewsConcept concept) : Attribute
{
    /// <summary>What the member means.</summary>
    public NewsConcept Concept { get; } = concept;
}
