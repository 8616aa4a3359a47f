using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Records that the fast path writes as a whole into a document that System.Text.Json has begun.</summary>
public class FastPathWritingTests
{
    private const string Whole = """{"a":"Köln <:null>","parts":[{"b":"x","n":null},{"b":null},{}],"when":"2024-05-01T12:30:00Z","more":{"y":null}}""";

    private static readonly Lazy<Assembly> s_assembly = new(() => Stories.Project()
        .Fixture("whole.news.json", """{"a":"1","parts":[{"b":"x"},{"b":"y"}],"when":"2024-05-01T12:30:00Z"}""", "Thing")
        .Fixture("other.news.json", """{"parts":[{}]}""", "Thing")
        .Fixture("names.news.json", """{"größe":"ü","it's":{"ä":[1]}}""", "Names")
        .Run().Load());

    private static readonly JavaScriptEncoder?[] s_encoders =
    [
        null, JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JavaScriptEncoder.Create(UnicodeRanges.All),
        JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement), JavaScriptEncoder.Create(UnicodeRanges.Cyrillic),
    ];

    [Theory]
    [InlineData(Whole)]
    [InlineData("{}")]
    [InlineData("""{"\"\u2028ü":1}""")]
    [InlineData("""{"parts":[],"ü":[]}""")]
    [InlineData("""{"more":[[[[[[[[[[[[[[[[[[[[{"x":[{},[],"[{\"",-1.5e3,true]}]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task A_record_is_written_to_any_writer_like_its_tree(string json)
    {
        var tree = JsonDocument.Parse(json).RootElement;
        foreach (JavaScriptEncoder? encoder in s_encoders)
        {
            foreach (bool indented in new[] { false, true })
            {
                JsonTypeInfo info = Info(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = encoder, WriteIndented = indented });
                object thing = JsonSerializer.Deserialize(json, info)!;
                string expected = Write(new JsonWriterOptions { Encoder = encoder, Indented = indented }, tree.WriteTo);
                Assert.Equal(expected, JsonSerializer.Serialize(thing, info));
                Assert.Equal(expected, Write(new JsonWriterOptions { Encoder = encoder, Indented = indented }, writer => JsonSerializer.Serialize(writer, thing, info)));

                using var stream = new MemoryStream();
                await JsonSerializer.SerializeAsync(stream, thing, info);
                Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()));
            }
        }
    }

    [Fact]
    public void A_writer_with_another_encoder_than_the_options_has_its_own_escapes()
    {
        JsonTypeInfo info = Info(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        object thing = JsonSerializer.Deserialize(Whole, info)!;
        foreach (JavaScriptEncoder? encoder in s_encoders)
        {
            var options = new JsonWriterOptions { Encoder = encoder };
            Assert.Equal(Write(options, JsonDocument.Parse(Whole).RootElement.WriteTo), Write(options, writer => JsonSerializer.Serialize(writer, thing, info)));
            Assert.Equal(
                Write(options, JsonDocument.Parse($$"""{"t":{{Whole}}}""").RootElement.WriteTo),
                Write(options, writer =>
                {
                    writer.WriteStartObject();
                    writer.WritePropertyName("t");
                    JsonSerializer.Serialize(writer, thing, info);
                    writer.WriteEndObject();
                }));
        }
    }

    [Fact]
    public void A_record_in_a_list_or_after_other_members_is_written_like_any_other_value()
    {
        JsonTypeInfo info = Info(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonTypeInfo list = info.Options.GetTypeInfo(typeof(List<>).MakeGenericType(info.Type));
        string things = $"[{Whole},{{}},null,{Whole}]";
        Assert.Equal(things, JsonSerializer.Serialize(JsonSerializer.Deserialize(things, list), list));
        object thing = JsonSerializer.Deserialize(Whole, info)!;
        Assert.Equal($$"""{"first":{{Whole}},"second":1}""", Write(new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("first");
            JsonSerializer.Serialize(writer, thing, info);
            writer.WriteNumber("second", 1);
            writer.WriteEndObject();
        }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ignoring_nulls_removes_only_those_of_known_members(bool indented)
    {
        const string expected = """{"a":"Köln <:null>","parts":[{"b":"x","n":null},{},{}],"when":"2024-05-01T12:30:00Z","more":{"y":null}}""";
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = indented,
        };
        string Of(string json) => Write(new JsonWriterOptions { Encoder = options.Encoder, Indented = indented }, JsonDocument.Parse(json).RootElement.WriteTo);
        JsonTypeInfo info = Info(options);
        Assert.Equal(Of(expected), JsonSerializer.Serialize(JsonSerializer.Deserialize(Whole, info), info));

        // Without the resolver, by the record's own converter.
        Assert.Equal(Of(expected), JsonSerializer.Serialize(JsonSerializer.Deserialize(Whole, info), info.Type, options));
    }

    [Theory]
    [InlineData(JsonEscaping.Relaxed, """{"größe":"ü","it's":{"ä":[1]}}""")]
    [InlineData(JsonEscaping.Ascii, """{"gr\u00F6\u00DFe":"\u00FC","it's":{"\u00E4":[1]}}""")]
    [InlineData(JsonEscaping.Html, """{"gr\u00F6\u00DFe":"\u00FC","it\u0027s":{"\u00E4":[1]}}""")]
    public void Names_have_the_escapes_of_texts(JsonEscaping escaping, string expected)
    {
        Type type = s_assembly.Value.GetType("News.Names", throwOnError: true)!;
        object names = type.GetNestedType("Fixtures")!.GetProperty("Names")!.GetValue(null)!;
        var output = new ArrayBufferWriter<byte>();
        typeof(NewsSerializer).GetMethods().Single(method => method.Name == nameof(NewsSerializer.WriteTo) && method.GetParameters()[1].ParameterType == typeof(IBufferWriter<byte>))
            .MakeGenericMethod(type).Invoke(null, [names, output, escaping]);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Text_that_looks_like_an_ignored_member_is_kept()
    {
        const string text = """{"a":"\",\"when\":null,\"a\":null","parts":[{"b":"","more":{"b":null}}],"more":[{"when":null},{"a":null,"b":0}]""";
        foreach (JsonIgnoreCondition condition in new[] { JsonIgnoreCondition.WhenWritingNull, JsonIgnoreCondition.WhenWritingDefault })
        {
            JsonTypeInfo info = Info(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = condition });
            Assert.Equal(text + "}", JsonSerializer.Serialize(JsonSerializer.Deserialize(text + ",\"when\":null}", info), info));
            Assert.Equal(text + ",\"x\":1}", JsonSerializer.Serialize(JsonSerializer.Deserialize(text + ",\"when\":null,\"x\":1}", info), info));
            Assert.Equal("{}", JsonSerializer.Serialize(JsonSerializer.Deserialize("{\"when\":null,\"a\":null}", info), info));
        }
    }

    [Fact]
    public void A_record_that_is_deeper_than_the_options_allow_is_refused_at_its_path()
    {
        object thing = JsonSerializer.Deserialize(Whole, Info(new()))!;
        for (int depth = 1; depth < 6; depth++)
        {
            JsonTypeInfo fast = Info(new() { MaxDepth = depth });
            JsonTypeInfo byMembers = new JsonSerializerOptions(fast.Options) { TypeInfoResolver = fast.Options.TypeInfoResolver!.WithAddedModifier(static _ => { }) }.GetTypeInfo(fast.Type);
            Assert.Equal(Outcome(byMembers), Outcome(fast));
            JsonTypeInfo list = fast.Options.GetTypeInfo(fast.Type.MakeArrayType());
            var things = Array.CreateInstance(fast.Type, 1);
            things.SetValue(thing, 0);
            Assert.Equal(depth > 4, Record.Exception(() => JsonSerializer.Serialize(things, list)) is not JsonException);
        }

        Assert.StartsWith("{", Outcome(Info(new() { MaxDepth = 4 })), StringComparison.Ordinal);
        Assert.Equal("fails at $.Parts.B", Outcome(Info(new() { MaxDepth = 3 })));

        string Outcome(JsonTypeInfo info)
        {
            try
            {
                return JsonSerializer.Serialize(thing, info);
            }
            catch (JsonException e)
            {
                return $"fails at {e.Path}";
            }
        }
    }

    [Fact]
    public void Converters_apply_to_records_that_contain_their_types()
    {
        object thing = JsonSerializer.Deserialize(Whole, Info(new()))!;
        string plain = JsonSerializer.Serialize(thing, Info(new()));
        Assert.Equal(plain, JsonSerializer.Serialize(thing, Info(new() { Converters = { new JsonStringEnumConverter() } })));
        Assert.Equal(plain.Replace("\"x\"", "\"X\"", StringComparison.Ordinal), JsonSerializer.Serialize(thing, Info(new() { Converters = { new UpperCase() } })));
    }

    [Fact]
    public void Options_for_reading_do_not_change_writing()
    {
        JsonTypeInfo fast = Info(new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false });
        object thing = JsonSerializer.Deserialize("""{"a":"x",/* two */"parts":[{},],}""", fast)!;
        Assert.Equal("""{"a":"x","parts":[{}]}""", JsonSerializer.Serialize(thing, fast));
    }

    [Fact]
    public void The_metadata_lists_the_members()
    {
        JsonTypeInfo info = Info(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        object thing = JsonSerializer.Deserialize("""{"a":"x","when":"2024-05-01T12:30:00Z","parts":[{"b":"y"}]}""", info)!;
        Dictionary<string, object?> members = info.Properties.Where(property => !property.IsExtensionData).ToDictionary(property => property.Name, property => property.Get!(thing));
        Assert.Equal(["a", "parts", "when"], members.Keys);
        Assert.Equal("x", members["a"]);
        Assert.Equal("2024-05-01T12:30:00Z", members["when"]);
        Assert.Single((Array)members["parts"]!);
    }

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonTypeInfo Info(JsonSerializerOptions options)
    {
        Assembly assembly = s_assembly.Value;
        var context = (JsonSerializerContext)assembly.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        return new JsonSerializerOptions(options) { TypeInfoResolver = context }.GetTypeInfo(assembly.GetType("News.Thing", throwOnError: true)!);
    }

    /// <summary>Of texts that are one letter.</summary>
    private sealed class UpperCase : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Length == 1 ? value.ToUpperInvariant() : value);
    }
}
