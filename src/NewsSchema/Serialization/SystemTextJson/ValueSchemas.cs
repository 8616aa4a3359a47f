using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>The schemas of members. To System.Text.Json a member with a format is any string, and its metadata has no place for more.</summary>
internal static class ValueSchemas
{
    private static readonly ConditionalWeakTable<JsonPropertyInfo, IValueSchema> s_members = [];

    public static void Add(JsonPropertyInfo member, IValueSchema schema) => s_members.Add(member, schema);

    /// <summary>Returns the schema of a value; null if System.Text.Json knows it, or if no schema is known.</summary>
    /// <param name="type">The metadata of the value.</param>
    /// <param name="member">The member that has the value; null if no member has it.</param>
    public static IValueSchema? Find(JsonTypeInfo type, JsonPropertyInfo? member)
    {
        JsonConverter? custom = member?.CustomConverter;
        return custom is not (null or IValueSchema) ? null
            : member is not null && s_members.TryGetValue(member, out IValueSchema? schema) ? schema
            : custom as IValueSchema ?? type.Converter as IValueSchema
                ?? (Nullable.GetUnderlyingType(type.Type) is { } underlying ? type.Options.GetTypeInfo(underlying).Converter as IValueSchema : null);
    }

    /// <summary>Returns the schema with null as another value.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema.Count == 0)
        {
            return schema;
        }

        if (schema["type"] is { } type)
        {
            JsonNode[] types = type is JsonArray several ? [.. several.Select(one => one!.DeepClone())] : [type.DeepClone()];
            schema["type"] = new JsonArray([.. types.Where(one => (string?)one != "null"), "null"]);
            return schema;
        }

        if (schema["anyOf"] is JsonArray kinds && schema.Count == 1)
        {
            kinds.Add((JsonNode)Type("null"));
            return schema;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(schema, Type("null")) };
    }

    public static JsonObject Type(string type) => new() { ["type"] = type };

    public static JsonObject Array(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>Values of one of several schemas.</summary>
    public static JsonObject AnyOf(params IEnumerable<JsonNode> kinds) => new() { ["anyOf"] = new JsonArray([.. kinds]) };

    /// <summary>A string in JSON.</summary>
    /// <param name="Format">The format that JSON Schema has for it; null if there is none.</param>
    /// <param name="Pattern">The regular expression that it matches; null for any text.</param>
    /// <param name="Constant">The only value; null for any text.</param>
    public sealed record Text(string? Format = null, string? Pattern = null, string? Constant = null) : IValueSchema
    {
        public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part)
        {
            JsonObject schema = Type("string");
            Add("format", Format);
            Add("pattern", Pattern);
            Add("const", Constant);
            return schema;

            void Add(string keyword, string? value)
            {
                if (value is not null)
                {
                    schema.Add(keyword, value);
                }
            }
        }
    }

    /// <summary>A number or a string in JSON.</summary>
    public sealed record NumberOrText : IValueSchema
    {
        public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) => new() { ["type"] = new JsonArray("number", "string") };
    }

    /// <summary>A list in JSON, or the values of a map.</summary>
    /// <param name="Keyword">The keyword for what it contains: <c>items</c> or <c>additionalProperties</c>.</param>
    /// <param name="ItemType">The type of what it contains.</param>
    /// <param name="Item">The metadata of that; null for that of the options.</param>
    public sealed record Items(string Keyword, Type ItemType, JsonTypeInfo? Item) : IValueSchema
    {
        public const string List = "items";
        public const string Map = "additionalProperties";

        public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part)
        {
            JsonObject schema = Type(Keyword == List ? "array" : "object");
            schema[Keyword] = part(Item ?? options.GetTypeInfo(ItemType), "/" + Keyword);
            return schema;
        }
    }
}
