using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a value that is a string in JSON, as an item of a list or a value of a map.</summary>
internal sealed class StringFormatConverter<TValue>(StringFormat<TValue> form) : JsonConverter<TValue>, IValueSchema
{
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? form.Parse(reader.GetString()!) : throw new JsonException($"Expected {form.Expected}");

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => writer.WriteStringValue(form.Format(value));

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) => (form.Schema ?? new()).ToSchema(options, part);
}
