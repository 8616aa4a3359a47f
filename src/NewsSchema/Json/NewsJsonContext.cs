using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Json;

/// <summary>What System.Text.Json needs to know of a project's records, without reflection. The generated <c>NewsJson</c> derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewsJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    /// <summary>A context with the given options, which can then no longer be changed; null for options that leave text of any language readable.</summary>
    /// <param name="options">The options.</param>
    protected NewsJsonContext(JsonSerializerOptions? options)
        : base(options ?? new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
    {
    }

    /// <inheritdoc/>
    protected sealed override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public sealed override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo? info = Find(type, options);
        if (info is not null)
        {
            info.OriginatingResolver = this;
        }

        return info;
    }

    /// <summary>The metadata of one of the project's records, or of a list of them; null for any other type.</summary>
    /// <param name="type">The type that is looked for.</param>
    /// <param name="options">The options that the metadata is for.</param>
    protected abstract JsonTypeInfo? Find(Type type, JsonSerializerOptions options);

    /// <summary>The metadata of a record, or of one of the usual lists of it; null for any other type.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The type that is looked for.</param>
    /// <param name="options">The options that the metadata is for.</param>
    protected static JsonTypeInfo? Find<T>(Type type, JsonSerializerOptions options)
        where T : class, INewsRecord<T> =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new NewsJsonConverter<T>())
        : type == typeof(NewsList<T>) ? JsonMetadataServices.CreateValueInfo<NewsList<T>>(options, new NewsListConverter<T>())
        : type == typeof(NewsMap<T>) ? JsonMetadataServices.CreateValueInfo<NewsMap<T>>(options, new NewsMapConverter<T>())
        : type == typeof(T[]) ? JsonMetadataServices.CreateArrayInfo<T>(options, new())
        : type == typeof(List<T>) ? JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] })
        : type == typeof(IReadOnlyList<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new())
        : type == typeof(IEnumerable<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new())
        : type == typeof(IAsyncEnumerable<T>) ? JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, new())
        : null;

    /// <summary>The metadata of a record with this context's options.</summary>
    /// <typeparam name="T">The record.</typeparam>
    protected JsonTypeInfo<T> Get<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
