using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Json;

/// <summary>A number with its text.</summary>
internal sealed class NewsNumberConverter : JsonConverter<NewsNumber>
{
    public override NewsNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? NewsNumber.FromValid(Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan))
            : throw new JsonException("Expected a number.");

    public override void Write(Utf8JsonWriter writer, NewsNumber value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString());
}
