using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsSchema.Tests.Formats;

/// <summary>
/// A check of our own against the official JSON schemas of ninjs, for machines without node: the keywords that those schemas use,
/// and the formats <c>uri</c> and <c>date-time</c>. The remote GeoJSON schema is taken as satisfied.
/// </summary>
internal sealed partial class NinjsSchema
{
    private readonly JsonElement _root;

    private NinjsSchema(JsonElement root) => _root = root;

    public static NinjsSchema Load(string version) =>
        new(JsonDocument.Parse(File.ReadAllText(Corpus.Path("newsinjson", "specification", $"ninjs-schema_{version}.json"))).RootElement);

    public List<string> Validate(string json)
    {
        var problems = new List<string>();
        Check(_root, JsonDocument.Parse(json).RootElement, "", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            if (Resolve(reference.GetString()!) is { } target)
            {
                Check(target, value, path, problems);
            }
        }

        if (schema.TryGetProperty("type", out JsonElement type) && !IsOf(type.GetString()!, value))
        {
            problems.Add($"{path}: no {type}");
        }

        if (schema.TryGetProperty("enum", out JsonElement options) && !options.EnumerateArray().Any(option => JsonElement.DeepEquals(option, value)))
        {
            problems.Add($"{path}: {value} is none of {options}");
        }

        if (schema.TryGetProperty("format", out JsonElement format) && value.ValueKind == JsonValueKind.String
            && format.GetString() switch { "uri" => !Uri().IsMatch(value.GetString()!), "date-time" => !DateTime().IsMatch(value.GetString()!), _ => false })
        {
            problems.Add($"{path}: {value} is no {format}");
        }

        if (schema.TryGetProperty("minimum", out JsonElement minimum) && value.GetDecimal() < minimum.GetDecimal()
            || schema.TryGetProperty("maximum", out JsonElement maximum) && value.GetDecimal() > maximum.GetDecimal())
        {
            problems.Add($"{path}: {value} is out of range");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(items, item, $"{path}[{index++}]", problems);
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(schema, value, path, problems);
        }
    }

    private void CheckObject(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (schema.TryGetProperty("required", out JsonElement required))
        {
            problems.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: {name} is missing"));
        }

        foreach (string choice in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out JsonElement choices)
                && choices.EnumerateArray().Count(option => option.GetProperty("required").EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))) != 1)
            {
                problems.Add($"{path}: not {choice} {choices}");
            }
        }

        bool isClosed = IsFalse(schema, "additionalProperties") || IsFalse(schema, "unevaluatedProperties");
        foreach (JsonProperty property in value.EnumerateObject())
        {
            List<JsonElement> schemas = Properties(schema, property.Name).ToList();
            if (schemas.Count == 0 && isClosed && !Evaluated(schema, property.Name))
            {
                problems.Add($"{path}: {property.Name} is not allowed");
            }

            foreach (JsonElement of in schemas)
            {
                Check(of, property.Value, $"{path}.{property.Name}", problems);
            }
        }
    }

    private static bool IsFalse(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement value) && value.ValueKind == JsonValueKind.False;

    /// <summary>Whether the schema that this one refers to knows a property.</summary>
    private bool Evaluated(JsonElement schema, string name) =>
        schema.TryGetProperty("$ref", out JsonElement reference) && Resolve(reference.GetString()!) is { } target && Properties(target, name).Any();

    private static IEnumerable<JsonElement> Properties(JsonElement schema, string name)
    {
        if (schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out JsonElement property))
        {
            yield return property;
        }

        if (schema.TryGetProperty("patternProperties", out JsonElement patterns))
        {
            foreach (JsonProperty pattern in patterns.EnumerateObject().Where(pattern => Regex.IsMatch(name, pattern.Name)))
            {
                yield return pattern.Value;
            }
        }
    }

    private JsonElement? Resolve(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        JsonElement target = _root;
        foreach (string step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            target = target.GetProperty(step);
        }

        return target;
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => true,
    };

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?@!$&'()*+,;=%#-]+$")]
    private static partial Regex Uri();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex DateTime();
}
