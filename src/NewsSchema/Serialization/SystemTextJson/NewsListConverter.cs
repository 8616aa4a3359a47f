using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes a list in a custom type. An absent list is <c>null</c>, unless the member is ignored if it has its default value.</summary>
/// <param name="item">The converter of the items; null for that of the options.</param>
internal sealed class NewsListConverter<T>(JsonTypeInfo<T>? item = null) : JsonConverter<NewsList<T>>
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

        JsonTypeInfo<T> type = item ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var list = new NewsListBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(JsonSerializer.Deserialize(ref reader, type)!);
        }

        return list.ToList();
    }

    public override void Write(Utf8JsonWriter writer, NewsList<T> value, JsonSerializerOptions options)
    {
        if (value.IsAbsent)
        {
            writer.WriteNullValue();
            return;
        }

        JsonTypeInfo<T> type = item ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (T element in value.AsSpan())
        {
            JsonSerializer.Serialize(writer, element, type);
        }

        writer.WriteEndArray();
    }
}
