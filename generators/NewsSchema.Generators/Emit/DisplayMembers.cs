using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Chooses the members that identify a record when it is displayed.</summary>
internal static class DisplayMembers
{
    private const int Most = 3;

    /// <summary>The names of members that identify a record, most telling first.</summary>
    private static readonly string[] s_identifying = ["id", "uri", "guid", "key", "code", "headline", "title", "name", "slug", "label", "type", "text"];

    public static IReadOnlyList<MemberPlan> Of(RecordPlan record, PlanIndex index)
    {
        MemberPlan[] simple = record.Members.Where(member => IsSimple(member, index) && member.Constant is null).ToArray();
        MemberPlan[] identifying = s_identifying
            .SelectMany(name => simple.Where(member => string.Equals(member.JsonName, name, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        return record.Role == RecordRole.Union ? record.Members.ToArray() : (identifying.Length > 0 ? identifying : simple).Take(Most).ToArray();
    }

    private static bool IsSimple(MemberPlan member, PlanIndex index) =>
        Scalars.Method(member.Type.Kind) is not null
        || member.Type.Kind is TypePlanKind.Text or TypePlanKind.Enum
        || (member.Type.Kind == TypePlanKind.Record && index.RecordOf(member.Type)?.Role == RecordRole.Text);
}
