using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>Reads and writes one variant of an abstract record member by member.</summary>
internal interface INewsVariant<T>
{
    /// <summary>The type of the variant.</summary>
    Type Type { get; }

    /// <summary>The metadata of the variant.</summary>
    /// <param name="options">The options that it is for.</param>
    JsonTypeInfo Info(JsonSerializerOptions options);

    T Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options);
}

/// <inheritdoc cref="INewsVariant{T}"/>
internal sealed class NewsVariant<T, TVariant> : INewsVariant<T>
    where T : class
    where TVariant : class, T, INewsRecord<TVariant>
{
    public Type Type => typeof(TVariant);

    public JsonTypeInfo Info(JsonSerializerOptions options) => InfoOf(options);

    public T Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, InfoOf(options))!;

    public void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, (TVariant)value, InfoOf(options));

    /// <summary>The options' own metadata. A context of System.Text.Json's generator has none for a variant that no type of the context names.</summary>
    private static JsonTypeInfo<TVariant> InfoOf(JsonSerializerOptions options) =>
        options.TryGetTypeInfo(typeof(TVariant), out JsonTypeInfo? info) ? (JsonTypeInfo<TVariant>)info
        : NewsJsonMembers<TVariant>.InfoOf(options) ?? JsonMetadataServices.CreateValueInfo<TVariant>(options, new NewsJsonConverter<TVariant>());
}
