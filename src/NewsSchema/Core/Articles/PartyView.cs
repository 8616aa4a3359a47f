namespace NewsSchema.Core.Articles;

/// <summary>A person or organization in metadata.</summary>
/// <param name="NameFact">The name, or the reference that gives it.</param>
/// <param name="UriFact">Its URI, if the metadata state one.</param>
/// <param name="Value">The whole value.</param>
internal sealed record PartyView(ArticleFact NameFact, ArticleFact? UriFact, ValueView Value)
{
    public string Name => NameFact.Name;

    public AnnotationView? Annotation => NameFact.Target;

    /// <summary>The URI, from the metadata or from the annotation that they refer to.</summary>
    public ArticleFact? Uri => UriFact ?? Annotation?.SameAs;

    public static PartyView? From(ValueView value)
    {
        ArticleFact? name = value.Fact ?? value.FactOf("name", "label", "title");
        ArticleFact? uri = value.FactOf("uri", "sameas", "url", "href", "id");
        return (name ?? uri) is { } best ? new PartyView(best, uri, value) : null;
    }
}
