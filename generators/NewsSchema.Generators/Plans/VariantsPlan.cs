using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>How objects become variants of a record.</summary>
/// <param name="JsonName">The discriminator: the member whose value decides.</param>
/// <param name="Items">The variants, by ordinal value.</param>
/// <param name="Other">The key of the variant for objects with any other value, or none.</param>
internal sealed record VariantsPlan(string JsonName, EquatableArray<VariantPlan> Items, string Other)
{
    /// <summary>Whether the discriminator may be a list of texts, of which the first that is the value of a variant decides.</summary>
    public bool MayBeMany { get; init; }

    /// <summary>The keys of all variants.</summary>
    public IEnumerable<string> Keys => Items.Select(item => item.Record).Append(Other);

    /// <summary>The key of the variant for an object.</summary>
    /// <param name="value">Its value; null if it has none, or one that is not a text.</param>
    public string Find(string? value)
    {
        foreach (VariantPlan item in Items)
        {
            if (item.Value == value)
            {
                return item.Record;
            }
        }

        return Other;
    }
}
