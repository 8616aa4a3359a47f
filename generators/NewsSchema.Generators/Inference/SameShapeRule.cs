using System.Globalization;
using System.Text;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Finds records of one schema that have the same members of the same types, such as those of an author and of an editor. They are not merged, because different things
/// with equal members exist; a pin that names all of them makes them one. Required or not, nullable or not makes no difference: a pin decides it from all samples together.
/// <list type="bullet">
/// <item>Records of one member are too many, and prove nothing.</item>
/// <item>Variants of one record are different types of things even if their members are equal.</item>
/// <item>Records that become one because those that contain them do are not named separately.</item>
/// </list>
/// </summary>
internal static class SameShapeRule
{
    private const int MinMembers = 2;

    /// <summary>The groups of records of one shape, each in ordinal order of its names, in ordinal order of their first names.</summary>
    public static IReadOnlyList<RecordDraft[]> Find(IReadOnlyList<RecordDraft> records)
    {
        Dictionary<RecordDraft, int> classes = Classify(records);
        RecordDraft[][] groups = records
            .Where(CanBeOne)
            .GroupBy(record => classes[record])
            .Select(group => group.OrderBy(record => record.FullName, StringComparer.Ordinal).ToArray())
            .Where(group => group.Length > 1)
            .ToArray();
        var ofGroups = new HashSet<int>(groups.Select(group => classes[group[0]]));
        return groups
            .Where(group => !FollowsFromOwners(group, classes, ofGroups))
            .OrderBy(group => group[0].FullName, StringComparer.Ordinal)
            .ToArray();
    }

    private static bool CanBeOne(RecordDraft record) =>
        record is { Role: RecordRole.Structure, Pin: null, IsUnseen: false, Owner: not null } && record.Members.Count + record.Variants.Count >= MinMembers;

    /// <summary>Whether the records are the same member of records that are of one group themselves.</summary>
    private static bool FollowsFromOwners(RecordDraft[] group, Dictionary<RecordDraft, int> classes, HashSet<int> ofGroups)
    {
        (int Class, string? Value, string? Member) first = PlaceOf(group[0]);
        return ofGroups.Contains(first.Class) && Array.TrueForAll(group, record => PlaceOf(record) == first);

        (int, string?, string?) PlaceOf(RecordDraft record)
        {
            RecordDraft owner = record.Owner!;
            return (classes.TryGetValue(owner.Base ?? owner, out int known) ? known : -1, owner.Value, record.OwnerMember);
        }
    }

    /// <summary>
    /// Numbers records so that equal numbers mean equal members. At first all records are equal; then their members tell them apart, and by the numbers of the
    /// records in these, until no more differ. So records that contain themselves can be equal as well.
    /// </summary>
    private static Dictionary<RecordDraft, int> Classify(IReadOnlyList<RecordDraft> records)
    {
        Dictionary<RecordDraft, int> classes = records.ToDictionary(record => record, _ => 0);
        int count;
        int next = 1;
        do
        {
            count = next;
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            Dictionary<RecordDraft, int> before = classes;
            classes = records.ToDictionary(record => record, record =>
            {
                string text = Describe(record, before);
                if (!numbers.TryGetValue(text, out int number))
                {
                    number = numbers.Count;
                    numbers.Add(text, number);
                }

                return number;
            });
            next = numbers.Count;
        }
        while (next > count);
        return classes;
    }

    private static string Describe(RecordDraft record, Dictionary<RecordDraft, int> classes)
    {
        var text = new StringBuilder();
        text.Append(record.Role).Append(' ').Append(record.WithOwners().Last().Path.Id).Append(' ').Append(record.Pin?.FullName).Append(' ').Append(record.Decision?.Name).Append('\n');
        foreach (MemberDraft member in record.Members.OrderBy(member => member.JsonName, StringComparer.Ordinal))
        {
            text.Append(member.JsonName).Append('\t');
            for (TypeDraft? type = member.Type; type is not null; type = type.Element)
            {
                int number = type.Record is not null && classes.TryGetValue(type.Record, out int known) ? known : -1;
                text.Append(type.Kind).Append(' ').Append(type.Name).Append(' ').Append(number.ToString(CultureInfo.InvariantCulture)).Append('\t');
            }

            text.Append('\n');
        }

        foreach (RecordDraft variant in record.Decision is null ? [] : record.Variants)
        {
            text.Append(variant.Value).Append('\t').Append(classes.TryGetValue(variant, out int known) ? known : -1).Append('\n');
        }

        return text.ToString();
    }
}
