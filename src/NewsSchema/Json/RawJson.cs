using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSchema.Json;

/// <summary>Puts finished JSON into a <see cref="Utf8JsonWriter"/>.</summary>
internal static class RawJson
{
    /// <summary>How to escape what goes into a writer.</summary>
    public static JsonEscaping EscapingFor(Utf8JsonWriter writer) =>
        writer.Options.Encoder is null || writer.Options.Encoder == JavaScriptEncoder.Default ? JsonEscaping.Html : JsonEscaping.Relaxed;

    /// <summary>Writes one value, escaped as <see cref="EscapingFor"/> says: as it is, or token by token where the writer indents or has an encoder that only it knows.</summary>
    public static void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        JavaScriptEncoder? encoder = writer.Options.Encoder;
        bool isKnown = encoder is null || encoder == JavaScriptEncoder.Default || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        if (isKnown && !writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        for (JsonTokenType before = default; reader.Read(); before = reader.TokenType)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;
                case JsonTokenType.Number when before != JsonTokenType.PropertyName:
                    // A raw item would get no line of its own.
                    JsonElement.ParseValue(ref reader).WriteTo(writer);
                    break;
                case JsonTokenType.Number:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
                case JsonTokenType.Null:
                    writer.WriteNullValue();
                    break;
                default:
                    writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                    break;
            }
        }
    }
}
