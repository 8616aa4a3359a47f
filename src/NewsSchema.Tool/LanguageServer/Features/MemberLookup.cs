using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>A property that a build infers.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Member">The property.</param>
/// <param name="Path">The names of the members in data from the sample on, for <see cref="MemberLookup.ScalarsOf"/>.</param>
internal sealed record FoundMember(RecordPlan Record, MemberPlan Member, IReadOnlyList<string> Path);

/// <summary>Finds the C# properties that a build infers from the members of samples.</summary>
internal sealed class MemberLookup
{
    /// <summary>In a path, any key of a map. No key of a sample is this character.</summary>
    private const string AnyKey = "\0";

    private readonly PlanIndex _index;
    private readonly MemberDisplay _display;
    private readonly RecordPlan? _root;

    public MemberLookup(ProjectPlan plan, string schema)
    {
        _index = new PlanIndex(plan);
        _display = new MemberDisplay(_index);
        Schema = plan.Schemas.FirstOrDefault(candidate => candidate.Name == schema);
        _root = _index.Find(Schema?.Root);
    }

    /// <summary>The schema; null if no sample of it could be read.</summary>
    public SchemaPlan? Schema { get; }

    /// <summary>The property of a member.</summary>
    /// <param name="keys">The keys from the sample on, as the file writes them; items of lists have none.</param>
    public FoundMember? Find(IReadOnlyList<string> keys) => Follow(keys).Found;

    /// <summary>The properties of the objects at a path, each once by its name.</summary>
    public IReadOnlyList<FoundMember> MembersAt(IReadOnlyList<string> keys) =>
        [.. Follow(keys).Records.SelectMany(Alternatives).SelectMany(record => record.Members.Select(member => new FoundMember(record, member, [.. keys, member.JsonName])))
            .DistinctBy(static found => found.Member.JsonName)];

    /// <summary>The last property of a path, and the records of the objects that are there; none if a key is unknown.</summary>
    private (FoundMember? Found, IEnumerable<RecordPlan> Records) Follow(IReadOnlyList<string> keys)
    {
        IEnumerable<RecordPlan> records = _root is null ? [] : [_root];
        FoundMember? found = null;
        TypePlan? map = null;
        List<string> path = [];
        foreach (string key in keys)
        {
            if (map is not null)
            {
                // The keys of a map are data: the property is that of the map, and what follows is in its values.
                path.Add(AnyKey);
                (records, map) = Inside(map);
                continue;
            }

            found = records.SelectMany(Alternatives).Select(record => (Record: record, Member: MemberOf(record, key)))
                .Where(static pair => pair.Member is not null)
                .Select(pair => new FoundMember(pair.Record, pair.Member!, [.. path, pair.Member!.JsonName]))
                .FirstOrDefault();
            if (found is null)
            {
                return (null, []);
            }

            path.Add(found.Member.JsonName);
            (records, map) = Inside(found.Member.Type);
        }

        return (found, records);
    }

    /// <summary>The property of an attribute of annotations of a kind.</summary>
    public FoundMember? FindAttribute(Kind kind, string attribute) => Find([kind.List, TreeMemberNames.ToAttributeMember(kind.Role, attribute)]);

    /// <summary>The property as C# declares it.</summary>
    public string Declare(FoundMember found) => _display.Declare(found.Record, found.Member);

    /// <summary>The type of a property as C# writes it.</summary>
    public string TypeOf(FoundMember found) => _display.TypeOf(found.Record, found.Member);

    /// <summary>The values of a member in a sample: up to a number of texts.</summary>
    public static IEnumerable<string> ValuesOf(OpenedFixture fixture, IReadOnlyList<string> path) => ScalarsOf(fixture, path).Select(NodeText.Of);

    /// <summary>The texts, numbers and booleans of a member in a sample.</summary>
    public static IEnumerable<ScalarNode> ScalarsOf(OpenedFixture fixture, IReadOnlyList<string> path) =>
        fixture.Samples.SelectMany(sample => NodesOf(sample, path, 0)).OfType<ScalarNode>().Where(static scalar => scalar.Kind != ScalarKind.Null);

    private static IEnumerable<Node> NodesOf(Node node, IReadOnlyList<string> path, int depth) => node switch
    {
        ListNode list => list.Items.SelectMany(item => NodesOf(item, path, depth)),
        _ when depth == path.Count => [node],
        MapNode map when path[depth] == AnyKey => map.Members.SelectMany(member => NodesOf(member.Value, path, depth + 1)),
        MapNode map when map[path[depth]] is { } value => NodesOf(value, path, depth + 1),
        _ => [],
    };

    /// <summary>An object may be that of a union, or one of several variants.</summary>
    private IEnumerable<RecordPlan> Alternatives(RecordPlan record)
    {
        yield return record;
        if (record.Role == RecordRole.Union)
        {
            foreach (RecordPlan inner in record.Members.Select(member => _index.RecordOf(member.Type)).OfType<RecordPlan>().Where(inner => inner != record).SelectMany(Alternatives))
            {
                yield return inner;
            }
        }

        foreach (RecordPlan variant in (record.Variants?.Keys ?? []).Select(_index.Find).OfType<RecordPlan>().SelectMany(Alternatives))
        {
            yield return variant;
        }
    }

    private (IEnumerable<RecordPlan> Records, TypePlan? Map) Inside(TypePlan type)
    {
        while (type.Kind is TypePlanKind.List or TypePlanKind.OneOrMany)
        {
            type = type.Element!;
        }

        return type.Kind == TypePlanKind.Map ? ([], type.Element) : (_index.RecordOf(type) is { } record ? [record] : [], null);
    }

    private static MemberPlan? MemberOf(RecordPlan record, string key)
    {
        // The front matter writes names in kebab-case, and a name that the article uses itself gets an underscore.
        string camel = CaseConversion.ToCamelCase(key);
        return record.Members.FirstOrDefault(member => member.JsonName == key)
            ?? record.Members.FirstOrDefault(member => record.Role is not RecordRole.DataRoot && (member.JsonName == camel || member.JsonName == "_" + camel));
    }
}
