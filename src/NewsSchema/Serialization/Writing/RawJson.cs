using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Writing;

/// <summary>Copies finished JSON into a <see cref="Utf8JsonWriter"/>.</summary>
internal static class RawJson
{
    /// <summary>
    /// The escaping with which <see cref="NewsJsonWriter"/> prepares JSON for an encoder. For an unknown encoder it is the minimum,
    /// and <see cref="WriteTo"/> and <see cref="WriteMembersTo"/> write token by token.
    /// </summary>
    public static JsonEscaping EscapingFor(JavaScriptEncoder? encoder) =>
        encoder is null || encoder == JavaScriptEncoder.Default ? JsonEscaping.Html : JsonEscaping.Relaxed;

    /// <summary>Whether <see cref="NewsJsonWriter"/> has the same escapes as an encoder.</summary>
    public static bool Knows(JavaScriptEncoder? encoder) =>
        encoder is null || encoder == JavaScriptEncoder.Default || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes one value that was prepared for this writer's encoder and indentation.</summary>
    public static void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        JsonWriterOptions options = writer.Options;
        if (!Knows(options.Encoder))
        {
            WriteTokens(writer, json);
        }
        else if (!options.Indented)
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
            // The writer does not put a raw value in an array on a separate line.
            WriteTokens(writer, json);
        }
    }

    /// <summary>Writes the members of an object that was prepared for this writer's encoder and indentation into the object that the writer has begun.</summary>
    public static void WriteMembersTo(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (json.Length == 2)
        {
            return;
        }

        if (!Knows(writer.Options.Encoder))
        {
            WriteTokens(writer, json, skipBrackets: true);
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

        // Everything after the first name and its colon is passed as one value.
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

    /// <summary>The text of a JSON string with its quotes.</summary>
    public static string Unescape(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        reader.Read();
        return reader.GetString()!;
    }

    private static void WriteTokens(Utf8JsonWriter writer, ReadOnlySpan<byte> json, bool skipBrackets = false)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (skipBrackets && reader.CurrentDepth == 0)
            {
                continue;
            }

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
