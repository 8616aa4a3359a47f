using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes markup as a string.</summary>
internal sealed class NewsMarkupConverter : JsonConverter<NewsMarkup>, IValueSchema
{
    public override NewsMarkup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new NewsMarkup(reader.GetString()!) : throw new JsonException("Expected a string with markup.");

    public override void Write(Utf8JsonWriter writer, NewsMarkup value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) => ValueSchemas.Type("string");
}
