using System.Globalization;
using System.Text.Json;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>Checks documents by the keywords of JSON Schema that we write; a keyword it does not know fails the test.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly HashSet<string> s_annotations = ["$schema", "title", "description", "format", "$defs"];

    /// <summary>The first place where the document breaks the schema; null where it holds.</summary>
    public string? Check(JsonElement value) => Check(root, value, "$");

    private string? Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            string? error = keyword.Name switch
            {
                "$ref" => Check(Resolve(keyword.Value.GetString()!), value, path),
                "anyOf" => keyword.Value.EnumerateArray().Any(option => Check(option, value, path) is null) ? null : $"{path}: {value.ValueKind} is none of {keyword.Value}",
                "type" => Types(keyword.Value).Any(type => Is(type, value)) ? null : $"{path}: {value.ValueKind} is no {keyword.Value}",
                "properties" => CheckMembers(keyword.Value, value, path),
                "required" => value.ValueKind != JsonValueKind.Object ? null : keyword.Value.EnumerateArray()
                    .Select(name => name.GetString()!)
                    .FirstOrDefault(name => !value.TryGetProperty(name, out _)) is { } missing ? $"{path} lacks {missing}" : null,
                "items" => value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray()
                    .Select((item, index) => Check(keyword.Value, item, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]"))
                    .FirstOrDefault(found => found is not null),
                "additionalProperties" => CheckOthers(schema, keyword.Value, value, path),
                "pattern" => value.ValueKind != JsonValueKind.String || value.GetString()!.StartsWith(keyword.Value.GetString()!.TrimStart('^'), StringComparison.Ordinal) ? null : $"{path}: {value}",
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= keyword.Value.GetInt64() ? null : $"{path}: {value}",
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() <= keyword.Value.GetInt64() ? null : $"{path}: {value}",
                _ when s_annotations.Contains(keyword.Name) => null,
                _ => $"unknown keyword {keyword.Name}",
            };
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private string? CheckMembers(JsonElement members, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Object ? null : members.EnumerateObject()
            .Select(member => value.TryGetProperty(member.Name, out JsonElement found) ? Check(member.Value, found, $"{path}.{member.Name}") : null)
            .FirstOrDefault(found => found is not null);

    private string? CheckOthers(JsonElement schema, JsonElement others, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Object ? null : value.EnumerateObject()
            .Where(member => !schema.TryGetProperty("properties", out JsonElement members) || !members.TryGetProperty(member.Name, out _))
            .Select(member => others.ValueKind == JsonValueKind.False ? $"{path}.{member.Name} is not allowed" : Check(others, member.Value, $"{path}.{member.Name}"))
            .FirstOrDefault(found => found is not null);

    private JsonElement Resolve(string reference) =>
        reference == "#" ? root : root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && number == decimal.Truncate(number),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(type, value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
    };
}
