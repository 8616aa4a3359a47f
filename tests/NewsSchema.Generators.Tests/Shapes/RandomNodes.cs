using FsCheck;
using FsCheck.Fluent;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Tests.Shapes;

/// <summary>Random trees of few keys and typical scalars, so that trees often have keys and values in common.</summary>
internal static class RandomNodes
{
    private static readonly string[] s_keys = ["a", "b", "name", "Name", "@type", "kind", "de", "en", "2024-05-01", "x y"];

    private static readonly string[] s_scalars =
    [
        "2024", "2024-05", "2024-05-01", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00.120+02:00", "10:30:00", "PT2H", "dpa", "", "5", "-0", "1.5",
        "18446744073709551615", "1e400", "true", "false", "3500000 EUR", "https://example.org/",
    ];

    public static Gen<Node> Json => Tree(3);

    /// <summary>Random JSON objects, as samples are.</summary>
    public static Gen<MapNode> Samples => Map(3);

    private static Gen<Node> Tree(int depth) => depth == 0
        ? Scalar()
        : Gen.Frequency((3, Scalar()), (2, Map(depth).Select(map => (Node)map)), (1, List(depth)));

    private static Gen<Node> Scalar() =>
        from text in Gen.Elements(s_scalars)
        from kind in Gen.Elements(ScalarKind.Quoted, ScalarKind.Plain, ScalarKind.Null)
        select (Node)(kind == ScalarKind.Null ? new ScalarNode("", kind) : new ScalarNode(text, IsJson(text) ? kind : ScalarKind.Quoted));

    private static Gen<MapNode> Map(int depth) =>
        from members in Gen.Zip(Gen.Elements(s_keys), Gen.Constant(0).SelectMany(_ => Tree(depth - 1))).ArrayOf()
        select ToMap(members.DistinctBy(member => member.Item1).Take(5));

    private static Gen<Node> List(int depth) => Tree(depth - 1).ArrayOf().Select(items =>
    {
        var list = new ListNode();
        list.Items.AddRange(items.Take(4));
        return (Node)list;
    });

    private static MapNode ToMap(IEnumerable<(string Key, Node Value)> members)
    {
        var map = new MapNode();
        foreach ((string key, Node value) in members)
        {
            map.Members.Add(new Member(key, default, value));
        }

        return map;
    }

    private static bool IsJson(string text) => text is "5" or "-0" or "1.5" or "18446744073709551615" or "1e400" or "true" or "false" or "2024";
}
