using System.Globalization;
using System.Text.Json;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Tool.Annotator.Views;

/// <summary>Writes a front matter as a tree of keys, types and values.</summary>
internal static class FrontRenderer
{
    public static void Write(MapNode front, Utf8JsonWriter json) => WriteChildren(front.Members.Select(static member => (member.Key, member.Value)), json);

    private static void WriteChildren(IEnumerable<(string Key, Node Value)> children, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach ((string key, Node value) in children)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, key);
            json.WriteString("type"u8, TypeOf(value));
            switch (value)
            {
                case ScalarNode { Kind: not ScalarKind.Null } scalar:
                    json.WriteString("value"u8, scalar.Kind == ScalarKind.Reference ? "#" + scalar.Text : scalar.Text);
                    break;
                case MapNode map:
                    json.WritePropertyName("children"u8);
                    Write(map, json);
                    break;
                case ListNode list:
                    json.WritePropertyName("children"u8);
                    WriteChildren(list.Items.Select(static (item, i) => (i.ToString(CultureInfo.InvariantCulture), item)), json);
                    break;
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string TypeOf(Node node) => node switch
    {
        MapNode => "map",
        ListNode => "list",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode { Kind: ScalarKind.Reference } => "reference",
        ScalarNode { Kind: ScalarKind.Plain, Text: "true" or "false" } => "boolean",
        ScalarNode { Kind: ScalarKind.Plain } scalar when NumberText.IsNumber(scalar.Text) => "number",
        ScalarNode { Kind: ScalarKind.Plain } scalar when Iso8601.IsDate(scalar.Text) => "date",
        _ => "text",
    };
}
