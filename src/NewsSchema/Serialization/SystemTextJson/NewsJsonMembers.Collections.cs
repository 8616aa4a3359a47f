using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

// Members that are lists, maps, or one value or a list.
public sealed partial class NewsJsonMembers<T>
{
    /// <summary>A list of records.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void Records<TItem>(string name, string property, Func<object, NewsList<TItem>> get, Action<T, NewsList<TItem>> set, NewsJsonPresence presence = default, bool spellings = false)
        where TItem : class, INewsRecord<TItem>
    {
        HoldsRecord<TItem>();
        List<TItem>(name, property, get, set, presence, false, null, _readsOnFastPath ? new FastPathConverter<TItem[], RecordListFormat<TItem>>(name) : null, spellings);
    }

    /// <summary>A map of records.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void RecordMap<TItem>(string name, string property, Func<object, NewsMap<TItem>> get, Action<T, NewsMap<TItem>> set, NewsJsonPresence presence = default, bool spellings = false)
        where TItem : class, INewsRecord<TItem>
    {
        HoldsRecord<TItem>();
        Map(name, property, get, set, presence, false, null, _readsOnFastPath ? new FastPathConverter<IReadOnlyDictionary<string, TItem>, RecordMapFormat<TItem>>(name) : null, spellings);
    }

    /// <summary>A list of other values.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    /// <param name="nulls">Whether an item may be null.</param>
    /// <param name="item">How the items are read and written; null if the options decide.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void List<TItem>(
        string name, string property, Func<object, NewsList<TItem>> get, Action<T, NewsList<TItem>> set, NewsJsonPresence presence = default, bool nulls = false, JsonTypeInfo<TItem>? item = null, bool spellings = false)
    {
        Holds<TItem>();
        List(name, property, get, set, presence, nulls, item, null, spellings);
    }

    /// <summary>One record or a list of records.</summary>
    /// <typeparam name="TItem">The type of the records.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void OneOrManyRecords<TItem>(string name, string property, Func<object, NewsOneOrMany<TItem>> get, Action<T, NewsOneOrMany<TItem>> set, bool spellings = false)
        where TItem : class, INewsRecord<TItem>
    {
        HoldsRecord<TItem>();
        OneOrMany(name, property, get, set, false, null, _readsOnFastPath ? new FastPathConverter<NewsOneOrMany<TItem>?, RecordOneOrManyFormat<TItem>>(name) : null, spellings);
    }

    /// <summary>One other value or a list of such values.</summary>
    /// <typeparam name="TItem">The type of the values.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="nulls">Whether an element of the list may be null.</param>
    /// <param name="item">How the values are read and written; null if the options decide.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void OneOrMany<TItem>(
        string name, string property, Func<object, NewsOneOrMany<TItem>> get, Action<T, NewsOneOrMany<TItem>> set, bool nulls = false, JsonTypeInfo<TItem>? item = null, bool spellings = false)
    {
        Holds<TItem>();
        OneOrMany(name, property, get, set, nulls, item, null, spellings);
    }

    /// <summary>A map of other values.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    /// <param name="nulls">Whether an item may be null.</param>
    /// <param name="item">How the item is read and written; null if the options decide.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void Map<TItem>(
        string name, string property, Func<object, NewsMap<TItem>> get, Action<T, NewsMap<TItem>> set, NewsJsonPresence presence = default, bool nulls = false, JsonTypeInfo<TItem>? item = null, bool spellings = false)
    {
        Holds<TItem>();
        Map(name, property, get, set, presence, nulls, item, null, spellings);
    }

    /// <summary>A list as an item; an absent one is null.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="item">How the items are read and written; null if the options decide.</param>
    public JsonTypeInfo<NewsList<TItem>> ListItem<TItem>(JsonTypeInfo<TItem>? item = null)
    {
        Holds<TItem>();
        return WithOrigin(JsonMetadataServices.CreateValueInfo<NewsList<TItem>>(_options, new NewsListConverter<TItem>(item)));
    }

    /// <summary>A map as an item; an absent one is null.</summary>
    /// <typeparam name="TItem">The type of the values.</typeparam>
    /// <param name="item">How the items are read and written; null if the options decide.</param>
    public JsonTypeInfo<NewsMap<TItem>> MapItem<TItem>(JsonTypeInfo<TItem>? item = null)
    {
        Holds<TItem>();
        return WithOrigin(JsonMetadataServices.CreateValueInfo<NewsMap<TItem>>(_options, new NewsMapConverter<TItem>(item)));
    }

    /// <summary>One value or a list of values as an item; an absent one is null.</summary>
    /// <typeparam name="TItem">The type of the values.</typeparam>
    /// <param name="item">How the items are read and written; null if the options decide.</param>
    public JsonTypeInfo<NewsOneOrMany<TItem>> OneOrManyItem<TItem>(JsonTypeInfo<TItem>? item = null)
    {
        Holds<TItem>();
        return WithOrigin(JsonMetadataServices.CreateValueInfo<NewsOneOrMany<TItem>>(_options, new NewsOneOrManyConverter<TItem>(item)));
    }

    private void List<TItem>(
        string name, string property, Func<object, NewsList<TItem>> get, Action<T, NewsList<TItem>> set, NewsJsonPresence presence, bool nulls, JsonTypeInfo<TItem>? item, JsonConverter<TItem[]>? converter, bool spellings) =>
        ValueSchemas.Add(
            Add<TItem[]>(
                name,
                property,
                record => get(record).Items,
                (record, list) => set(record, NewsJsonLists.Read(list, nulls)),
                presence,
                converter,
                WithOrigin(JsonMetadataServices.CreateArrayInfo<TItem>(_options, new() { ElementInfo = item! })),
                spellings),
            new ValueSchemas.Items(ValueSchemas.Items.List, typeof(TItem), item));

    private void OneOrMany<TItem>(
        string name,
        string property,
        Func<object, NewsOneOrMany<TItem>> get,
        Action<T, NewsOneOrMany<TItem>> set,
        bool nulls,
        JsonTypeInfo<TItem>? item,
        JsonConverter<NewsOneOrMany<TItem>?>? converter,
        bool spellings) =>
        Add<NewsOneOrMany<TItem>?>(
            name,
            property,
            record => get(record) is { IsAbsent: false } value ? value : default(NewsOneOrMany<TItem>?),
            (record, value) => set(record, NewsJsonLists.Read(value.GetValueOrDefault(), nulls)),
            NewsJsonPresence.Optional,
            converter,
            WithOrigin(JsonMetadataServices.CreateValueInfo<NewsOneOrMany<TItem>?>(
                _options, new NewsJsonNullableConverter<NewsOneOrMany<TItem>>(new NewsOneOrManyConverter<TItem>(item)))),
            spellings);

    private void Map<TItem>(
        string name, string property, Func<object, NewsMap<TItem>> get, Action<T, NewsMap<TItem>> set, NewsJsonPresence presence, bool nulls, JsonTypeInfo<TItem>? item, JsonConverter<IReadOnlyDictionary<string, TItem>>? converter, bool spellings) =>
        ValueSchemas.Add(
            Add<IReadOnlyDictionary<string, TItem>>(
                name,
                property,
                record => NewsJsonLists.ToWrite(get(record)),
                (record, map) => set(record, NewsJsonLists.Read(map, nulls)),
                presence,
                converter,
                WithOrigin(JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, TItem>, string, TItem>(_options, new() { ElementInfo = item! })),
                spellings),
            new ValueSchemas.Items(ValueSchemas.Items.Map, typeof(TItem), item));
}
