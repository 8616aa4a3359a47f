namespace NewsSchema;

/// <summary>Something the article is about: a person, an organization, a place. Generated records such as <c>Person</c> derive from it.</summary>
public abstract record NewsEntity : NewsAnnotation
{
    /// <summary>The name: the one that the fixture gives, else the text of the first mention, else the id.</summary>
    public required string Name { get; init; }

    /// <summary>The URI of the same thing elsewhere, such as its Wikidata entry; null where none is given.</summary>
    public string? SameAs { get; init; }

    private protected sealed override string Label => Name;
}
