using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a record without the generated <c>NewsJson</c>: by its generated serializers,
/// or by its metadata if they do not support the options.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class NewsJsonConverter<T> : JsonConverter<T>, IValueSchema
    where T : class, INewsRecord<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (FastPath.CanRead<T>(options) || NewsJsonMembers<T>.InfoOf(options) is not { } metadata)
        {
            return FastPath.Read<T, RecordFormat<T>>(ref reader, options);
        }

        Utf8JsonReader start = reader;
        try
        {
            return JsonSerializer.Deserialize(ref reader, metadata)!;
        }
        catch (JsonException e)
        {
            throw JsonError.Within(e, FastPath.TextBefore(start, start.TokenStartIndex), start.CurrentDepth, null);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        if (FastPath.CanWrite<T>(options) || NewsJsonMembers<T>.InfoOf(options) is not { } metadata)
        {
            FastPath.Write(writer, value, options, FastPath.IgnorePolicyOf(options));
        }
        else
        {
            JsonSerializer.Serialize(writer, value, metadata);
        }
    }

    JsonObject? IValueSchema.ToSchema(JsonSerializerOptions options, SchemaOfPart part) =>
        FastPathContext.Of(options).Members<T>().ToSchema(part) ?? (NewsJsonMembers<T>.InfoOf(options) is { } metadata ? (JsonObject)part(metadata, "") : null);
}
