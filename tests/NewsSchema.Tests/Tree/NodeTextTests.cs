using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Tree;

public class NodeTextTests
{
    private static readonly Node[] s_nodes =
    [
        new ScalarNode("", ScalarKind.Null),
        new ScalarNode("null", ScalarKind.Quoted),
        new ScalarNode("", ScalarKind.Quoted),
        new ScalarNode("1", ScalarKind.Plain),
        new ScalarNode("1", ScalarKind.Quoted),
        new ScalarNode("list 1 ", ScalarKind.Quoted),
        List(),
        List("a", "b"),
        List("ab"),
        List("b", "a"),
        Map(),
        Map(("a", "1"), ("b", "2")),
        Map(("b", "2"), ("a", "1")),
        Map(("b", "1"), ("a", "2")),
        Map(("a", "1b2")),
        Map(("a1", "b2")),
    ];

    [Fact]
    public void Pieces_are_the_same_if_and_only_if_nodes_are_equal()
    {
        foreach (Node left in s_nodes)
        {
            foreach (Node right in s_nodes)
            {
                Assert.Equal(NodeText.AreEqual(left, right), string.Concat(NodeText.Pieces(left)) == string.Concat(NodeText.Pieces(right)));
            }
        }
    }

    private static ListNode List(params string[] texts)
    {
        var list = new ListNode(texts.Length);
        list.Items.AddRange(texts.Select(text => new ScalarNode(text, ScalarKind.Quoted)));
        return list;
    }

    private static MapNode Map(params (string Key, string Value)[] members)
    {
        var map = new MapNode(members.Length);
        map.Members.AddRange(members.Select(member => new Member(member.Key, default, new ScalarNode(member.Value, ScalarKind.Quoted))));
        return map;
    }
}
