using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema.CompilerServices;

public sealed partial class NewsJsonMembers<T>
{
    /// <summary>A text.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null if it is absent.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void String(string name, string property, Func<object, string?> get, Action<T, string> set, NewsJsonPresence presence = default) =>
        Add(name, property, get, set, presence);

    private void String(string name, string property, Func<object, string?> get, Action<T, string> set, NewsJsonPresence presence, IValueSchema? schema)
    {
        JsonPropertyInfo member = Add(name, property, get, set, presence);
        if (schema is not null)
        {
            ValueSchemas.Add(member, schema);
        }
    }

    /// <summary>A number, a boolean, a day or any value.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Value<TValue>(string name, string property, Func<object, TValue?> get, Action<T, TValue> set, NewsJsonPresence presence = default)
        where TValue : struct => AddValue(name, property, get, set, presence);

    private JsonPropertyInfo AddValue<TValue>(string name, string property, Func<object, TValue?> get, Action<T, TValue> set, NewsJsonPresence presence)
        where TValue : struct =>
        Add<TValue?>(
            name,
            property,
            get,
            (record, value) => set(record, value.GetValueOrDefault()),
            presence,
            info: WithOrigin(JsonMetadataServices.CreateValueInfo<TValue?>(_options, JsonMetadataServices.GetNullableConverter<TValue>(_options))));

    /// <summary>A number, a boolean, a day or any value that is there, and not null.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value.</param>
    /// <param name="set">Sets it.</param>
    public void RequiredValue<TValue>(string name, string property, Func<object, TValue> get, Action<T, TValue> set)
        where TValue : struct => Add(name, property, get, set, NewsJsonPresence.Required);

    /// <summary>A time of day.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Time(string name, string property, Func<object, TimeOnly?> get, Action<T, TimeOnly> set, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Time, presence);

    /// <summary>A duration.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Duration(string name, string property, Func<object, TimeSpan?> get, Action<T, TimeSpan> set, DurationStyle style, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Duration(style), presence, spellings: true);

    /// <summary>A date of any precision.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void IsoDate(string name, string property, Func<object, IsoDate?> get, Action<T, IsoDate> set, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Text<IsoDate>(), presence);

    /// <summary>A time of day with its text.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void IsoTime(string name, string property, Func<object, IsoTime?> get, Action<T, IsoTime> set, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Text<IsoTime>(), presence);

    /// <summary>An amount of money.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Money(string name, string property, Func<object, Money?> get, Action<T, Money> set, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Text<Money>(), presence);

    /// <summary>A quantity.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Quantity(string name, string property, Func<object, Quantity?> get, Action<T, Quantity> set, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Text<Quantity>(), presence);

    /// <summary>Markup.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Markup(string name, string property, Func<object, NewsMarkup?> get, Action<T, NewsMarkup> set, NewsJsonPresence presence = default) =>
        String(name, property, record => get(record)?.ToString(), (record, text) => set(record, new NewsMarkup(text)), presence);

    /// <summary>A URI.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Uri(string name, string property, Func<object, Uri?> get, Action<T, Uri> set, NewsJsonPresence presence = default)
    {
        if (FindConverter(typeof(Uri)) is JsonConverter<Uri> converter)
        {
            Add(name, property, get, set, presence, converter);
        }
        else
        {
            String(name, property, record => get(record)?.OriginalString, (record, text) => set(record, StringFormats.Uri.Parse(text)), presence, StringFormats.Uri.Schema);
        }
    }

    /// <summary>A GUID.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Guid(string name, string property, Func<object, Guid?> get, Action<T, Guid> set, NewsJsonPresence presence = default) =>
        Form(name, property, get, set, StringFormats.Guid, presence);

