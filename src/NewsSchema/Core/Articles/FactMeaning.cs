namespace NewsSchema.Exports;

/// <summary>What all values of one member have in common; see the properties of <see cref="ExportFact"/>.</summary>
internal sealed record ExportMeaning(NewsConcept? Concept, string? Lost, ExportFact? Owner)
{
    /// <summary>The meaning of metadata.</summary>
    /// <param name="concept">What it means; null for a name that no standard knows.</param>
    public static ExportMeaning Of(NewsConcept? concept) => new(concept, Unknown(concept), null);

    private static string? Unknown(NewsConcept? concept) => concept switch
    {
        null => "no standard concept is known for this name: give it one with [NewsMapsTo]",
        NewsConcept.None => "kept out of exports by its mapping",
        _ => null,
    };
}
