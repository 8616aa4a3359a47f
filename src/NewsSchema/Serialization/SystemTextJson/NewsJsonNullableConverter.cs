using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes an item that may be null. System.Text.Json's own converter would request the item's metadata from the options, which do not have it.</summary>
internal sealed class NewsJsonNullableConverter<T>(JsonConverter<T> item) : JsonConverter<T?>, IValueSchema
    where T : struct
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : item.Read(ref reader, typeof(T), options);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } present)
        {
            item.Write(writer, present, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public JsonObject? ToSchema(JsonSerializerOptions options, SchemaOfPart part) => (item as IValueSchema)?.ToSchema(options, part);
}
