using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Makes the names of a project's records unique. If several records have one name, a pin keeps it, otherwise a schema, otherwise a kind, otherwise the record at the place
/// with the ordinally smallest id; the others get a number.
/// </summary>
internal static class RecordNames
{
    /// <param name="records">The records; those without a pin are named.</param>
    /// <param name="pins">The pins, whose names are taken.</param>
    /// <param name="takenNames">The full names of other types.</param>
    public static void Assign(IReadOnlyList<RecordDraft> records, IReadOnlyList<Pin> pins, IReadOnlyCollection<string> takenNames)
    {
        foreach (IGrouping<string, RecordDraft> group in records.GroupBy(record => record.Namespace, StringComparer.Ordinal))
        {
            var taken = new HashSet<string>(StringComparer.Ordinal) { ProjectPlan.DefaultResolver, "Fixtures" };
            taken.UnionWith(pins.Where(pin => pin.Namespace == group.Key).Select(pin => pin.TypeName));
            taken.UnionWith(NamesIn(group.Key, takenNames));
            var unnamed = new List<RecordDraft>();
            foreach (RecordDraft record in group.Where(record => record.Pin is null).OrderBy(OrderOf).ThenBy(record => record.Path.Id, StringComparer.Ordinal))
            {
                bool isLegal = !ReservedNames.OfRole(record.Role).Contains(record.Name);
                if (!isLegal || !taken.Add(record.Name))
                {
                    unnamed.Add(record);
                }
            }

            foreach (RecordDraft record in unnamed)
            {
                record.Name = PropertyNaming.Number(record.Name, taken);
            }
        }
    }

    /// <summary>The simple names of the types of one namespace.</summary>
    public static IEnumerable<string> NamesIn(string @namespace, IEnumerable<string> fullNames)
    {
        string prefix = @namespace.Length == 0 ? "" : @namespace + ".";
        return fullNames
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.IndexOf('.', prefix.Length) < 0)
            .Select(name => name.Substring(prefix.Length));
    }

    private static int OrderOf(RecordDraft record) => record.Role switch
    {
        RecordRole.Article or RecordRole.DataRoot => 0,
        RecordRole.Entity or RecordRole.Statement or RecordRole.Value => 1,
        _ => 2,
    };
}
