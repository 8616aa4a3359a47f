using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Reading;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a list in a custom type. An absent list is <c>null</c>, unless the member is ignored if it has its default value.</summary>
/// <param name="item">The converter of the items; null for that of the options.</param>
internal sealed class NewsListConverter<T>(JsonTypeInfo<T>? item = null) : JsonConverter<NewsList<T>>, IValueSchema
{
    public override bool HandleNull => true;

    public override NewsList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Expected an array.");
        }

        JsonTypeInfo<T> type = ItemInfo(options);
        var list = new NewsListBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadItem(ref reader, type));
        }

        return list.ToList();
    }

    /// <summary>The metadata of the items.</summary>
    /// <param name="options">The options, which decide unless the converter has metadata.</param>
    public JsonTypeInfo<T> ItemInfo(JsonSerializerOptions options) => item ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <summary>Reads one item.</summary>
    /// <param name="reader">The reader, on the first token of the item.</param>
    /// <param name="type">The metadata of the item.</param>
    public static T ReadItem(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
    {
        Utf8JsonReader start = reader;
        try
        {
            return JsonSerializer.Deserialize(ref reader, type)!;
        }
        catch (JsonException e) when (e.Path is not null)
        {
            // The item was read as a separate text, so the path of the error begins at the item.
            throw JsonError.Within(e, FastPath.TextBefore(start, start.TokenStartIndex), start.CurrentDepth, null);
        }
    }

    public override void Write(Utf8JsonWriter writer, NewsList<T> value, JsonSerializerOptions options)
    {
        if (value.IsAbsent)
        {
            writer.WriteNullValue();
            return;
        }

        JsonTypeInfo<T> type = ItemInfo(options);
        writer.WriteStartArray();
        foreach (T element in value.AsSpan())
        {
            JsonSerializer.Serialize(writer, element, type);
        }

        writer.WriteEndArray();
    }

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) => new ValueSchemas.Items(ValueSchemas.Items.List, typeof(T), item).ToSchema(options, part);
}
