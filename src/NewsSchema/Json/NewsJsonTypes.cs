using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Json;

/// <summary>What generated resolvers tell <see cref="JsonSerializer"/> of a record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NewsJsonTypes
{
    /// <summary>The metadata of a record, or of one of the usual lists of it; null for any other type.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The type that is looked for.</param>
    /// <param name="options">The options that the metadata is for.</param>
    /// <param name="resolver">Who asks.</param>
    public static JsonTypeInfo? Find<T>(Type type, JsonSerializerOptions options, IJsonTypeInfoResolver resolver)
        where T : class, INewsRecord<T>
    {
        JsonTypeInfo? info =
            type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new NewsJsonConverter<T>())
            : type == typeof(NewsList<T>) ? JsonMetadataServices.CreateValueInfo<NewsList<T>>(options, new NewsListConverter<T>())
            : type == typeof(T[]) ? JsonMetadataServices.CreateArrayInfo<T>(options, new() { ObjectCreator = null })
            : type == typeof(List<T>) ? JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] })
            : type == typeof(IReadOnlyList<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new())
            : type == typeof(IEnumerable<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new())
            : type == typeof(IAsyncEnumerable<T>) ? JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, new())
            : null;
        if (info is not null)
        {
            info.OriginatingResolver = resolver;
        }

        return info;
    }
}
