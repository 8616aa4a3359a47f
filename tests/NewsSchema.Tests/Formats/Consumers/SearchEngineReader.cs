using System.Text.Json;

namespace NewsSchema.Tests.Formats.Consumers;

/// <summary>Checks JSON-LD as search engines do: parties have names, a product needs an offer, sizes are numbers.</summary>
internal static class SearchEngineReader
{
    public static List<string> Problems(string json)
    {
        var problems = new List<string>();
        Check(JsonDocument.Parse(json).RootElement, "", problems);
        return problems;
    }

    private static void Check(JsonElement value, string path, List<string> problems)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(item, path, problems);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            string? type = value.TryGetProperty("@type", out JsonElement stated) ? stated.GetString() : null;
            if (type is "Organization" or "Person" && !value.TryGetProperty("name", out _))
            {
                problems.Add($"{path}: a {type} without a name");
            }

            if (type == "Product" && !value.TryGetProperty("offers", out _))
            {
                problems.Add($"{path}: a product without an offer");
            }

            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (type == "ImageObject" && property.Name is "width" or "height" && property.Value.ValueKind != JsonValueKind.Number)
                {
                    problems.Add($"{path}.{property.Name}: not a number");
                }

                Check(property.Value, $"{path}.{property.Name}", problems);
            }
        }
    }
}
