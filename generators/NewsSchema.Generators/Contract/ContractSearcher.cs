using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Contract;

/// <summary>
/// Searches an opened fixture for the places that cause changes of the contract. Like <see cref="FixtureChecker"/>, it is a
/// separate branch of the pipeline, and it runs only if there are changes.
/// </summary>
internal sealed class ContractSearcher
{
    /// <summary>How well a place explains a change, best first.</summary>
    private enum Rank
    {
        Cause,
        Member,
        Record,
    }

    private readonly Dictionary<string, RecordPlan> _records;
    private readonly ILookup<string, (ContractChange Change, ShippedType Shipped)> _changes;
    private readonly SchemaCheck _check;
    private readonly SourceSpan _schema;
    private readonly string _path;
    private readonly Dictionary<ContractChange, ContractOccurrence> _found = [];

    private ContractSearcher(string path, EquatableArray<ContractChange> changes, SchemaCheck check, SourceSpan schema)
    {
        _path = path;
        _check = check;
        _schema = schema;
        _records = check.Records.ToDictionary(record => record.Key, StringComparer.Ordinal);
        _changes = changes.Where(change => change.Record is not null).ToLookup(change => change.Record!, change => (change, new ShippedType(change.Type, check)), StringComparer.Ordinal);
    }

    /// <param name="fixture">The fixture.</param>
    /// <param name="changes">What to look for.</param>
    /// <param name="checks">The project's schemas.</param>
    /// <param name="cancellation">Cancels the search between samples.</param>
    /// <returns>The best place for each change that has one in the fixture.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static EquatableArray<ContractOccurrence> Search(
        OpenedFixture fixture, EquatableArray<ContractChange> changes, EquatableArray<SchemaCheck> checks, CancellationToken cancellation)
    {
        if (changes.Count == 0)
        {
            return default;
        }

        if (checks.FirstOrDefault(check => check.Schema == fixture.Schema && check.IsArticle == fixture.IsArticle) is not { } found)
        {
            return default;
        }

        var searcher = new ContractSearcher(fixture.Fixture.Path, changes, found, fixture.SchemaSpan);
        foreach (MapNode sample in SampleTrees.Of(fixture, found.Xml, []))
        {
            cancellation.ThrowIfCancellationRequested();
            searcher.VisitRecord(sample, found.Root);
        }

        return new EquatableArray<ContractOccurrence>(searcher._found.Values);
    }

    private void VisitRecord(MapNode map, string key)
    {
        RecordPlan record = _records[key];
        var members = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (Member member in map.Members)
        {
            members[member.Key] = member;
        }

        foreach ((ContractChange change, ShippedType shipped) in _changes[key])
        {
            Member? member = members.TryGetValue(change.Member, out Member found) ? found : null;
            Consider(change, shipped, member, key == _check.Root && _schema.Length > 0 ? _schema : Begin(map));
        }

        bool inherits = record.Role == RecordRole.Variant;
        foreach (MemberPlan plan in record.Members.Where(plan => !(inherits && plan.Origin == MemberOrigin.Inherited)))
        {
            if (members.TryGetValue(plan.JsonName, out Member member))
            {
                Visit(member.Value, plan.Type);
            }
        }

        if (record.Variants is { } variants && Variants.Choose(map, variants, _records) is { } variant)
        {
            VisitRecord(map, variant.Key);
        }
    }

    private void Visit(Node value, TypePlan type)
    {
        switch (value)
        {
            case ListNode list when type.Kind is TypePlanKind.List or TypePlanKind.OneOrMany:
                list.Items.ForEach(item => Visit(item, type.Element!));
                break;
            case MapNode map when type.Kind == TypePlanKind.Map:
                map.Members.ForEach(member => Visit(member.Value, type.Element!));
                break;
            case Node single when type.Kind == TypePlanKind.OneOrMany:
                Visit(single, type.Element!);
                break;
            case Node any when type.Kind == TypePlanKind.Record && _records.TryGetValue(type.Record!, out RecordPlan? record):
                if (record.Role == RecordRole.Union)
                {
                    VisitUnion(any, record);
                }
                else if (any is MapNode map)
                {
                    VisitRecord(map, record.Key);
                }

                break;
        }
    }

    private void VisitUnion(Node value, RecordPlan union)
    {
        string kind = SampleChecker.KindOf(value, _check.IsArticle);
        foreach ((ContractChange change, ShippedType shipped) in _changes[union.Key])
        {
            Consider(change, shipped, change.Member == kind ? new Member(kind, value.Span, value) : null, value.Span);
        }

        foreach (MemberPlan alternative in union.Members.Where(member => member.JsonName == kind))
        {
            Visit(value, alternative.Type);
        }
    }

    private void Consider(ContractChange change, ShippedType shipped, Member? member, SourceSpan place)
    {
        Node? value = member?.Value;
        bool isNull = value is null or ScalarNode { Kind: ScalarKind.Null };
        bool isCause = change.Search switch
        {
            ContractSearch.Lacking => isNull,
            ContractSearch.Other => !isNull && !shipped.Holds(value!),
            _ => !isNull,
        };
        SourceSpan span = member is not Member named ? place : change.Search == ContractSearch.Other && isCause ? Begin(named.Value) : named.KeySpan;
        Rank rank = isCause ? Rank.Cause : member is not null ? Rank.Member : Rank.Record;
        if (span.Length > 0 && (!_found.TryGetValue(change, out ContractOccurrence? best) || (int)rank < best.Rank))
        {
            _found[change] = new ContractOccurrence(change, (int)rank, _path, span);
        }
    }

    /// <summary>
    /// The span to report. Lists and maps may be pages long, so only their first character is reported. An annotation may have several
    /// parts, so only the first one is reported.
    /// </summary>
    private static SourceSpan Begin(Node node) =>
        node is ScalarNode ? node.Span
        : node.Span.Length > 0 ? new SourceSpan(node.Span.Start, 1)
        : node is MapNode map ? map.Members.Select(member => Begin(member.Value)).FirstOrDefault(span => span.Length > 0)
        : default;
}