    /// <summary>A reference by its id.</summary>
    /// <typeparam name="TTarget">What it refers to.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="hash">Whether a <c>#</c> precedes the id.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void Reference<TTarget>(
        string name, string property, Func<object, NewsRef<TTarget>> get, Action<T, NewsRef<TTarget>> set, bool hash, NewsJsonPresence presence = default)
        where TTarget : NewsAnnotation =>
        String(name, property, hash ? record => HashId(get(record)) : record => get(record).Id, (record, text) => set(record, new(FromId(text, hash))), presence, hash ? new ValueSchemas.Text(Pattern: "^#") : null);

    /// <summary>References by their ids.</summary>
    /// <typeparam name="TTarget">What it refers to.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="hash">Whether a <c>#</c> precedes each id.</param>
    /// <param name="presence">Whether it may be missing.</param>
    public void References<TTarget>(
        string name, string property, Func<object, NewsRefs<TTarget>> get, Action<T, NewsRefs<TTarget>> set, bool hash, NewsJsonPresence presence = default)
        where TTarget : NewsAnnotation =>
        List<string>(
            name,
            property,
            record => get(record) is { IsAbsent: false } references ? NewsList<string>.Wrap([.. references.Ids.Select(id => hash ? "#" + id : id)]) : default,
            (record, ids) => set(record, ids.IsAbsent ? default : new NewsRefs<TTarget>(NewsList<string>.Wrap([.. ids.Select(id => FromId(id, hash))]))),
            presence);

    /// <summary>A record.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="name">The JSON name.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="get">Gets the value; null or absent if there is none.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="presence">Whether it may be missing.</param>
    /// <param name="spellings">Whether the value may contain values in other spellings, which are kept.</param>
    public void Record<TValue>(
        string name, string property, Func<object, TValue?> get, Action<T, TValue> set, NewsJsonPresence presence = default, bool spellings = false)
        where TValue : class, INewsRecord<TValue>
    {
        HoldsRecord<TValue>();
        Add(name, property, get, set, presence, _readsOnFastPath ? new FastPathConverter<TValue, RecordFormat<TValue>>(name) : null, spellings: spellings);
    }

    /// <summary>A date-time as an item.</summary>
    /// <param name="style">How it is written.</param>
    public JsonTypeInfo<DateTimeOffset> DateTimeItem(DateTimeStyle style) => Item(StringFormats.DateTime(style));

    /// <summary>A time of day as an item.</summary>
    public JsonTypeInfo<TimeOnly> TimeItem() => Item(StringFormats.Time);

    /// <summary>A duration as an item.</summary>
    /// <param name="style">How it is written.</param>
    public JsonTypeInfo<TimeSpan> DurationItem(DurationStyle style) => Item(StringFormats.Duration(style));

    /// <summary>A URI as an item.</summary>
    public JsonTypeInfo<Uri> UriItem() => Item(StringFormats.Uri);

    /// <summary>A GUID as an item.</summary>
    public JsonTypeInfo<Guid> GuidItem() => Item(StringFormats.Guid);

    /// <summary>An enum's member by its JSON name as an item.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="values">Its members.</param>
    public JsonTypeInfo<TEnum> EnumItem<TEnum>(params (string Name, TEnum Value)[] values)
        where TEnum : struct, Enum => Item(StringFormats.Enum(values));

    /// <summary>An enum's member by its number as an item.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public JsonTypeInfo<TEnum> NumberItem<TEnum>()
        where TEnum : struct, Enum => WithOrigin(JsonMetadataServices.CreateValueInfo<TEnum>(_options, JsonMetadataServices.GetEnumConverter<TEnum>(_options)));

    /// <summary>An item that may be null.</summary>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="item">How it is read and written if it is not null.</param>
    public JsonTypeInfo<TItem?> NullableItem<TItem>(JsonTypeInfo<TItem> item)
        where TItem : struct => WithOrigin(JsonMetadataServices.CreateValueInfo<TItem?>(_options, new NewsJsonNullableConverter<TItem>((JsonConverter<TItem>)item.Converter)));

    private JsonTypeInfo<TItem> Item<TItem>(StringFormat<TItem> form)
    {
        JsonConverter? converter = FindConverter(typeof(TItem));
        return WithOrigin(JsonMetadataServices.CreateValueInfo<TItem>(_options, converter ?? new StringFormatConverter<TItem>(form)));
    }

    /// <summary>Whether the options ignore a member whose value is its type's default.</summary>
    private bool LeavesOut(NewsJsonPresence presence, bool isNull) => _options.DefaultIgnoreCondition switch
    {
        JsonIgnoreCondition.WhenWritingNull => isNull && presence == NewsJsonPresence.RequiredOrNull,
        JsonIgnoreCondition.WhenWritingDefault => !isNull || presence == NewsJsonPresence.RequiredOrNull,
        _ => false,
    };

    /// <summary>Notes that a record holds values of a type.</summary>
    private void Holds<TValue>() => _types.Add(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue));

    /// <summary>Notes that a record holds other records, and what these hold.</summary>
    private void HoldsRecord<TRecord>()
        where TRecord : class, INewsRecord<TRecord> => _parts.Add((types, records) => FastPathContext.Of(_options).Members<TRecord>().AddTypes(types, records));

    private static string? HashId<TTarget>(NewsRef<TTarget> reference)
        where TTarget : NewsAnnotation => reference.Id is { } id ? "#" + id : null;

    private static string FromId(string text, bool hash) =>
        !hash ? text : text.StartsWith('#') ? text[1..] : throw new JsonException("Expected a reference such as #id.");

    private JsonPropertyInfo Add<TValue>(
        string name,
        string property,
        Func<object, TValue?> get,
        Action<T, TValue> set,
        NewsJsonPresence presence,
        JsonConverter<TValue>? converter = null,
        JsonTypeInfo? info = null,
        bool spellings = false)
    {
        converter = spellings ? new SpellingConverter<TValue>(converter, info as JsonTypeInfo<TValue>) : converter;
        bool isOptional = presence is NewsJsonPresence.Optional or NewsJsonPresence.OptionalOrNull;
        if (isOptional && _checks.Remove(name, out NewsJsonCheck? fits))
        {
            return AddFitting(name, property, get, set, presence, fits, converter is null ? (JsonTypeInfo<TValue>?)info : WithOrigin(JsonMetadataServices.CreateValueInfo<TValue>(_options, converter)), spellings);
        }

        JsonPropertyInfo member = JsonMetadataServices.CreatePropertyInfo(_options, new JsonPropertyInfoValues<TValue>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(T),
            PropertyName = property,
            JsonPropertyName = name,
            Converter = converter!,
            PropertyTypeInfo = info!,
            Getter = get,
            Setter = (record, value) => Set((T)record, value),

            // Absent members are never written; the options may ignore more.
            IgnoreCondition = presence == NewsJsonPresence.OptionalOrNull ? JsonIgnoreCondition.Never
                : presence == NewsJsonPresence.Optional && _options.DefaultIgnoreCondition == JsonIgnoreCondition.Never ? JsonIgnoreCondition.WhenWritingNull
                : null,
        });
        member.IsRequired = !isOptional;
