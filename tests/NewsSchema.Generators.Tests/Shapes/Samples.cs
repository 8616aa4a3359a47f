using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Tests.Shapes;

/// <summary>Trees of samples.</summary>
internal static class Samples
{
    public static MapNode Map(string json) => (MapNode)Json(json);

    public static Node Json(string json)
    {
        var errors = new List<SourceError>();
        Node? node = JsonTree.Read(json, errors);
        Assert.Empty(errors);
        return node!;
    }

    public static string Print(Node node) => node switch
    {
        MapNode map => "{" + string.Join(',', map.Members.Select(member => member.Key + ":" + Print(member.Value))) + "}",
        ListNode list => "[" + string.Join(',', list.Items.Select(Print)) + "]",
        _ => NodeText.Of(node),
    };
}
