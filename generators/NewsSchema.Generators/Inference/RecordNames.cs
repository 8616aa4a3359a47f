using System;
using System.Collections.Generic;
using System.Linq;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Makes the names of a project's records unique. The first right to a name has a pin, then a schema, then a kind, then the place
/// with the ordinally smaller id; the others get a number.
/// </summary>
internal static class RecordNames
{
    public static void Assign(IReadOnlyList<RecordDraft> records, IReadOnlyList<Pin> pins)
    {
        foreach (IGrouping<string, RecordDraft> group in records.GroupBy(record => record.Namespace, StringComparer.Ordinal))
        {
            var taken = new HashSet<string>(StringComparer.Ordinal) { "NewsJson", "Fixtures" };
            taken.UnionWith(pins.Where(pin => pin.Namespace == group.Key).Select(pin => pin.TypeName));
            var nameless = new List<RecordDraft>();
            foreach (RecordDraft record in group.Where(record => record.Pin is null).OrderBy(Right).ThenBy(record => record.Path.Id, StringComparer.Ordinal))
            {
                if (!taken.Add(record.Name))
                {
                    nameless.Add(record);
                }
            }

            foreach (RecordDraft record in nameless)
            {
                record.Name = PropertyNaming.Number(record.Name, taken);
            }
        }
    }

    private static int Right(RecordDraft record) => record.Role switch
    {
        RecordRole.Article or RecordRole.DataRoot => 0,
        RecordRole.Entity or RecordRole.Statement or RecordRole.Value => 1,
        _ => 2,
    };
}
