using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes any value as it is.</summary>
internal sealed class NewsAnyConverter : JsonConverter<NewsAny>
{
    public override bool HandleNull => true;

    public override NewsAny Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = FastPath.ReadDocument(ref reader, options);
        return NewsAny.From(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, NewsAny value, JsonSerializerOptions options) => value.ToJsonElement().WriteTo(writer);
}
