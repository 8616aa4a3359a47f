using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a number with its text.</summary>
internal sealed class NewsNumberConverter : JsonConverter<NewsNumber>, IValueSchema
{
    public override NewsNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && (options.NumberHandling & JsonNumberHandling.AllowReadingFromString) != 0)
        {
            return NewsNumber.TryParse(reader.GetString(), out NewsNumber quoted) ? quoted : throw new JsonException("Expected a number.");
        }

        return reader.TokenType == JsonTokenType.Number
            ? NewsNumber.FromValid(Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan))
            : throw new JsonException("Expected a number.");
    }

    public override void Write(Utf8JsonWriter writer, NewsNumber value, JsonSerializerOptions options)
    {
        if ((options.NumberHandling & JsonNumberHandling.WriteAsString) != 0)
        {
            writer.WriteStringValue(value.ToString());
        }
        else
        {
            using JsonDocument number = JsonDocument.Parse(value.ToString());
            number.RootElement.WriteTo(writer);
        }
    }

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) =>
        options.NumberHandling == JsonNumberHandling.Strict ? ValueSchemas.Type("number") : new ValueSchemas.NumberOrText().ToSchema(options, part);
}
