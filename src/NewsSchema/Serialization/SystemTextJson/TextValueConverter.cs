using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a value that is its text, as a JSON string.</summary>
internal sealed class TextValueConverter<T> : JsonConverter<T>, IValueSchema
    where T : struct, ITextValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is { Length: <= TextValue.MaxLength } && T.TryCreate(text, out T value) ? value : throw new JsonException($"Expected {T.Expected}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) => ValueSchemas.Type("string");
}
