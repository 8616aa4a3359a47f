using NewsSchema.Core.Tree;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>Chooses the record of an object as the generated reader does.</summary>
internal static class Variants
{
    /// <summary>The variant that the object is.</summary>
    /// <param name="map">The object.</param>
    /// <param name="variants">The variants of the record of its place.</param>
    /// <param name="records">All records that are compared with samples; a variant that is not among them has nothing to compare.</param>
    public static RecordPlan? Choose(MapNode map, VariantsPlan variants, IReadOnlyDictionary<string, RecordPlan> records)
    {
        IEnumerable<string?> texts = map[variants.JsonName] switch
        {
            ListNode list => list.Items.Select(TextOf),
            Node value => [TextOf(value)],
            null => [],
        };
        string key = texts.Select(variants.Find).FirstOrDefault(key => key != variants.Other) ?? variants.Other;
        return records.TryGetValue(key, out RecordPlan? variant) ? variant : null;
    }

    private static string? TextOf(Node value) => value is ScalarNode { Kind: ScalarKind.Quoted or ScalarKind.Plain } scalar ? scalar.Text : null;
}
