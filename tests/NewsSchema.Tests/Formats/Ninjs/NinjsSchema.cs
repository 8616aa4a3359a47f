using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsSchema.Tests.Formats.Ninjs;

/// <summary>The official JSON schemas of ninjs, with the GeoJSON schema that they refer to.</summary>
internal static class NinjsSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly (Uri, JsonElement)[] s_references = CorpusFolder.Missing is not null ? [] :
        [(new Uri("https://geojson.org/schema/GeoJSON.json"), Read("validation", "test_suite", "GeoJSON-schema.json").Deserialize<JsonElement>())];

    private static readonly ConcurrentDictionary<string, SchemaValidator> s_schemas = new(StringComparer.Ordinal);

    public static SchemaValidator Of(string version) => s_schemas.GetOrAdd(version, Load);

    private static SchemaValidator Load(string version)
    {
        bool isStored = File.Exists(CorpusFolder.PathOf("newsinjson", "specification", $"ninjs-schema_{version}.json"));
        JsonNode schema = Read("specification", $"ninjs-schema_{(version == "3.2" && !isStored ? "3.1" : version)}.json");
        if (version == "3.2" && !isStored)
        {
            // The schema of 3.2 has the members and rules of that of 3.1, and requires the URI wherever there is an item.
            schema["$id"] = "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#";
            schema["$defs"]!["ninjsType"]!["required"] = new JsonArray("uri");
        }

        if ((string?)schema["$schema"] != Draft)
        {
            // Version 1.4 is written in draft 4, which the library does not read. Its keywords mean the same in both drafts, except for the name of the id.
            schema["$schema"] = Draft;
            schema.AsObject().Remove("id");
        }

        return new SchemaValidator(schema.Deserialize<JsonElement>(), s_references);
    }

    private static JsonNode Read(params string[] path) => JsonNode.Parse(File.ReadAllText(CorpusFolder.PathOf(["newsinjson", .. path])))!;
}
