using System.Text.Json;
using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Ninjs;
using NewsSchema.Tests.Formats.SchemaOrg;

namespace NewsSchema.Tests.Formats;

/// <summary>All formats, and helpers that work for each of them.</summary>
internal static class EveryFormat
{
    /// <summary>Indented, at a fixed moment, by title. The text format itself loses nothing and has separate tests.</summary>
    public static readonly IReadOnlyDictionary<string, ExportWriter> Writers = NewsFormats.All
        .Where(format => format is { CanWrite: true, IsLossless: false })
        .ToDictionary(format => format.Title, format => format.CreateWriter(ExportSeed.Fixed(new ExportOptions { Indented = true })));

    public static TheoryData<string> Names => [.. Writers.Keys];

    public static bool IsXml(string format) => format.StartsWith('N');

    /// <summary>The violations of the official schema; empty for a valid export.</summary>
    public static IReadOnlyList<string> Validate(string format, string export) => format switch
    {
        _ when IsXml(format) => OfficialSchema.Validate(export),
        _ when format.StartsWith("ninjs ", StringComparison.Ordinal) => NinjsSchema.Of(format["ninjs ".Length..]).Validate(export),
        _ => SchemaOrgVocabulary.Problems(JsonDocument.Parse(export).RootElement),
    };

    /// <summary>All values of an export, unescaped.</summary>
    public static List<string> Values(string format, string export)
    {
        List<string> values = [];
        if (IsXml(format))
        {
            foreach (XElement element in XDocument.Parse(export, LoadOptions.PreserveWhitespace).Descendants())
            {
                values.Add(element.Value);
                values.AddRange(element.Attributes().Select(attribute => attribute.Value));
            }
        }
        else
        {
            AddValues(JsonDocument.Parse(export).RootElement, values);
        }

        return values;
    }

    private static void AddValues(JsonElement value, List<string> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    AddValues(property.Value, values);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    AddValues(item, values);
                }

                break;
            case JsonValueKind.String when value.GetString()!.Contains("xmlns=", StringComparison.Ordinal):
                values.AddRange(Values("NITF", value.GetString()!));
                break;
            default:
                values.Add(value.ToString());
                break;
        }
    }
}
