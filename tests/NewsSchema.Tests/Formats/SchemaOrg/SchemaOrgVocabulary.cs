using System.Text.Json;

namespace NewsSchema.Tests.Formats.SchemaOrg;

/// <summary>The types of schema.org, release 30.0, with their properties.</summary>
internal static class SchemaOrgVocabulary
{
    private static readonly Lazy<Dictionary<string, JsonElement>> s_terms = new(() =>
        JsonDocument.Parse(File.ReadAllText(CorpusFolder.PathOf("schemaorg", "data", "releases", "30.0", "schemaorg-current-https.jsonld")))
            .RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(term => Name(term.GetProperty("@id").GetString()!)));

    /// <summary>Types and properties that the vocabulary does not have, and properties on types that do not have them.</summary>
    public static List<string> Problems(JsonElement item, string path = "")
    {
        var problems = new List<string>();
        HashSet<string> types = item.TryGetProperty("@type", out JsonElement type) ? Supertypes(type.GetString()!) : [];
        if (type.ValueKind == JsonValueKind.String && types.Count == 0)
        {
            problems.Add($"{path}: no type {type}");
        }

        foreach (JsonProperty property in item.EnumerateObject().Where(property => !property.Name.StartsWith('@')))
        {
            if (!s_terms.Value.TryGetValue(property.Name, out JsonElement term)
                || !References(term, "schema:domainIncludes").Any(types.Contains))
            {
                problems.Add($"{path}: {type} has no {property.Name}");
                continue;
            }

            JsonElement[] values = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : [property.Value];
            foreach (JsonElement value in values)
            {
                if (value.ValueKind == JsonValueKind.Object)
                {
                    if (value.TryGetProperty("@type", out JsonElement range)
                        && !References(term, "schema:rangeIncludes").Any(Supertypes(range.GetString()!).Contains))
                    {
                        problems.Add($"{path}.{property.Name}: may not be a {range}");
                    }

                    problems.AddRange(Problems(value, $"{path}.{property.Name}"));
                }
            }
        }

        return problems;
    }

    private static HashSet<string> Supertypes(string type)
    {
        HashSet<string> all = [];
        var open = new Stack<string>([type]);
        while (open.TryPop(out string? name))
        {
            if (s_terms.Value.TryGetValue(name, out JsonElement term) && all.Add(name))
            {
                foreach (string parent in References(term, "rdfs:subClassOf"))
                {
                    open.Push(parent);
                }
            }
        }

        return all;
    }

    private static IEnumerable<string> References(JsonElement term, string property)
    {
        if (!term.TryGetProperty(property, out JsonElement value))
        {
            return [];
        }

        return (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value]).Select(item => Name(item.GetProperty("@id").GetString()!)).ToArray();
    }

    private static string Name(string id) => id.Replace("schema:", "", StringComparison.Ordinal);
}
