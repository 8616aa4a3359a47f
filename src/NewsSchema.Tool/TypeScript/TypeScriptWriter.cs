using System.Text;
using System.Text.Json;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.TypeScript;

/// <summary>Writes the types of a JSON Schema as TypeScript: an interface for each object, a type for each union.</summary>
internal sealed class TypeScriptWriter
{
    private readonly StringBuilder _output = new();

    private TypeScriptWriter()
    {
    }

    /// <param name="schema">The JSON Schema, draft 2020-12, whose references are to its own <c>$defs</c>.</param>
    public static string Write(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        var writer = new TypeScriptWriter();
        JsonElement root = document.RootElement;
        writer.Declare(root.TryGetProperty("title", out JsonElement title) ? title.GetString()! : "Root", root);
        if (root.TryGetProperty("$defs", out JsonElement definitions))
        {
            foreach (JsonProperty definition in definitions.EnumerateObject())
            {
                writer._output.Append('\n');
                writer.Declare(definition.Name, definition.Value);
            }
        }

        return writer._output.ToString();
    }

    private void Declare(string name, JsonElement schema)
    {
        Comment(schema, "");
        if (!schema.TryGetProperty("properties", out JsonElement properties))
        {
            _output.Append("export type ").Append(NameOf(name)).Append(" = ").Append(TypeOf(schema)).Append(";\n");
            return;
        }

        HashSet<string> required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(static item => item.GetString()!)] : [];
        _output.Append("export interface ").Append(NameOf(name)).Append(" {\n");
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            Comment(property.Value, "  ");
            _output.Append("  ").Append(KeyOf(property.Name)).Append(required.Contains(property.Name) ? "" : "?").Append(": ").Append(TypeOf(property.Value)).Append(";\n");
        }

        _output.Append("}\n");
    }

    private void Comment(JsonElement schema, string indent)
    {
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("description", out JsonElement description) && description.GetString() is { Length: > 0 } text)
        {
            _output.Append(indent).Append("/** ").Append(text.ReplaceLineEndings(" ").Replace("*/", "*\u200B/", StringComparison.Ordinal)).Append(" */\n");
        }
    }

    private static string TypeOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return "unknown";
        }

        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            return NameOf(reference.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("const", out JsonElement constant))
        {
            return constant.GetRawText();
        }

        if (schema.TryGetProperty("enum", out JsonElement values))
        {
            return Union(values.EnumerateArray().Select(static value => value.GetRawText()));
        }

        // An alternative with a condition.
        if (schema.TryGetProperty("then", out JsonElement then))
        {
            return TypeOf(then);
        }

        foreach (string key in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(key, out JsonElement alternatives))
            {
                return Union(alternatives.EnumerateArray().Select(TypeOf));
            }
        }

        return !schema.TryGetProperty("type", out JsonElement type) ? "unknown"
            : type.ValueKind == JsonValueKind.Array ? Union(type.EnumerateArray().Select(item => TypeOf(item.GetString()!, schema)))
            : TypeOf(type.GetString()!, schema);
    }

    private static string TypeOf(string type, JsonElement schema) => type switch
    {
        "string" or "boolean" or "null" => type,
        "integer" or "number" => "number",
        "array" => schema.TryGetProperty("items", out JsonElement items) ? $"Array<{TypeOf(items)}>" : "unknown[]",
        "object" when schema.TryGetProperty("properties", out JsonElement properties) => Inline(properties, schema),
        "object" when schema.TryGetProperty("additionalProperties", out JsonElement others) => $"Record<string, {TypeOf(others)}>",
        "object" => "Record<string, unknown>",
        _ => "unknown",
    };

    private static string Inline(JsonElement properties, JsonElement schema)
    {
        HashSet<string> required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(static item => item.GetString()!)] : [];
        return "{ " + string.Concat(properties.EnumerateObject().Select(property => $"{KeyOf(property.Name)}{(required.Contains(property.Name) ? "" : "?")}: {TypeOf(property.Value)}; ")) + "}";
    }

    private static string Union(IEnumerable<string> types) => string.Join(" | ", types.Distinct());

    private static string NameOf(string name) => Characters.IsName(name) && !name.Contains('-', StringComparison.Ordinal) ? name : string.Concat(name.Select(static c => Characters.IsName(c) && c != '-' ? c : '_'));

    private static string KeyOf(string key) => Characters.IsName(key) && !key.Contains('-', StringComparison.Ordinal) ? key : JsonText.Write(json => json.WriteStringValue(key));
}
