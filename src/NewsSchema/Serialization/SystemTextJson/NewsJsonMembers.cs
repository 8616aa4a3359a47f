using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Serialization.SystemTextJson;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Collects a record's members for System.Text.Json, in the types that JSON has for them: references and values that are their text
/// as strings, lists as arrays. Generated code calls it once for each set of options.
/// </summary>
/// <remarks>
/// If the fast path (<see cref="FastPath"/>) supports the options, it reads the members that are records and writes all members at once.
/// </remarks>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class NewsJsonMembers<T>
    where T : class, INewsRecord<T>
{
    private readonly JsonSerializerOptions _options;
    private readonly bool _readsOnFastPath;
    private readonly bool _writesOnFastPath;

    /// <summary>Removes what the options ignore; null if they ignore nothing.</summary>
    private readonly IIgnorePolicy? _ignorePolicy;
    private readonly List<JsonPropertyInfo> _properties = [];

    /// <summary>The members that are written although the options may ignore them, each with whether they do.</summary>
    private readonly List<(string Name, Func<object, bool> IsLeftOut)> _leftOut = [];

    /// <summary>Decide which values of a member are kept as JSON.</summary>
    private readonly Dictionary<string, NewsJsonCheck> _checks = new(StringComparer.Ordinal);

    /// <summary>The types whose converters in the options would be used.</summary>
    private readonly HashSet<Type> _types = [typeof(T), typeof(JsonElement)];

    /// <summary>Visit the records that it contains.</summary>
    private readonly List<Action<HashSet<Type>, HashSet<Type>>> _parts = [];
    private readonly Lazy<JsonTypeInfo<T>?> _info;
    private readonly Lazy<bool> _hasConverters;
    private Func<T>? _create;
    private Action<T>? _link;
    private Action<T>? _check;
    private Func<object, NewsExtensionData>? _getExtension;
    private Action<T, NewsExtensionData>? _setExtension;
    private UnknownMembers _unknown;

    private NewsJsonMembers(JsonSerializerOptions options, bool allowsFastPath)
    {
        _options = options;
        _writesOnFastPath = allowsFastPath && FastPath.CanWrite<T>(options);

        // A converter for reading would write too, and only knows what the fast path can write.
        _readsOnFastPath = _writesOnFastPath && FastPath.CanRead<T>(options);
        _ignorePolicy = FastPath.IgnorePolicyOf(options);
        _info = new(CreateInfo);
        _hasConverters = new(FindConverters);
        T.Describe(this);
    }

    /// <summary>Describes how a record is created, and its unknown members.</summary>
    /// <param name="create">Creates a record without values.</param>
    /// <param name="getExtension">Gets its unknown members.</param>
    /// <param name="setExtension">Sets them.</param>
    /// <param name="unknown">What reading does with members that are not described.</param>
    public void Record(
        Func<T> create, Func<object, NewsExtensionData> getExtension, Action<T, NewsExtensionData> setExtension, UnknownMembers unknown = UnknownMembers.Keep)
    {
        _create = create;
        _getExtension = getExtension;
        _setExtension = setExtension;
        _unknown = unknown;
    }

    /// <summary>Keeps values of a member that do not fit. Called before the member is described.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="fits">Whether a value fits.</param>
    public void KeepsMismatches(string name, NewsJsonCheck fits) => _checks.Add(name, fits);

    /// <summary>Sets what is called after a record is read and before it is written.</summary>
    /// <param name="link">Resolves the references of the record.</param>
    /// <param name="check">Throws if the record refers to something that it does not contain.</param>
    public void Linked(Action<T> link, Action<T>? check = null)
    {
        _link = link;
        _check = check;
    }

    /// <summary>The metadata of a record; null for one that does not describe itself.</summary>
    /// <param name="options">The options that it is for.</param>
    /// <param name="allowsFastPath">Whether the fast path may read and write what it holds, if it supports the options.</param>
    internal static JsonTypeInfo<T>? CreateInfo(JsonSerializerOptions options, bool allowsFastPath) =>
        new NewsJsonMembers<T>(options, allowsFastPath)._info.Value;

    /// <summary>The metadata of a record for a converter, which has to keep it itself.</summary>
    /// <param name="options">The options that it is for.</param>
    internal static JsonTypeInfo<T>? InfoOf(JsonSerializerOptions options) => FastPathContext.Of(options).Members<T>()._info.Value;

    /// <summary>A record's members for the options.</summary>
    /// <param name="options">The options.</param>
    internal static NewsJsonMembers<T> Describe(JsonSerializerOptions options) => new(options, allowsFastPath: false);

    /// <summary>Whether the options have a converter for a type that the record contains.</summary>
    internal bool HasConverters => _hasConverters.Value;

    /// <summary>Removes from a record that the fast path has written what the options ignore.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="record">The record.</param>
    /// <param name="start">The writer's position before the record.</param>
    internal void RemoveIgnored(ref NewsJsonWriter json, T record, int start)
    {
        for (int i = 0; i < _leftOut.Count; i++)
        {
            if (_leftOut[i].IsLeftOut(record))
            {
                json.Remove(_leftOut[i].Name, start);
            }
        }

        NewsExtensionData kept = _getExtension is null ? default : Kept(record);
        foreach ((string name, NewsAny value) in kept.AsSpan())
        {
            if (value.IsNull && Known(name) is { } known && known.Get!(record) is null)
            {
                json.Remove(name, start);
            }
        }
    }

    /// <summary>The members that a record does not know, and explicit nulls.</summary>
    internal NewsExtensionData Kept(T record) => _getExtension!(record!);

    /// <summary>Keeps an unknown member, or ignores or refuses it if the record or the options say so.</summary>
    internal void KeepUnknown(T record, string name, NewsAny value)
    {
        if (_unknown == UnknownMembers.Ignore)
        {
            return;
        }

        if (_unknown == UnknownMembers.Reject || _options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
        {
            throw new JsonException($"The member '{name}' is not known.");
        }

        Keep(record, name, value);
    }

    /// <summary>The kept members that are written: not one that has a value now, and not a null that the options ignore.</summary>
    internal IEnumerable<KeyValuePair<string, JsonElement>> ToWrite(T record)
    {
        foreach ((string name, NewsAny value) in Kept(record))
        {
            JsonPropertyInfo? known = Known(name);
            bool isWritten = known is null || (_withSpellings.Contains(name) && HasSpelling(record!, name)) || (known.Get!(record!) is null && (!value.IsNull || _options.DefaultIgnoreCondition == JsonIgnoreCondition.Never));
            if (isWritten)
            {
                yield return new(name, value.ToJsonElement());
            }
        }
    }

    private JsonPropertyInfo? Known(string name) => _properties.Find(property => property.Name == name);

    private bool FindConverters()
    {
        var types = new HashSet<Type>();
        var records = new HashSet<Type>();
        AddTypes(types, records);

        // A record within lists of lists is not examined: it may hold anything.
        return types.Any(type => (type.IsClass && !records.Contains(type) && type.IsDefined(typeof(JsonConverterAttribute), inherit: false))
            || _options.Converters.Any(converter => converter.CanConvert(type)));
    }

    private void AddTypes(HashSet<Type> types, HashSet<Type> records)
    {
        if (!records.Add(typeof(T)))
        {
            return;
        }

        types.UnionWith(_types);
        foreach (Action<HashSet<Type>, HashSet<Type>> add in _parts)
        {
            add(types, records);
        }
    }

    private JsonTypeInfo<T>? CreateInfo()
    {
        if (_variants is not null)
        {
            return JsonMetadataServices.CreateValueInfo<T>(_options, _variants);
        }

        if (_create is null || (_options.PropertyNameCaseInsensitive && HasNamesThatDifferInCaseOnly()))
        {
            // System.Text.Json refuses such names, for the whole application. The reader of the fast path takes the exact match first.
            return null;
        }

        AddExtension();
#pragma warning disable CS8714 // A record is never null, which INewsRecord cannot say without asking it of every caller.
        JsonTypeInfo<T> info = JsonMetadataServices.CreateObjectInfo(_options, new JsonObjectInfoValues<T>
#pragma warning restore CS8714
        {
            ObjectCreator = _create,
            PropertyMetadataInitializer = _ => [.. _properties],
            SerializeHandler = _writesOnFastPath ? Write : null,
        });

        // The options decide; creating the metadata has set it.
        info.NumberHandling = null;
        if (_link is { } link)
        {
            info.OnDeserialized = record => link((T)record);
        }

        if (_check is { } check && !_writesOnFastPath)
        {
            info.OnSerializing = record => check((T)record);
        }

        return info;
    }

    private bool HasNamesThatDifferInCaseOnly()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return !_properties.TrueForAll(property => names.Add(property.Name));
    }

    /// <summary>A name for the property of unknown members that no member has in any case: System.Text.Json keeps both in one table.</summary>
    private string ExtensionName()
    {
        string name = "ExtensionData";
        while (_properties.Exists(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            name += "_";
        }

        return name;
    }

    private void Write(Utf8JsonWriter writer, T? record)
    {
        if (record is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            FastPath.Write(writer, record, _options, _ignorePolicy);
        }
    }

    private void AddExtension()
    {
        JsonPropertyInfo extension = JsonMetadataServices.CreatePropertyInfo(_options, new JsonPropertyInfoValues<IDictionary<string, JsonElement>>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(T),
            PropertyName = ExtensionName(),
            IsExtensionData = true,

            // System.Text.Json sets a dictionary before the first unknown member, and then gets it again.
            Getter = _writesOnFastPath ? record => new NewsJsonExtension<T>(this, (T)record)
                : record => _getExtension!(record).IsBegun ? new NewsJsonExtension<T>(this, (T)record) : null,
            Setter = (record, _) => _setExtension!((T)record, NewsExtensionData.Begin()),
            PropertyTypeInfo = WithOrigin(JsonMetadataServices.CreateIDictionaryInfo<IDictionary<string, JsonElement>, string, JsonElement>(
                _options, new() { ObjectCreator = static () => new Dictionary<string, JsonElement>() })),
            Converter = _writesOnFastPath ? new FastPathMembersConverter<T>(_ignorePolicy) : null!,
        });
        _properties.Add(extension);
    }

    /// <summary>Completes metadata that no resolver gives, so that it fits the handlers of records.</summary>
    private TInfo WithOrigin<TInfo>(TInfo info)
        where TInfo : JsonTypeInfo
    {
        // The options decide how numbers are handled; the origin is set last.
        info.NumberHandling = null;
        info.OriginatingResolver = FastPathContext.Of(_options);
        return info;
    }

    private void Keep(T record, string name, NewsAny value, KeptUse use = KeptUse.Unknown)
    {
        NewsExtensionData data = Kept(record);
        NewsExtensionData.Add(ref data, name, value, use);
        _setExtension!(record, data);
    }

    /// <summary>Removes what an earlier member of the same name has kept: of two, the last counts.</summary>
    private void Forget(T record, string name)
    {
        NewsExtensionData data = Kept(record);
        if (data.Count > 0)
        {
            _setExtension!(record, data.Without(name));
        }
    }
}
