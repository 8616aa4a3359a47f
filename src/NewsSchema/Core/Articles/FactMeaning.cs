using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>The properties that all values of one member have in common; see <see cref="ArticleFact"/>.</summary>
internal sealed record FactMeaning(NewsConcept? Concept, string? Lost, ArticleFact? Owner)
{
    /// <summary>The meaning of metadata.</summary>
    /// <param name="concept">The concept; null for a name that no standard defines.</param>
    public static FactMeaning Of(NewsConcept? concept) => new(concept, Unknown(concept), null);

    private static string? Unknown(NewsConcept? concept) => concept switch
    {
        null => "no standard concept is known for this name: give it one with [NewsMapsTo]",
        NewsConcept.None => "kept out of exports by its mapping",
        _ => null,
    };
}
