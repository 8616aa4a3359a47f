using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>A plan's records by key, with the facts about one record that are needed to write another.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, RecordPlan> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumPlan> _enums;
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    public PlanIndex(ProjectPlan plan)
    {
        foreach (RecordPlan record in plan.Records)
        {
            _records.Add(record.Key, record);
        }

        KeepsMismatches = plan.Records.Any(record => record.Members.Any(member => FitCheck.Applies(record, member)));
        foreach (RecordPlan other in plan.Records.Where(record => record.IsOther))
        {
            AddChecked(other.Members.Where(member => FitCheck.Applies(other, member)));
        }

        _enums = plan.Enums.ToDictionary(@enum => @enum.Name, StringComparer.Ordinal);

        // A record that contains one with references has references itself; records may contain each other.
        int count;
        do
        {
            count = _linked.Count;
            _linked.UnionWith(plan.Records.Where(HoldsReferences).Select(record => record.Key));
        }
        while (_linked.Count > count);
    }

    /// <summary>Whether any record keeps values that do not fit, so that unions must tell what fits them.</summary>
    public bool KeepsMismatches { get; }

    /// <summary>
    /// Whether a record must tell if all of an object fits it, because objects of an unknown type can contain it. Other records that keep mismatches are asked for the kind of their value
    /// alone, because they keep what they contain themselves.
    /// </summary>
    public bool IsChecked(RecordPlan record) => _checked.Contains(record.Key);

    /// <summary>The record with that key; null for types of the user or the runtime.</summary>
    public RecordPlan? Find(string? key) => key is not null && _records.TryGetValue(key, out RecordPlan? record) ? record : null;

    /// <summary>A variant and the records from which it derives, the nearest first; any other record alone.</summary>
    public IEnumerable<RecordPlan> WithBases(RecordPlan record)
    {
        for (RecordPlan? next = record; next is not null; next = Find(next.Base))
        {
            yield return next;
        }
    }

    /// <summary>The record that has the variants which a discriminator tells apart.</summary>
    public RecordPlan DividedBy(MemberPlan discriminator, RecordPlan record) => WithBases(record).First(next => next.Variants?.JsonName == discriminator.JsonName);

    /// <summary>The enum that a type of kind enum names.</summary>
    public EnumPlan Enum(TypePlan type) => _enums[type.Record!];

    /// <summary>Whether a record, or one that it contains, refers to annotations, so that it has a <c>LinkReferences</c> method.</summary>
    public bool IsLinked(RecordPlan record) => _linked.Contains(record.Key);

    /// <summary>Whether a record is an article with references, which it resolves itself after it is read.</summary>
    public bool IsLinkedRoot(RecordPlan record) => record.Role == RecordRole.Article && IsLinked(record);

    /// <summary>Whether a value of this type contains a record that is linked.</summary>
    public bool IsLinked(TypePlan type) => type.Kind switch
    {
        TypePlanKind.Record => _linked.Contains(type.Record!),
        TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany => IsLinked(type.Element!),
        _ => false,
    };

    /// <summary>The record that a type names as list element, map value or itself.</summary>
    public RecordPlan? RecordOf(TypePlan type) => type.Kind switch
    {
        TypePlanKind.Record => Find(type.Record),
        TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany => RecordOf(type.Element!),
        _ => null,
    };

    /// <summary>Whether a value of this type is a list of annotations, which references refer to.</summary>
    public bool IsAnnotationList(TypePlan type) =>
        type.Kind == TypePlanKind.List
        && Find(type.Element!.Record)?.Role is RecordRole.Entity or RecordRole.Statement or RecordRole.Value;

    private void AddChecked(IEnumerable<MemberPlan> members)
    {
        foreach (RecordPlan record in members.Select(member => RecordOf(member.Type)).OfType<RecordPlan>())
        {
            bool canFit = record is { Role: RecordRole.Structure, Variants: null, KeepsMismatches: false } && !LargeRecord.Is(record);
            if ((canFit || record.Role == RecordRole.Union) && _checked.Add(record.Key))
            {
                AddChecked(record.Members);
            }
        }
    }

    private bool HoldsReferences(RecordPlan record) =>
        record.Members.Any(member => member.Type.Kind is TypePlanKind.Reference or TypePlanKind.References || IsLinked(member.Type))
        || (record.Variants is { } variants && variants.Keys.Any(_linked.Contains));
}
