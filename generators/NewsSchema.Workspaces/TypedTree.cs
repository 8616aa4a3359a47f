using NewsSchema.Core.Tree;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Workspaces;

/// <summary>
/// Gives a tree the types of its record. A plain value such as <c>1952</c> is a number in the tree, because nothing in its file says otherwise; if the record has a text or a date because
/// of other files, it becomes a text, as the record writes it.
/// </summary>
internal sealed class TypedTree(PlanIndex index)
{
    public MapNode Apply(RecordPlan record, MapNode map)
    {
        RecordPlan plan = record;
        while (plan.Variants is { } variants && index.Find(variants.Find((map[variants.JsonName] as ScalarNode)?.Text)) is { } variant)
        {
            plan = variant;
        }

        Dictionary<string, TypePlan> types = plan.Members.ToDictionary(static member => member.JsonName, static member => member.Type, StringComparer.Ordinal);
        return ApplyToMembers(map, name => types.GetValueOrDefault(name));
    }

    private Node Apply(TypePlan? type, Node node) => (node, type) switch
    {
        (_, null) => node,
        (MapNode map, { Kind: TypePlanKind.Map, Element: { } element }) => ApplyToMembers(map, _ => element),
        (ListNode list, { Kind: TypePlanKind.List or TypePlanKind.OneOrMany, Element: { } element }) => ApplyToItems(list, element),
        (_, { Kind: TypePlanKind.OneOrMany, Element: { } element }) => Apply(element, node),
        (_, { Kind: TypePlanKind.Record }) when index.Find(type.Record) is { } record => ApplyToRecord(record, node),
        (ScalarNode { Kind: ScalarKind.Plain } scalar, _) when !CanBeLiteral(type) => ToText(scalar),
        _ => node,
    };

    private Node ApplyToRecord(RecordPlan record, Node node)
    {
        if (record.Role != RecordRole.Union)
        {
            return node is MapNode map ? Apply(record, map) : node;
        }

        // A union has a member for each kind of value, named after it.
        return node switch
        {
            MapNode => Apply(TypeOf("object"), node),
            ListNode => Apply(TypeOf("array"), node),
            ScalarNode { Kind: ScalarKind.Plain } scalar when TypeOf(scalar.Text is "true" or "false" ? "boolean" : "number") is null => ToText(scalar),
            _ => node,
        };

        TypePlan? TypeOf(string kind) => record.Members.FirstOrDefault(member => member.JsonName == kind)?.Type;
    }

    private MapNode ApplyToMembers(MapNode map, Func<string, TypePlan?> typeOf)
    {
        var result = new MapNode(map.Members.Count) { Class = map.Class, Kind = map.Kind, Span = map.Span };
        result.Members.AddRange(map.Members.Select(member => member with { Value = Apply(typeOf(member.Key), member.Value) }));
        return result;
    }

    private ListNode ApplyToItems(ListNode list, TypePlan type)
    {
        var result = new ListNode(list.Items.Count) { Span = list.Span };
        result.Items.AddRange(list.Items.Select(item => Apply(type, item)));
        return result;
    }

    /// <summary>Whether JSON can have a number, <c>true</c> or <c>false</c> for a value of a type.</summary>
    private static bool CanBeLiteral(TypePlan type) => type.Kind switch
    {
        TypePlanKind.Boolean or TypePlanKind.Int32 or TypePlanKind.Int64 or TypePlanKind.Decimal or TypePlanKind.Double or TypePlanKind.Number or TypePlanKind.Any => true,
        TypePlanKind.DateTime => type.Style is "us" or "um",
        TypePlanKind.Enum => type.Style == "number",

        // The members of the runtime's own types are fixed.
        TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat => true,
        _ => false,
    };

    private static ScalarNode ToText(ScalarNode scalar) => new(scalar.Text, ScalarKind.Quoted) { Span = scalar.Span };
}
