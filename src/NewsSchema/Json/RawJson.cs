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
        if (IsAsItIs(writer))
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            WriteTokens(writer, json, ref reader);
        }
    }

    /// <summary>Writes an object's members, likewise, into the object that the writer has begun.</summary>
    public static void WriteMembersTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (json.Length == 2)
        {
            return;
        }

        // What stands behind the first name and its colon passes for one value, with all the members that follow.
        ReadOnlySpan<byte> name = json[2..];
        name = name[..name.IndexOf((byte)'"')];
        if (IsAsItIs(writer) && !name.Contains((byte)'\\'))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json[(name.Length + 4)..^1], skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        reader.Read();
        WriteTokens(writer, json, ref reader);
    }

    /// <summary>Whether <see cref="JsonOut"/> escapes as an encoder does.</summary>
    public static bool Knows(JavaScriptEncoder? encoder) =>
        encoder is null || encoder == JavaScriptEncoder.Default || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static bool IsAsItIs(Utf8JsonWriter writer) => !writer.Options.Indented && Knows(writer.Options.Encoder);

    /// <summary>Writes what a reader of JSON reads from the token on that it stands at; the end of an object that it is in is not the writer's.</summary>
    private static void WriteTokens(Utf8JsonWriter writer, ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        bool isEscaped = Knows(writer.Options.Encoder);
        int outside = reader.CurrentDepth;
        JsonTokenType before = default;
        do
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
                case JsonTokenType.PropertyName when reader.ValueIsEscaped:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.ValueSpan);
                    break;
                case JsonTokenType.String when isEscaped && before == JsonTokenType.PropertyName:
                    writer.WriteRawValue(json.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2), skipInputValidation: true);
                    break;
                case JsonTokenType.String when reader.ValueIsEscaped:
                    writer.WriteStringValue(reader.GetString());
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.ValueSpan);
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

            before = reader.TokenType;
        }
        while (reader.Read() && reader.CurrentDepth >= outside);
    }
}
