using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>
/// What to check one schema's samples against: pins that may not hold them, and unions and unusual values whose places are reported.
/// Inferred types hold their samples. So this contains only the paths to pins and unions, and few edits of a fixture change it.
/// </summary>
/// <param name="Schema">The schema's name.</param>
/// <param name="IsArticle">Whether its samples are annotated articles.</param>
/// <param name="Root">The root record's key.</param>
/// <param name="Records">The records on the paths to pins and unions, with the members on these paths.</param>
/// <param name="Enums">The enums that they use.</param>
internal sealed record SchemaCheck(
    string Schema,
    bool IsArticle,
    string Root,
    EquatableArray<RecordPlan> Records,
    EquatableArray<EnumPlan> Enums)
{
    /// <summary>If its samples are XML: how they become data.</summary>
    public XmlPlan? Xml { get; init; }

    /// <summary>The checks of a project: one for each schema whose root leads to a pin or union.</summary>
    public static EquatableArray<SchemaCheck> AllOf(ProjectPlan plan)
    {
        Dictionary<string, RecordPlan> checkedRecords = FindChecked(plan.Records);
        return new EquatableArray<SchemaCheck>(plan.Schemas.Select(schema => Of(schema, checkedRecords, plan.Enums)).OfType<SchemaCheck>());
    }

    private static SchemaCheck? Of(SchemaPlan schema, Dictionary<string, RecordPlan> checkedRecords, EquatableArray<EnumPlan> enums)
    {
        var reached = new SortedDictionary<string, RecordPlan>(StringComparer.Ordinal);
        Reach(schema.Root);
        return reached.Count == 0 ? null : new SchemaCheck(schema.Name, schema.IsArticle, schema.Root, new EquatableArray<RecordPlan>(reached.Values), enums) { Xml = schema.Xml };

        void Reach(string key)
        {
            if (reached.ContainsKey(key) || !checkedRecords.TryGetValue(key, out RecordPlan? record))
            {
                return;
            }

            record = record with
            {
                Doc = default,
                Members = new EquatableArray<MemberPlan>(record.Members.Where(member => IsChecked(record, member)).Select(Reduced)),
            };
            reached.Add(key, record);
            foreach (string next in RecordsIn(record))
            {
                Reach(next);
            }
        }

        bool IsChecked(RecordPlan record, MemberPlan member) =>
            ChecksEveryMember(record) || IsCheckedItself(member) || RecordsIn(member.Type).Any(checkedRecords.ContainsKey);
    }

    /// <summary>The records to check, and those that lead to one of them.</summary>
    private static Dictionary<string, RecordPlan> FindChecked(IReadOnlyList<RecordPlan> records)
    {
        ILookup<string, RecordPlan> owners = records
            .SelectMany(record => RecordsIn(record).Distinct().Select(key => (key, record)))
            .ToLookup(use => use.key, use => use.record, StringComparer.Ordinal);
        var found = new Dictionary<string, RecordPlan>(StringComparer.Ordinal);
        var open = new Stack<RecordPlan>(records.Where(record => ChecksEveryMember(record) || record.Members.Any(IsCheckedItself)));
        while (open.Count > 0)
        {
            RecordPlan record = open.Pop();
            if (!found.ContainsKey(record.Key))
            {
                found.Add(record.Key, record);
                foreach (RecordPlan owner in owners[record.Key])
                {
                    open.Push(owner);
                }
            }
        }

        return found;
    }

    /// <summary>Whether every member of a record matters: the kinds of a union, and the members that a strict record knows.</summary>
    private static bool ChecksEveryMember(RecordPlan record) => record.Role == RecordRole.Union || record.UnknownMembers == UnknownMemberHandling.Reject;

    /// <summary>Whether a member's own values matter: those of a pin, and those of which one differs from all others.</summary>
    private static bool IsCheckedItself(MemberPlan member)
    {
        TypePlan? type = member.Type;
        while (type is { Usual: null, Element: not null })
        {
            type = type.Element;
        }

        return member.Origin == MemberOrigin.Pinned || type.Usual is not null;
    }

    /// <summary>Without the parts that change with the samples and cannot conflict with them.</summary>
    private static MemberPlan Reduced(MemberPlan member) => member with
    {
        Doc = default,
        IsRequired = member.IsRequired && member.Origin == MemberOrigin.Pinned,
        IsNullable = member.IsNullable && member.Origin == MemberOrigin.Pinned,
    };

    /// <summary>The records that an object of the record leads to: those of its members, and its variants.</summary>
    private static IEnumerable<string> RecordsIn(RecordPlan record) =>
        record.Members.SelectMany(member => RecordsIn(member.Type)).Concat(record.Variants?.Keys ?? []);

    private static IEnumerable<string> RecordsIn(TypePlan? type)
    {
        for (; type is not null; type = type.Element)
        {
            if (type.Record is not null)
            {
                yield return type.Record;
            }
        }
    }
}
