using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides which records are internal: those that a pin makes internal, those that belong to one, and those that contain one, because a public
/// type must not expose an internal one. A record that a public pin exposes is public.
/// </summary>
internal static class AccessRule
{
    public static HashSet<RecordDraft> FindInternal(IReadOnlyList<RecordDraft> records)
    {
        var publicScopes = new HashSet<string>(records.Where(IsRoot).Where(root => !IsPinnedInternal(root)).Select(root => root.Scope), StringComparer.Ordinal);
        var found = new HashSet<RecordDraft>(records.Where(record => IsPinnedInternal(record) || (record.Kind is not null && !publicScopes.Contains(record.Scope))));
        HashSet<RecordDraft> exposed = FindExposed(records.Where(IsPinnedPublic));
        int count;
        do
        {
            count = found.Count;
            found.UnionWith(records.Where(record => (record.Owner is not null && found.Contains(record.Owner)) || RecordsIn(record).Any(found.Contains)));
            found.ExceptWith(exposed);
        }
        while (found.Count > count);
        return found;
    }

    /// <summary>The public pins that expose a record that another pin makes internal, each with what is wrong.</summary>
    public static IEnumerable<(Pin Pin, string Obstacle)> FindConflicts(IReadOnlyList<RecordDraft> records)
    {
        foreach (RecordDraft record in records.Where(IsPinnedPublic))
        {
            if (FindExposed([record]).FirstOrDefault(IsPinnedInternal) is { } hidden)
            {
                string link = record.Base == hidden ? $"derives from {hidden.Name}" : $"has the record {hidden.Name} in its members";
                yield return (record.Pin!, $"is public and {link}, which is internal: make both public or both internal");
            }
        }
    }

    /// <summary>The records that the generated parts of public records name, and these themselves. A pin that makes a record internal is where the search ends.</summary>
    private static HashSet<RecordDraft> FindExposed(IEnumerable<RecordDraft> records)
    {
        var exposed = new HashSet<RecordDraft>(records);
        var waiting = new Queue<RecordDraft>(exposed);
        while (waiting.Count > 0)
        {
            RecordDraft record = waiting.Dequeue();
            foreach (RecordDraft next in IsPinnedInternal(record) ? [] : NamedBy(record).Where(exposed.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return exposed;
    }

    /// <summary>The base of a record and the records in the properties that are generated for it.</summary>
    private static IEnumerable<RecordDraft> NamedBy(RecordDraft record) =>
        RecordsIn(record, MemberOrigin.Generated).Concat(record.Base is { } @base ? [@base] : []);

    private static bool IsRoot(RecordDraft record) => record.Role is RecordRole.Article or RecordRole.DataRoot;

    private static bool IsPinnedPublic(RecordDraft record) => record.Pin?.Accessibility == RecordAccess.Public;

    private static bool IsPinnedInternal(RecordDraft record) => record.Pin is not null && !IsPinnedPublic(record);

    /// <summary>The records that a record's members hold or refer to.</summary>
    private static IEnumerable<RecordDraft> RecordsIn(RecordDraft record, MemberOrigin? origin = null)
    {
        foreach (MemberDraft member in record.Members.Where(member => origin is null || member.Origin == origin))
        {
            for (TypeDraft? type = member.Type; type is not null; type = type.Element)
            {
                if (type.Record is not null)
                {
                    yield return type.Record;
                }
            }
        }
    }
}
