using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>Where the parts of front matter end.</summary>
internal static class YamlSpans
{
    public static int EndOf(Member member) => Math.Max(member.KeySpan.End, EndOf(member.Value));

    /// <summary>The end of a value; that of one that is not written is after its colon, which the spans of maps around it do not contain.</summary>
    public static int EndOf(Node node) => node switch
    {
        MapNode { Members.Count: > 0 } map => Math.Max(node.Span.End, EndOf(map.Members[map.Members.Count - 1])),
        ListNode { Items.Count: > 0 } list => Math.Max(node.Span.End, EndOf(list.Items[list.Items.Count - 1])),
        _ => node.Span.End,
    };
}
