using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// Records of hundreds of members. The compiler's time for a method grows faster than the method, so the code for their members is divided
/// into methods of a bounded length, and members are found by one list of names instead of one comparison each.
/// </summary>
internal static class LargeRecord
{
    /// <summary>The number of members that a method handles; a shift by <see cref="PartBits"/> gives the part of a member.</summary>
    public const int PartSize = 1 << PartBits;

    public const int PartBits = 6;

    /// <summary>Ordinary records are faster in one piece.</summary>
    private const int Threshold = 128;

    /// <summary>Whether a record is written in parts. The list of names separates them by line feeds.</summary>
    public static bool Is(RecordPlan record) =>
        record.Members.Count > Threshold && record.Variants is null && record.Role is not (RecordRole.Union or RecordRole.Variant) && !record.Members.Any(member => member.JsonName.IndexOf('\n') >= 0);

    /// <summary>The members of each part; all members of an ordinary record.</summary>
    public static IEnumerable<IReadOnlyList<MemberPlan>> Parts(RecordPlan record)
    {
        int size = Is(record) ? PartSize : int.MaxValue;
        MemberPlan[] part;
        for (int start = 0; start < record.Members.Count; start += part.Length)
        {
            part = record.Members.Skip(start).Take(size).ToArray();
            yield return part;
        }
    }

    /// <summary>The name of the method for a part. No property that is generated has an underscore before a number.</summary>
    public static string Method(string name, int part) => name + "_" + part.ToString(CultureInfo.InvariantCulture);
}
