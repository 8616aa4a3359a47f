using System.Text.Json;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Tests.Shapes;

/// <summary>Trees of samples.</summary>
internal static class Samples
{
    public static MapNode Map(string json) => (MapNode)Json(json);

    public static Node Json(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return ToNode(document.RootElement);
    }

    private static Node ToNode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new MapNode();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    map.Members.Add(new Member(property.Name, default, ToNode(property.Value)));
                }

                return map;
            case JsonValueKind.Array:
                var list = new ListNode();
                list.Items.AddRange(element.EnumerateArray().Select(ToNode));
                return list;
            case JsonValueKind.String:
                return new ScalarNode(element.GetString()!, ScalarKind.Quoted);
            case JsonValueKind.Null:
                return new ScalarNode("", ScalarKind.Null);
            default:
                return new ScalarNode(element.GetRawText(), ScalarKind.Plain);
        }
    }
}
