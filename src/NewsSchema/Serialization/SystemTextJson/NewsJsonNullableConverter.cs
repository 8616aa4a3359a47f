using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>An item that may be null. System.Text.Json's own would ask the options for the item's metadata, which are not theirs to know.</summary>
internal sealed class NewsJsonNullableConverter<T>(JsonConverter<T> item) : JsonConverter<T?>
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
}
