using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides which records are internal: those that a pin makes internal, those that belong to one, and those that contain one, because a public
/// type must not expose an internal one.
/// </summary>
internal static class AccessRule
{
    public static HashSet<RecordDraft> FindInternal(IReadOnlyList<RecordDraft> records)
    {
        var publicScopes = new HashSet<string>(records.Where(IsRoot).Where(root => !IsPinnedInternal(root)).Select(root => root.Scope), StringComparer.Ordinal);
        var found = new HashSet<RecordDraft>(records.Where(record => IsPinnedInternal(record) || (record.Kind is not null && !publicScopes.Contains(record.Scope))));
        int count;
        do
        {
            count = found.Count;
            found.UnionWith(records.Where(record => (record.Owner is not null && found.Contains(record.Owner)) || Holds(record, found)));
            found.RemoveWhere(record => record.Pin?.Accessibility == RecordAccess.Public);
        }
        while (found.Count > count);
        return found;
    }

    private static bool IsRoot(RecordDraft record) => record.Role is RecordRole.Article or RecordRole.DataRoot;

    private static bool IsPinnedInternal(RecordDraft record) => record.Pin is { } pin && pin.Accessibility != RecordAccess.Public;

    private static bool Holds(RecordDraft record, HashSet<RecordDraft> found)
    {
        foreach (MemberDraft member in record.Members)
        {
            for (TypeDraft? type = member.Type; type is not null; type = type.Element)
            {
                if (type.Record is not null && found.Contains(type.Record))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
