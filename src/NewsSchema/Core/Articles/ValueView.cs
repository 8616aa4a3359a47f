namespace NewsSchema.Core.Articles;

/// <summary>A member of the metadata or of an annotation: a fact, a list or a map of them.</summary>
internal sealed class ValueView
{
    private ValueView(ArticleFact? fact, IReadOnlyList<ValueView> items, IReadOnlyList<KeyValuePair<string, ValueView>> members)
    {
        Fact = fact;
        Items = items;
        Members = members;
    }

    /// <summary>The value of a scalar; null for lists, maps and an explicit null.</summary>
    public ArticleFact? Fact { get; }

    public IReadOnlyList<ValueView> Items { get; }

    public IReadOnlyList<KeyValuePair<string, ValueView>> Members { get; }

    /// <summary>The items of a list; any other value is its own only item.</summary>
    public IReadOnlyList<ValueView> Each => Items.Count > 0 ? Items : Fact is null && Members.Count == 0 ? [] : [this];

    /// <summary>The first fact of the value; for a list, that of its first item.</summary>
    public ArticleFact? First => Fact ?? (Items.Count > 0 ? Items[0].First : null);

    public static ValueView Scalar(ArticleFact fact) => new(fact, [], []);

    public static ValueView List(IReadOnlyList<ValueView> items) => new(null, items, []);

    public static ValueView Map(IReadOnlyList<KeyValuePair<string, ValueView>> members) => new(null, [], members);

    /// <summary>The member of a map with one of several names in any spelling (<see cref="ConceptTable.Normalize"/>); earlier names take precedence.</summary>
    public ValueView? Member(params ReadOnlySpan<string> names)
    {
        if (Members.Count == 0)
        {
            return null;
        }

        foreach (string name in names)
        {
            foreach ((string key, ValueView value) in Members)
            {
                if (ConceptTable.Normalize(key) == name)
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>The fact of a member, found as by <see cref="Member"/>.</summary>
    public ArticleFact? FactOf(params ReadOnlySpan<string> names) => Member(names)?.First;
}
