namespace NewsSchema.Exports;

/// <summary>A member of the metadata or of an annotation: a fact, a list or a map of them.</summary>
internal sealed class ExportValue
{
    private ExportValue(string path, ExportFact? fact, List<ExportValue> items, List<KeyValuePair<string, ExportValue>> members)
    {
        Path = path;
        Fact = fact;
        Items = items;
        Members = members;
    }

    public string Path { get; }

    /// <summary>The value of a scalar; null for lists, maps and an explicit null.</summary>
    public ExportFact? Fact { get; }

    public List<ExportValue> Items { get; }

    public List<KeyValuePair<string, ExportValue>> Members { get; }

    /// <summary>The items of a list; anything else is its own only item.</summary>
    public IEnumerable<ExportValue> Each => Items.Count > 0 ? Items : Fact is null && Members.Count == 0 ? [] : [this];

    /// <summary>The first fact of the value: of a list its first item's.</summary>
    public ExportFact? First => Fact ?? (Items.Count > 0 ? Items[0].First : null);

    public static ExportValue Scalar(ExportFact fact) => new(fact.Path, fact, [], []);

    public static ExportValue List(string path, List<ExportValue> items) => new(path, null, items, []);

    public static ExportValue Map(string path, List<KeyValuePair<string, ExportValue>> members) => new(path, null, [], members);

    /// <summary>The member of a map by any of its names, however they are spelled (<see cref="ConceptNames.Normalize"/>); the earlier name wins.</summary>
    public ExportValue? Member(params ReadOnlySpan<string> names)
    {
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
