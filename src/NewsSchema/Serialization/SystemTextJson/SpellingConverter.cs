using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// Reads a list, a map or a union whose values can be spelled in more than one way, and passes on its JSON if it would be written otherwise. System.Text.Json sets a member
/// right after its converter has read it, on the same thread.
/// </summary>
/// <param name="converter">The converter of the member; null for that of its type.</param>
/// <param name="info">The type; null for that of the options.</param>
internal sealed class SpellingConverter<TValue>(JsonConverter<TValue>? converter, JsonTypeInfo<TValue>? info) : JsonConverter<TValue>, IValueSchema
{
    [ThreadStatic]
    private static NewsAny? s_spelling;

    /// <summary>Returns the JSON of the value that was just read if it would be written otherwise.</summary>
    public static NewsAny? TakeSpelling()
    {
        NewsAny? spelling = s_spelling;
        s_spelling = null;
        return spelling;
    }

    public override TValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        s_spelling = null;
        Utf8JsonReader start = reader;
        TValue? value = converter is not null ? converter.Read(ref reader, typeToConvert, options) : JsonSerializer.Deserialize(ref reader, InfoOf(options));
        var json = NewsAny.From(JsonElement.ParseValue(ref start));
        if (value is not null && NewsAny.Parse(JsonSerializer.SerializeToUtf8Bytes(value, InfoOf(options))) != json)
        {
            s_spelling = json;
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
    {
        if (converter is not null)
        {
            converter.Write(writer, value, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, InfoOf(options));
        }
    }

    public JsonObject? ToSchema(JsonSerializerOptions options, SchemaOfPart part) => (InfoOf(options).Converter as IValueSchema)?.ToSchema(options, part);

    private JsonTypeInfo<TValue> InfoOf(JsonSerializerOptions options) => info ?? (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue));
}
