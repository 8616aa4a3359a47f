using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Text;

namespace NewsSchema.Serialization.Writing;

/// <summary>Puts finished JSON into a <see cref="Utf8JsonWriter"/>.</summary>
internal static class RawJson
{
    /// <summary>What names in generated code are made of: there they stand as they are, so that an encoder has to leave it alone too.</summary>
    private const string Plain = " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";

    /// <summary>An encoder of someone's own that passed: most programs have one at most, and to ask it again takes longer than to write a short record.</summary>
    private static JavaScriptEncoder? s_lastKnown;

    /// <summary>
    /// How <see cref="NewsJsonWriter"/> writes what an encoder is to escape: by a choice of its own, or by asking the encoder. For one that it does not know
    /// only what has to be escaped is, and <see cref="WriteTo"/> does the rest.
    /// </summary>
    public static (JsonEscaping Escaping, JavaScriptEncoder? Encoder) EscapingFor(JavaScriptEncoder? encoder) =>
        encoder is null || encoder == JavaScriptEncoder.Default ? (JsonEscaping.Html, null)
        : encoder != JavaScriptEncoder.UnsafeRelaxedJsonEscaping && Knows(encoder) ? (JsonEscaping.Html, encoder)
        : (JsonEscaping.Relaxed, null);

    /// <summary>Whether <see cref="NewsJsonWriter"/> can write what an encoder escapes.</summary>
    public static bool Knows(JavaScriptEncoder? encoder) =>
        encoder is null
        || encoder == JavaScriptEncoder.Default
        || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        || encoder == s_lastKnown
        || IsKnown(encoder);

    private static bool IsKnown(JavaScriptEncoder encoder)
    {
        bool isKnown = encoder.MaxOutputCharactersPerInputCharacter <= Utf8Encode<RelaxedEscapes>.MaxBytesPerChar && encoder.Encode(Plain) == Plain;
        s_lastKnown = isKnown ? encoder : s_lastKnown;
        return isKnown;
    }

    /// <summary>Writes one value, which has the escapes of the writer's encoder and the writer's lines, if the encoder is known.</summary>
    public static void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        JsonWriterOptions ways = writer.Options;
        if (!Knows(ways.Encoder))
        {
            WriteTokens(writer, json);
        }
        else if (!ways.Indented)
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

    /// <summary>Writes the members of an object, which is as <see cref="WriteTo"/> has it, into the object that the writer has begun.</summary>
    public static void WriteMembersTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (json.Length == 2)
        {
            return;
        }

        int start = json.IndexOf((byte)'"');
        int end = JsonStructure.EndOfString(json, start + 1);
        ReadOnlySpan<byte> name = json[(start + 1)..(end - 1)];
        if (name.Contains((byte)'\\'))
        {
            writer.WritePropertyName(Unescape(json[start..end]));
        }
        else
        {
            writer.WritePropertyName(name);
        }

        // What stands behind the first name and its colon passes for one value, with all the members that follow.
        end += json[end + 1] == ' ' ? 2 : 1;
        writer.WriteRawValue(JsonIndentation.TrimEnd(json[end..^1]), skipInputValidation: true);
    }

    private static void WriteItemsTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (json.Length > 2)
        {
            writer.WriteRawValue(JsonIndentation.TrimEnd(json[1..^1]), skipInputValidation: true);
        }
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
