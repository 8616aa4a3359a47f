using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

/// <summary>The metadata of a project's records for System.Text.Json, without reflection. The generated <c>NewsJson</c> derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewsJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly ConcurrentDictionary<Type, JsonTypeInfo> _fastPath = new();

    /// <summary>A context with the given options, which can then no longer be changed; null for options that leave text of any language readable.</summary>
    /// <param name="options">The options.</param>
    protected NewsJsonContext(JsonSerializerOptions? options)
        : base(options ?? new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
    {
    }

    /// <summary>None: each metadata object names the options that it is made for.</summary>
    protected sealed override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public sealed override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo? info = Find(type, options) ?? FindShared(type, options);
        if (info is not null && !HasOtherContext(options))
        {
            // Last: a change after it would disable the fast path.
            info.OriginatingResolver = FastPathContext.Of(options);
        }

        return info;
    }

    /// <summary>
    /// Whether the options have a context of System.Text.Json's own generator. It does not see the records of this project, and its handlers leave
    /// out members of such types silently. A handler is only called if all types that it writes name a compatible origin.
    /// </summary>
    private static bool HasOtherContext(JsonSerializerOptions options)
    {
        foreach (IJsonTypeInfoResolver resolver in options.TypeInfoResolverChain)
        {
            if (resolver is not (NewsJsonContext or DefaultJsonTypeInfoResolver))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The metadata of one of the project's records, or of a list of them; null for any other type.</summary>
    /// <param name="type">The type to find.</param>
    /// <param name="options">The options that the metadata is for.</param>
    protected abstract JsonTypeInfo? Find(Type type, JsonSerializerOptions options);

    /// <summary>The metadata of a record, or of one of the usual lists of it; null for any other type.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The type to find.</param>
    /// <param name="options">The options that the metadata is for.</param>
    protected JsonTypeInfo? Find<T>(Type type, JsonSerializerOptions options)
        where T : class, INewsRecord<T> =>
        type == typeof(T) ? RecordInfo<T>(options)
        : type == typeof(NewsList<T>) ? JsonMetadataServices.CreateImmutableEnumerableInfo<NewsList<T>, T>(options, new(), static items => NewsJsonLists.Read(((IReadOnlyList<T>)items).ToArray(), nulls: false))
        : type == typeof(NewsMap<T>) ? JsonMetadataServices.CreateImmutableDictionaryInfo<NewsMap<T>, string, T>(options, new(), static members => NewsJsonLists.Read((IReadOnlyDictionary<string, T>)members, nulls: false))
        : type == typeof(T[]) ? JsonMetadataServices.CreateArrayInfo<T>(options, new())
        : type == typeof(List<T>) ? JsonMetadataServices.CreateListInfo<List<T>, T>(options, new() { ObjectCreator = static () => [] })
        : type == typeof(IReadOnlyList<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new())
        : type == typeof(IEnumerable<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new())
        : type == typeof(IList<T>) ? JsonMetadataServices.CreateIListInfo<IList<T>, T>(options, new() { ObjectCreator = static () => new List<T>() })
        : type == typeof(ICollection<T>) ? JsonMetadataServices.CreateICollectionInfo<ICollection<T>, T>(options, new() { ObjectCreator = static () => new List<T>() })
        : type == typeof(IReadOnlyCollection<T>) ? JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyCollection<T>, T>(options, new())
        : type == typeof(Dictionary<string, T>) ? JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T>, string, T>(options, new() { ObjectCreator = static () => [] })
        : type == typeof(IDictionary<string, T>) ? JsonMetadataServices.CreateIDictionaryInfo<IDictionary<string, T>, string, T>(options, new() { ObjectCreator = static () => new Dictionary<string, T>() })
        : type == typeof(IReadOnlyDictionary<string, T>) ? JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(options, new() { ObjectCreator = static () => new Dictionary<string, T>() })
        : type == typeof(IAsyncEnumerable<T>) ? JsonMetadataServices.CreateIAsyncEnumerableInfo<IAsyncEnumerable<T>, T>(options, new())
        : null;

    /// <summary>
    /// The metadata of a record with this context's options. If the fast path supports them, the record
    /// is one value, without members; the options' own metadata has them.
    /// </summary>
    /// <typeparam name="T">The record.</typeparam>
    protected JsonTypeInfo<T> Get<T>()
        where T : class, INewsRecord<T> =>
        FastPath.CanRead<T>(Options) && FastPath.CanWrite<T>(Options) ? (JsonTypeInfo<T>)_fastPath.GetOrAdd(typeof(T), CreateFastPathInfo<T>) : (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The types of members: the library's records, and the types that System.Text.Json has for the values of JSON.</summary>
    private JsonTypeInfo? FindShared(Type type, JsonSerializerOptions options) =>
        Find<NewsText>(type, options)
        ?? Find<NewsSpan>(type, options)
        ?? Find<NewsTextFormat>(type, options)
        ?? FindValue(type, options, JsonMetadataServices.BooleanConverter)
        ?? FindValue(type, options, JsonMetadataServices.Int32Converter)
        ?? FindValue(type, options, JsonMetadataServices.Int64Converter)
        ?? FindValue(type, options, JsonMetadataServices.DecimalConverter)
        ?? FindValue(type, options, JsonMetadataServices.DoubleConverter)
        ?? FindValue(type, options, JsonMetadataServices.DateOnlyConverter)
        ?? FindValue(type, options, JsonMetadataServices.JsonElementConverter)
        ?? FindValue(type, options, new NewsNumberConverter())
        ?? FindValue(type, options, new NewsAnyConverter())
        ?? FindValue(type, options, new TextValueConverter<IsoDate>())
        ?? FindValue(type, options, new TextValueConverter<IsoTime>())
        ?? FindValue(type, options, new TextValueConverter<Money>())
        ?? FindValue(type, options, new TextValueConverter<Quantity>())
        ?? FindValue(type, options, new NewsMarkupConverter())
        ?? (type == typeof(string) ? ValueInfo(options, JsonMetadataServices.StringConverter) : null);

    private JsonTypeInfo<T> CreateFastPathInfo<T>(Type type)
        where T : class, INewsRecord<T>
    {
        JsonTypeInfo<T> info = JsonMetadataServices.CreateValueInfo<T>(Options, new NewsJsonConverter<T>());
        info.OriginatingResolver = this;
        return info;
    }

    private static JsonTypeInfo? FindValue<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct =>
        type == typeof(T) ? ValueInfo(options, converter)
        : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : null;

    private static JsonTypeInfo ValueInfo<T>(JsonSerializerOptions options, JsonConverter<T> converter) =>
        JsonMetadataServices.CreateValueInfo<T>(options, FindConverter(typeof(T), options) ?? converter);

    /// <summary>The converter that the options have for a type; null if they have none.</summary>
    private static JsonConverter? FindConverter(Type type, JsonSerializerOptions options)
    {
        JsonConverter? converter = options.Converters.FirstOrDefault(converter => converter.CanConvert(type));
        return converter is JsonConverterFactory factory ? factory.CreateConverter(type, options) : converter;
    }

    private JsonTypeInfo RecordInfo<T>(JsonSerializerOptions options)
        where T : class, INewsRecord<T>
    {
        if (FindConverter(typeof(T), options) is { } converter)
        {
            return JsonMetadataServices.CreateValueInfo<T>(options, converter);
        }

        // A resolver between the options and this context, such as one with a modifier, must see all that a record holds.
        bool isAsked = ReferenceEquals(options.TypeInfoResolver, this) || options.TypeInfoResolverChain.Contains(this);
        return NewsJsonMembers<T>.CreateInfo(options, isAsked)
            ?? JsonMetadataServices.CreateValueInfo<T>(options, new NewsJsonConverter<T>());
    }
}
