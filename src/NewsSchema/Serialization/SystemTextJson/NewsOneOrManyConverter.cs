using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes one value or a list of values. Absent is <c>null</c>, unless the member is ignored if it has its default value.</summary>
/// <param name="item">The metadata of the values; null for that of the options.</param>
internal sealed class NewsOneOrManyConverter<T>(JsonTypeInfo<T>? item = null) : JsonConverter<NewsOneOrMany<T>>, IValueSchema
{
    private readonly NewsListConverter<T> _list = new(item);

    public override bool HandleNull => true;

    public override NewsOneOrMany<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.StartArray or JsonTokenType.Null
            ? NewsOneOrMany<T>.Many(_list.Read(ref reader, typeof(NewsList<T>), options).Items)
            : NewsOneOrMany<T>.One(NewsListConverter<T>.ReadItem(ref reader, _list.ItemInfo(options)));

    public override void Write(Utf8JsonWriter writer, NewsOneOrMany<T> value, JsonSerializerOptions options)
    {
        if (value.IsMany || value.IsAbsent)
        {
            _list.Write(writer, value.AsList(), options);
        }
        else
        {
            JsonSerializer.Serialize(writer, value.First, _list.ItemInfo(options));
        }
    }

    public JsonObject ToSchema(JsonSerializerOptions options, SchemaOfPart part) =>
        ValueSchemas.AnyOf(part(_list.ItemInfo(options), "/anyOf/0"), ValueSchemas.Array(part(_list.ItemInfo(options), "/anyOf/1/items")));
}
