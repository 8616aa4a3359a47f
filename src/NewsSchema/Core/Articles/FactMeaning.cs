using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>The properties that all values of one member have in common; see <see cref="ArticleFact"/>.</summary>
internal sealed record FactMeaning(NewsConcept? Concept, string? Lost, ArticleFact? Owner)
{
    /// <summary>Whether the values are metadata of the article that no standard names. The items of a list can be about something else.</summary>
    private bool IsUnknownOfArticle { get; init; }

    /// <summary>The meaning of metadata.</summary>
    /// <param name="concept">The concept; null for a name that no standard defines.</param>
    public static FactMeaning Of(NewsConcept? concept) => new(concept, Unknown(concept), null) { IsUnknownOfArticle = concept is null };

    /// <summary>The meaning of a member of an object. An embargo counts at any depth, because exports never weaken one.</summary>
    public FactMeaning OfMember(string name) =>
        IsUnknownOfArticle && ConceptTable.Find(name) == NewsConcept.Embargo ? Of(NewsConcept.Embargo) : this;

    /// <summary>The meaning of the items of a list.</summary>
    public FactMeaning OfItems() => IsUnknownOfArticle ? this with { IsUnknownOfArticle = false } : this;

    private static string? Unknown(NewsConcept? concept) => concept switch
    {
        null => "no standard concept is known for this name: give it one with [NewsMapsTo]",
        NewsConcept.None => "kept out of exports by its mapping",
        _ => null,
    };
}