#if NET9_0_OR_GREATER
        if (presence == NewsJsonPresence.Required && !typeof(TValue).IsValueType)
        {
            member.IsGetNullable = false;
            member.IsSetNullable = false;
        }
#endif
        if (_writesOnFastPath)
        {
            member.ShouldSerialize = static (_, _) => false;
        }
        else if (spellings || presence == NewsJsonPresence.OptionalOrNull)
        {
            WriteWithUnknown(member, presence);
        }

        _properties.Add(member);
        Holds<TValue>();
        if (!isOptional && LeavesOut(presence, default(TValue) is null))
        {
            _leftOut.Add((name, record => EqualityComparer<TValue>.Default.Equals(get(record), default)));
        }

        return member;

        void Set(T record, TValue? value)
        {
            if (value is not null)
            {
                Forget(record, name);
                set(record, value);
                if (spellings)
                {
                    KeepSpellingOf<TValue>(record, name);
                }
            }
            else if (presence == NewsJsonPresence.Required)
            {
                throw new JsonException($"The member '{name}' is null.");
            }
            else if (presence == NewsJsonPresence.Optional)
            {
                Keep(record, name, default, KeptUse.InsteadOfValue);
            }
        }
    }

    /// <summary>A member whose values are kept as JSON if they do not fit.</summary>
    private JsonPropertyInfo AddFitting<TValue>(
        string name, string property, Func<object, TValue?> get, Action<T, TValue> set, NewsJsonPresence presence, NewsJsonCheck fits, JsonTypeInfo<TValue>? info, bool spellings)
    {
        Holds<TValue>();
        JsonPropertyInfo member = Add<FittingValue<TValue>>(
            name,
            property,
            record => get(record) is { } value ? new FittingValue<TValue>(value) : null,
            (record, value) => Set(record, value),
            presence,
            info: WithOrigin(JsonMetadataServices.CreateValueInfo<FittingValue<TValue>>(_options, new FittingValue<TValue>.Converter(fits, info))));
        if (spellings && !_writesOnFastPath)
        {
            WriteWithUnknown(member, presence);
        }

        return member;

        void Set(T record, FittingValue<TValue> value)
        {
            if (value.Other is { } other)
            {
                Keep(record, name, other);
            }
            else
            {
                set(record, value.Value!);
                if (spellings)
                {
                    KeepSpellingOf<TValue>(record, name);
                }
            }
        }
    }
}
