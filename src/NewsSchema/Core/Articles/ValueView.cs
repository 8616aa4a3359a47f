namespace NewsSchema.Exports;

/// <summary>A member of the metadata or of an annotation: a fact, a list or a map of them.</summary>
internal sealed class ExportValue
{
    private ExportValue(ExportFact? fact, IReadOnlyList<ExportValue> items, IReadOnlyList<KeyValuePair<string, ExportValue>> members)
    {
        Fact = fact;
        Items = items;
        Members = members;
    }

    /// <summary>The value of a scalar; null for lists, maps and an explicit null.</summary>
    public ExportFact? Fact { get; }

    public IReadOnlyList<ExportValue> Items { get; }

    public IReadOnlyList<KeyValuePair<string, ExportValue>> Members { get; }

    /// <summary>The items of a list; anything else is its own only item.</summary>
    public IReadOnlyList<ExportValue> Each => Items.Count > 0 ? Items : Fact is null && Members.Count == 0 ? [] : [this];

    /// <summary>The first fact of the value: of a list its first item's.</summary>
    public ExportFact? First => Fact ?? (Items.Count > 0 ? Items[0].First : null);

    public static ExportValue Scalar(ExportFact fact) => new(fact, [], []);

    public static ExportValue List(IReadOnlyList<ExportValue> items) => new(null, items, []);

    public static ExportValue Map(IReadOnlyList<KeyValuePair<string, ExportValue>> members) => new(null, [], members);

    /// <summary>The member of a map by any of its names, however they are spelled (<see cref="ConceptNames.Normalize"/>); the earlier name wins.</summary>
    public ExportValue? Member(params ReadOnlySpan<string> names)
    {
        if (Members.Count == 0)
        {
            return null;
        }

        foreach (string name in names)
        {
            foreach ((string key, ExportValue value) in Members)
            {
                if (ConceptNames.Normalize(key) == name)
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>The fact of a member, found as by <see cref="Member"/>.</summary>
    public ExportFact? FactOf(params ReadOnlySpan<string> names) => Member(names)?.First;
}
