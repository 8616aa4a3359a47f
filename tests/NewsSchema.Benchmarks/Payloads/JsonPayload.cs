using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using NewsSchema.Benchmarks.Interleaved;
using Newtonsoft.Json.Serialization;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>One document: our record of it, and the peers' records and classes.</summary>
/// <typeparam name="T">Our record.</typeparam>
/// <typeparam name="TRecord">The peers' record.</typeparam>
/// <typeparam name="TClass">The peers' mutable class.</typeparam>
internal sealed class JsonPayload<T, TRecord, TClass>
    where T : class, INewsRecord<T>
    where TRecord : class
    where TClass : class
{
    private static readonly Newtonsoft.Json.JsonSerializerSettings s_newtonsoft = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
    };

    /// <summary>The encoder for users who want readable text that is safe in HTML.</summary>
    private static readonly JavaScriptEncoder s_readable = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private readonly string _name;
    private readonly T _value;
    private readonly byte[] _json;
    private readonly byte[] _indented;
    private readonly JsonTypeInfo<T> _info;
    private readonly JsonTypeInfo<TRecord> _recordInfo;
    private readonly JsonTypeInfo<TClass> _classInfo;
    private readonly TRecord _record;
    private readonly TClass _class;
    private readonly ArrayBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _relaxed;
    private readonly Utf8JsonWriter _escaping;
    private readonly Utf8JsonWriter _indenting;
    private readonly Utf8JsonWriter _readable;

    /// <param name="name">What the tables call it.</param>
    /// <param name="value">The document.</param>
    /// <param name="info">Our metadata.</param>
    /// <param name="recordInfo">The metadata of the peers' record, by System.Text.Json's generator.</param>
    /// <param name="classInfo">The metadata of the peers' class.</param>
    /// <param name="published">The document as it was published; null: indented as System.Text.Json does it.</param>
    public JsonPayload(string name, T value, JsonTypeInfo<T> info, JsonTypeInfo<TRecord> recordInfo, JsonTypeInfo<TClass> classInfo, byte[]? published = null)
    {
        _name = name;
        _value = value;
        _json = NewsSerializer.ToUtf8Json(value);
        _info = info;
        _recordInfo = recordInfo;
        _classInfo = classInfo;
        _record = JsonSerializer.Deserialize(_json, recordInfo)!;
        _class = JsonSerializer.Deserialize(_json, classInfo)!;
        using JsonDocument document = JsonDocument.Parse(_json);
        _indented = published ?? JsonSerializer.SerializeToUtf8Bytes(document.RootElement, new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _output = new ArrayBufferWriter<byte>(_json.Length * 8);
        _relaxed = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _escaping = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true });
        _readable = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = s_readable, SkipValidation = true });
        _indenting = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, SkipValidation = true });
        Check();
    }

    /// <param name="byOptions">Whether to measure JsonSerializer, with one set of options after the other.</param>
    public IReadOnlyList<Contest> Contests(bool byOptions) => byOptions ? [.. ReadByOptions(), .. WriteByOptions()] : [Read(), ReadIndented(), Write(), WriteEscaped()];

    private Contest Read()
    {
        var reflection = Options(new DefaultJsonTypeInfoResolver(), null);
        var web = (JsonTypeInfo<T>)Web(_info.OriginatingResolver!).GetTypeInfo(typeof(T));
        var webPeer = (JsonTypeInfo<TRecord>)Web(_recordInfo.OriginatingResolver!).GetTypeInfo(typeof(TRecord));
        string text = Encoding.UTF8.GetString(_json);
        byte[] scratch = new byte[_json.Length];
        var ours = new Alternative(JsonWorks.Ours, () => NewsSerializer.FromJson<T>(_json));
        return new Contest(JsonWorks.Read, _name, [
            new("System.Text.Json generator, init-only records", () => JsonSerializer.Deserialize(_json, _recordInfo)),
            new(JsonWorks.MutableClasses, () => JsonSerializer.Deserialize(_json, _classInfo)),
            new("System.Text.Json generator, init-only records, web defaults", () => JsonSerializer.Deserialize(_json, webPeer)),
            new("System.Text.Json reflection, init-only records", () => JsonSerializer.Deserialize<TRecord>(_json, reflection)),
            new("Newtonsoft.Json, mutable classes, from a string", () => Newtonsoft.Json.JsonConvert.DeserializeObject<TClass>(text, s_newtonsoft)),
            ours,
            ours.To(JsonWorks.MutableClasses, "**NewsSchema**, to System.Text.Json on mutable classes"),
            ours.To(JsonWorks.Copy, "NewsSchema, to copying its graph"),
            new("NewsSchema through JsonSerializer", () => JsonSerializer.Deserialize(_json, _info)),
            new("NewsSchema through JsonSerializer, web defaults", () => JsonSerializer.Deserialize(_json, web)),
            new("limit: a bare Utf8JsonReader walk", () => Walk(_json)),
            new(JsonWorks.Copy, () => DeepCopy<T>.Of!(_value)),
            new("limit: validating the UTF-8", () => Utf8.IsValid(_json) ? null : ""),
            new("limit: copying the bytes", () => { _json.CopyTo(scratch, 0); return null; }),
        ]);
    }

    private Contest ReadIndented()
    {
        var ours = new Alternative(JsonWorks.Ours, () => NewsSerializer.FromJson<T>(_indented));
        return new Contest(JsonWorks.ReadIndented, _name, [
            new("System.Text.Json generator, init-only records", () => JsonSerializer.Deserialize(_indented, _recordInfo)),
            new(JsonWorks.MutableClasses, () => JsonSerializer.Deserialize(_indented, _classInfo)),
            ours,
            new("limit: a bare Utf8JsonReader walk", () => Walk(_indented)),
        ]);
    }

    private Contest Write()
    {
        // With an encoder in the options, System.Text.Json takes no fast path: the situation of ASP.NET Core.
        var metadata = (JsonTypeInfo<TRecord>)Options(_recordInfo.OriginatingResolver!, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).GetTypeInfo(typeof(TRecord));
        var reflection = Options(new DefaultJsonTypeInfoResolver(), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        JsonSerializerOptions webOptions = Web(_info.OriginatingResolver!);
        webOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        var web = (JsonTypeInfo<T>)webOptions.GetTypeInfo(typeof(T));
        string[] strings = Strings(_json);
        byte[] scratch = new byte[_json.Length * 3];
        var ours = new Alternative(JsonWorks.Ours, () => { _output.ResetWrittenCount(); NewsSerializer.WriteTo(_value, _output); return null; });
        return new Contest(JsonWorks.Write, _name, [
            new("System.Text.Json generator, fast path", () => Serialize(_relaxed, _record, _recordInfo)),
            new("System.Text.Json generator, fast path, mutable classes", () => Serialize(_relaxed, _class, _classInfo)),
            new("System.Text.Json generator, metadata (the encoder in the options)", () => Serialize(_relaxed, _record, metadata)),
            new("System.Text.Json reflection", () => { Reset(_relaxed); JsonSerializer.Serialize(_relaxed, _record, reflection); return null; }),
            new("Newtonsoft.Json, to a string", () => Newtonsoft.Json.JsonConvert.SerializeObject(_class, s_newtonsoft)),
            ours,
            ours.To(JsonWorks.Transcoding, "NewsSchema, to the UTF-8 of its strings"),
            new("NewsSchema through JsonSerializer", () => Serialize(_relaxed, _value, _info)),
            new("NewsSchema through JsonSerializer, web defaults", () => Serialize(_relaxed, _value, web)),
            new(JsonWorks.Transcoding, () =>
            {
                int end = 0;
                foreach (string value in strings)
                {
                    end += Encoding.UTF8.GetBytes(value, scratch.AsSpan(end));
                }

                return null;
            }),
            new("limit: copying the bytes", () => { _json.CopyTo(scratch, 0); return null; }),
        ]);
    }

    private Contest WriteEscaped()
    {
        var metadata = (JsonTypeInfo<TRecord>)Options(_recordInfo.OriginatingResolver!, JavaScriptEncoder.Default).GetTypeInfo(typeof(TRecord));
        return new Contest(JsonWorks.WriteEscaped, _name, [
            new("System.Text.Json generator, fast path", () => Serialize(_escaping, _record, _recordInfo)),
            new("System.Text.Json generator, metadata (the encoder in the options)", () => Serialize(_escaping, _record, metadata)),
            new(JsonWorks.Ours, () => { _output.ResetWrittenCount(); NewsSerializer.WriteTo(_value, _output, JsonEscaping.Html); return null; }),
            new("NewsSchema through JsonSerializer", () => Serialize(_escaping, _value, _info)),
        ]);
    }

    private IEnumerable<Contest> ReadByOptions()
    {
        return
        [
            Pair("`NewsJson.Default.X`", _recordInfo, _info),
            With("web defaults", JsonSerializerDefaults.Web, static _ => { }),
            With("`AllowTrailingCommas`", default, static options => options.AllowTrailingCommas = true),
        ];

        Contest With(string name, JsonSerializerDefaults defaults, Action<JsonSerializerOptions> set) =>
            Pair(name, Info(_recordInfo, defaults, AsPeer + set), Info(_info, defaults, set));

        Contest Pair(string name, JsonTypeInfo<TRecord> peer, JsonTypeInfo<T> ours) =>
            JsonWorks.Pair(JsonWorks.ReadByOptions + name, _name, () => JsonSerializer.Deserialize(_json, peer), () => JsonSerializer.Deserialize(_json, ours));
    }

    private IEnumerable<Contest> WriteByOptions()
    {
        return
        [
            Pair("`NewsJson.Default.X`", _relaxed, _recordInfo, _info),
            With("no options", _escaping, default, static _ => { }),
            With("web defaults", _escaping, JsonSerializerDefaults.Web, static _ => { }),
            With("web defaults, relaxed encoder", _relaxed, JsonSerializerDefaults.Web, Relax),
            With("web defaults, relaxed encoder, `WhenWritingNull`", _relaxed, JsonSerializerDefaults.Web, static options =>
            {
                Relax(options);
                options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            }),
            With("web defaults, relaxed encoder, `WriteIndented`", _indenting, JsonSerializerDefaults.Web, static options =>
            {
                Relax(options);
                options.WriteIndented = true;
            }),
            With("web defaults, relaxed encoder, `MaxDepth` of MVC", _relaxed, JsonSerializerDefaults.Web, static options =>
            {
                Relax(options);
                options.MaxDepth = 32;
            }),
            With("web defaults, `JsonStringEnumConverter`", _escaping, JsonSerializerDefaults.Web, static options => options.Converters.Add(new JsonStringEnumConverter())),
            With("web defaults, encoder for all letters", _readable, JsonSerializerDefaults.Web, static options => options.Encoder = s_readable),
            With("web defaults, `WhenWritingNull`", _escaping, JsonSerializerDefaults.Web, static options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull),
            With("`AllowNamedFloatingPointLiterals`, relaxed encoder", _relaxed, default, static options =>
            {
                Relax(options);
                options.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
            }),
            With("`WriteAsString`, relaxed encoder", _relaxed, default, static options =>
            {
                Relax(options);
                options.NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString;
            }),
            With("`WhenWritingDefault`, relaxed encoder", _relaxed, default, static options =>
            {
                Relax(options);
                options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault;
            }),
            With("a converter for strings, relaxed encoder", _relaxed, default, ConvertStrings),

            // Our records always keep unknown members. System.Text.Json keeps them only in an extension member, which each record then needs.
            Pair(
                "a converter for strings, relaxed encoder, a peer with extension data",
                _relaxed,
                Info(_recordInfo, default, (Action<JsonSerializerOptions>)AsPeer + ConvertStrings + AddExtensionData),
                Info(_info, default, ConvertStrings)),
        ];

        Contest With(string name, Utf8JsonWriter writer, JsonSerializerDefaults defaults, Action<JsonSerializerOptions> set) => Pair(
            name,
            writer,
            Info(_recordInfo, defaults, AsPeer + set),
            Info(_info, defaults, set));

        Contest Pair(string name, Utf8JsonWriter writer, JsonTypeInfo<TRecord> peer, JsonTypeInfo<T> ours) =>
            JsonWorks.Pair(JsonWorks.WriteByOptions + name, _name, () => Serialize(writer, _record, peer), () => Serialize(writer, _value, ours));

        static void Relax(JsonSerializerOptions options) => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

        static void ConvertStrings(JsonSerializerOptions options)
        {
            Relax(options);
            options.Converters.Add(new OwnStrings());
        }

        static void AddExtensionData(JsonSerializerOptions options) =>
            options.TypeInfoResolver = JsonTypeInfoResolver.Combine(options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()).WithAddedModifier(static info =>
            {
                if (info.Kind == JsonTypeInfoKind.Object)
                {
                    JsonPropertyInfo extension = info.CreateJsonPropertyInfo(typeof(Dictionary<string, JsonElement>), "ExtensionData");
                    extension.IsExtensionData = true;
                    extension.Get = static _ => null;
                    extension.Set = static (_, _) => { };
                    info.Properties.Add(extension);
                }
            });
    }

    /// <summary>The comparison is fair only if all have the same members, write the same document, and read all of it.</summary>
    private void Check()
    {
        JsonTypeInfo ours = _info.Options.GetTypeInfo(typeof(T));
        SameMembers.Check(ours, _recordInfo);
        SameMembers.Check(ours, _classInfo);
        Serialize(_relaxed, _record, _recordInfo);
        byte[] record = _output.WrittenSpan.ToArray();
        Serialize(_relaxed, _class, _classInfo);
        byte[] mutable = _output.WrittenSpan.ToArray();
        if (!SameJson.Equal(_json, record) || !SameJson.Equal(_json, mutable))
        {
            throw new InvalidOperationException($"The peers write another document than '{_name}': the comparison would not be fair.");
        }

        if (!NewsSerializer.FromJson<T>(_indented).Equals(_value) || !DeepCopy<T>.Of!(_value).Equals(_value))
        {
            throw new InvalidOperationException($"'{_name}' as published, or its copy, is another record.");
        }
    }

    private object? Serialize<TValue>(Utf8JsonWriter writer, TValue value, JsonTypeInfo<TValue> info)
    {
        Reset(writer);
        JsonSerializer.Serialize(writer, value, info);
        return null;
    }

    private void Reset(Utf8JsonWriter writer)
    {
        _output.ResetWrittenCount();
        writer.Reset(_output);
    }

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver, JavaScriptEncoder? encoder) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = encoder,
        TypeInfoResolver = resolver,
    };

    /// <summary>The peers take their names from the naming policy and omit absent members because the options say so.</summary>
    private static void AsPeer(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }

    private static JsonTypeInfo<TValue> Info<TValue>(JsonTypeInfo<TValue> info, JsonSerializerDefaults defaults, Action<JsonSerializerOptions> set)
    {
        var options = new JsonSerializerOptions(defaults) { TypeInfoResolver = info.OriginatingResolver };
        set(options);
        return (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue));
    }

    private static JsonSerializerOptions Web(IJsonTypeInfoResolver resolver) => new(JsonSerializerDefaults.Web) { TypeInfoResolver = resolver };

    private static object? Walk(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }

        return null;
    }

    private static string[] Strings(byte[] json)
    {
        var strings = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                strings.Add(reader.GetString()!);
            }
        }

        return [.. strings];
    }
}
