using System.Globalization;
using System.Text.Json;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>A value of the front matter from JSON: a text is what an author types, so that <c>2021-12-07</c> is a date and <c>"12"</c> in quotation marks a text.</summary>
internal static class TypedValue
{
    public static Node Of(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var list = new ListNode();
                list.Items.AddRange(value.EnumerateArray().Select(Of));
                return list;
            case JsonValueKind.Object:
                var map = new MapNode();
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    map.Members.Add(new Member(property.Name, default, Of(property.Value)));
                }

                return map;
            case JsonValueKind.String:
                return Typed(value.GetString()!);
            case JsonValueKind.Number:
                return new ScalarNode(value.GetRawText(), ScalarKind.Plain);
            case JsonValueKind.True:
                return new ScalarNode("true", ScalarKind.Plain);
            case JsonValueKind.False:
                return new ScalarNode("false", ScalarKind.Plain);
            default:
                return new ScalarNode("", ScalarKind.Null);
        }
    }

    private static ScalarNode Typed(string text)
    {
        if (text.Length > 1 && text[0] == '#' && Core.Articles.ReferenceText.IsReference(text))
        {
            return new ScalarNode(text[1..], ScalarKind.Reference);
        }

        // What the front matter would read here; words that it would not read as they are become a text in quotation marks.
        List<SourceError> errors = [];
        string line = string.Create(CultureInfo.InvariantCulture, $"value: {text}\n");
        return text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal)
            && YamlReader.Read(line, 0, line.Length, errors) is { Members: [{ Value: ScalarNode scalar }] } && errors.Count == 0 && (scalar.Text == text || text[0] is '"' or '\'')
            ? new ScalarNode(scalar.Text, scalar.Kind)
            : new ScalarNode(text, ScalarKind.Quoted);
    }
}
