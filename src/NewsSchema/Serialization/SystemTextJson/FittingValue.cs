using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A member's value, or JSON that does not fit the member and is kept by its record. An absent member is null.</summary>
/// <param name="Value">The value; the type's default for other JSON.</param>
/// <param name="Other">The JSON that does not fit; null for a value.</param>
internal sealed record FittingValue<TValue>(TValue? Value, NewsAny? Other = null)
{
    /// <summary>Reads a value if it fits, and writes it.</summary>
    /// <param name="fits">Whether JSON fits.</param>
    /// <param name="value">The metadata of the value; null for that of the options.</param>
    internal sealed class Converter(NewsJsonCheck fits, JsonTypeInfo<TValue>? value) : JsonConverter<FittingValue<TValue>>, IValueSchema
    {
        public override FittingValue<TValue>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Utf8JsonReader start = reader;
            using JsonDocument document = FastPath.ReadDocument(ref reader, options);
            var other = NewsAny.From(document.RootElement);
            if (!FastPath.Fits(other.AsUtf8(), fits, options))
            {
                return new(default, other);
            }

            reader = start;
            return new(NewsListConverter<TValue>.ReadItem(ref reader, Info(options)));
        }

        public override void Write(Utf8JsonWriter writer, FittingValue<TValue> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value!, Info(options));

        /// <summary>That of the values that fit, as for other records.</summary>
        public JsonObject? ToSchema(JsonSerializerOptions options, SchemaOfPart part) => part(Info(options), "") as JsonObject;

        private JsonTypeInfo<TValue> Info(JsonSerializerOptions options) => value ?? (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue));
    }
}
