using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSchema.Json;

/// <summary>Puts finished JSON into a <see cref="Utf8JsonWriter"/>.</summary>
internal static class RawJson
{
    /// <summary>What names in generated code are made of: there they stand as they are, so that an encoder has to leave it alone too.</summary>
    private const string Plain = " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";

    /// <summary>
    /// How <see cref="JsonOut"/> writes what an encoder is to escape: by a choice of its own, or by asking the encoder. For one that it does not know
    /// only what has to be escaped is, and <see cref="WriteTo"/> does the rest.
    /// </summary>
    public static (JsonEscaping Escaping, JavaScriptEncoder? Encoder) EscapingFor(JavaScriptEncoder? encoder) =>
        encoder is null || encoder == JavaScriptEncoder.Default ? (JsonEscaping.Html, null)
        : encoder != JavaScriptEncoder.UnsafeRelaxedJsonEscaping && Knows(encoder) ? (JsonEscaping.Html, encoder)
        : (JsonEscaping.Relaxed, null);

    /// <summary>Whether <see cref="JsonOut"/> can write what an encoder escapes.</summary>
    public static bool Knows(JavaScriptEncoder? encoder) =>
        encoder is null
        || encoder == JavaScriptEncoder.Default
        || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        || (encoder.MaxOutputCharactersPerInputCharacter <= Utf8Encode<RelaxedEscapes>.MaxBytesPerChar && encoder.Encode(Plain) == Plain);

    /// <summary>Writes one value, which has the escapes of the writer's encoder, if they are known.</summary>
    public static void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (!Knows(writer.Options.Encoder))
        {
            WriteTokens(writer, json);
        }
        else if (!writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else if (json[0] == '{')
        {
            writer.WriteStartObject();
            WriteMembersTo(writer, json);
            writer.WriteEndObject();
        }
        else if (json[0] == '[')
        {
            writer.WriteStartArray();
            WriteItemsTo(writer, json);
            writer.WriteEndArray();
        }
        else
        {
            // In an array, what is raw gets no line of its own.
            WriteTokens(writer, json);
        }
    }

    /// <summary>Writes an object's members, which have the escapes of the writer's encoder, into the object that the writer has begun.</summary>
    public static void WriteMembersTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (json.Length == 2)
        {
            return;
        }

        int end = JsonStructure.EndOfString(json, 2);
        ReadOnlySpan<byte> name = json[2..(end - 1)];
        if (name.Contains((byte)'\\'))
        {
            writer.WritePropertyName(Unescape(json[1..end]));
        }
        else
        {
            writer.WritePropertyName(name);
        }

        // What stands behind the first name and its colon passes for one value, with all the members that follow.
        WriteRest(writer, json[(end + 1)..^1], isOnOwnLine: false);
    }

    private static void WriteItemsTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (json.Length > 2)
        {
            WriteRest(writer, json[1..^1], isOnOwnLine: true);
        }
    }

    private static void WriteRest(Utf8JsonWriter writer, ReadOnlySpan<byte> json, bool isOnOwnLine)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var output = new JsonOut(JsonEscaping.Relaxed);
        new JsonIndent(writer.Options, writer.CurrentDepth).Write(json, ref output, isOnOwnLine);
        writer.WriteRawValue(output.Written, skipInputValidation: true);
        output.Release();
    }

    /// <summary>The text of a string in its quotes.</summary>
    public static string Unescape(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        reader.Read();
        return reader.GetString()!;
    }

    private static void WriteTokens(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
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
                case JsonTokenType.Null:
                    writer.WriteNullValue();
                    break;
                case JsonTokenType.Number:
                    JsonElement.ParseValue(ref reader).WriteTo(writer);
                    break;
                default:
                    writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                    break;
            }
        }
    }
}
