using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Json;

/// <summary>Makes the metadata by which <see cref="JsonSerializer"/> reads and writes records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NewsJsonTypeInfo
{
    /// <summary>How to read and write a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="options">The options.</param>
    public static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options)
        where T : class, INewsRecord<T> => JsonMetadataServices.CreateValueInfo<T>(options, new NewsJsonConverter<T>());

    /// <summary>How to read and write a record, or one of the usual collections of it.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The type that is asked for.</param>
    /// <param name="options">The options.</param>
    /// <returns>Null where the type has nothing to do with the record.</returns>
    public static JsonTypeInfo? Create<T>(Type type, JsonSerializerOptions options)
        where T : class, INewsRecord<T> =>
        type == typeof(T) ? Create<T>(options)
        : type == typeof(NewsList<T>) ? JsonMetadataServices.CreateValueInfo<NewsList<T>>(options, new NewsListConverter<T>())
        : type == typeof(NewsMap<T>) ? JsonMetadataServices.CreateValueInfo<NewsMap<T>>(options, new NewsMapConverter<T>())
        : type == typeof(T[]) ? JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>())
        : type == typeof(List<T>) ? JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = () => [] })
        : type == typeof(IList<T>) ? JsonMetadataServices.CreateIListInfo<IList<T>, T>(options, new JsonCollectionInfoValues<IList<T>>())
        : type == typeof(IReadOnlyList<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>())
        : type == typeof(IEnumerable<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new JsonCollectionInfoValues<IEnumerable<T>>())
        : type == typeof(IAsyncEnumerable<T>) ? JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, new JsonCollectionInfoValues<IAsyncEnumerable<T>>())
        : null;
}
