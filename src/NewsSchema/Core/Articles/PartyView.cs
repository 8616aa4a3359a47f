namespace NewsSchema.Exports;

/// <summary>A person or organization that metadata name.</summary>
/// <param name="NameFact">The name, or the reference that gives it.</param>
/// <param name="UriFact">Its URI, where the metadata state one of their own.</param>
/// <param name="Value">The whole value.</param>
internal sealed record ExportParty(ExportFact NameFact, ExportFact? UriFact, ExportValue Value)
{
    public string Name => NameFact.Name;

    public ExportAnnotation? Annotation => NameFact.Target;

    /// <summary>The URI, from the metadata or from the annotation that they refer to.</summary>
    public ExportFact? Uri => UriFact ?? Annotation?.SameAs;

    public static ExportParty? From(ExportValue value)
    {
        ExportFact? name = value.Fact ?? value.FactOf("name", "label", "title");
        ExportFact? uri = value.FactOf("uri", "sameas", "url", "href", "id");
        return (name ?? uri) is { } best ? new ExportParty(best, uri, value) : null;
    }
}
