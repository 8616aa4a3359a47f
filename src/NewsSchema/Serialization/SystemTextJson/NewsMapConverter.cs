using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a map in a custom type. An absent map is <c>null</c>, unless the member is ignored if it has its default value.</summary>
/// <param name="item">The converter of the values; null for that of the options.</param>
internal sealed class NewsMapConverter<T>(JsonTypeInfo<T>? item = null) : JsonConverter<NewsMap<T>>, IValueSchema
{
    public override bool HandleNull => true;

    public override NewsMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected an object.");
        }

        JsonTypeInfo<T> type = item ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var map = new NewsMapBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string key = reader.GetString()!;
            reader.Read();
            map.Add(key, JsonSerializer.Deserialize(ref reader, type)!);
        }

        return map.ToMap();
    }

    public override void Write(Utf8JsonWriter writer, NewsMap<T> value, JsonSerializerOptions options)
    {
        if (value.IsAbsent)
        {
            writer.WriteNullValue();
            return;
        }

        JsonTypeInfo<T> type = item ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartObject();
        foreach ((string key, T element) in value.AsSpan())
        {
            writer.WritePropertyName(options.DictionaryKeyPolicy?.ConvertName(key) ?? key);
            JsonSerializer.Serialize(writer, element, type);
        }

        writer.WriteEndObject();
    }

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) => new ValueSchemas.Items(ValueSchemas.Items.Map, typeof(T), item).ToSchema(options, part);
}
