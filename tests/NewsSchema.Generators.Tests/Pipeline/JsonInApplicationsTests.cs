using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>What applications do with the metadata of generated records: names that collide, converters, dictionaries.</summary>
public class JsonInApplicationsTests
{
    private const string Times = """{"id":"1","subtype":"a","subType":"b","ExtensionData":"c","place":{"Name":"n","name":"m"},"at":"2024-05-01T12:30:00Z","length":"PT2H","link":"https://example.org/","days":["2024-05-01T12:30:00Z"]}""";

    private static readonly Lazy<Assembly> s_assembly = new(() => Stories.Project()
        .Fixture("times.news.json", Times, "Item")
        .Fixture("plain.news.json", """{"id":"1","at":"2024-05-01T12:30:00Z","length":"PT2H","days":["2024-05-01T12:30:00Z"]}""", "Plain")
        .Run().Load());

    private static readonly string[] s_names = ["default", "web", "trailing commas", "web, trailing commas", "all letters"];

    public static TheoryData<string> Options => [.. s_names];

    [Theory]
    [MemberData(nameof(Options))]
    public void Names_that_differ_in_case_only_are_read_and_written(string name)
    {
        JsonTypeInfo info = Info("Item", OptionsOf(name));
        object item = JsonSerializer.Deserialize(Times, info)!;
        Assert.Equal(("a", "b"), (Get(item, "Subtype"), Get(item, "SubType")));
        Assert.Equal(NewsAny.Parse(Times), NewsAny.Parse(JsonSerializer.Serialize(item, info)));
        JsonTypeInfo list = info.Options.GetTypeInfo(typeof(List<>).MakeGenericType(info.Type));
        Assert.Equal(NewsAny.Parse($"[{Times}]"), NewsAny.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize($"[{Times}]", list), list)));

        // An unknown member stays one, also in another case than a member's.
        string unknown = Times.Replace("{\"id\"", "{\"extensiondata_\":1,\"id\"", StringComparison.Ordinal);
        Assert.Equal(NewsAny.Parse(unknown), NewsAny.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(unknown, info), info)));
    }

    [Fact]
    public void Names_match_in_any_case_if_the_options_ignore_case_and_an_exact_match_comes_first()
    {
        JsonTypeInfo info = Info("Item", OptionsOf("web"));
        object item = JsonSerializer.Deserialize("""{"ID":"1","SUBTYPE":"x","subType":"b","place":{"Name":"n"},"ExtensionData":"c"}""", info)!;
        Assert.Equal(("1", "b"), (Get(item, "Id"), Get(item, "SubType")));
        Assert.Equal("x", Get(item, "Subtype"));
    }

    [Theory]
    [InlineData(typeof(Dictionary<,>))]
    [InlineData(typeof(IDictionary<,>))]
    [InlineData(typeof(IReadOnlyDictionary<,>))]
    public void Dictionaries_of_records_are_known(Type definition)
    {
        foreach (string name in s_names)
        {
            JsonTypeInfo record = Info("Plain", OptionsOf(name));
            JsonTypeInfo info = record.Options.GetTypeInfo(definition.MakeGenericType(typeof(string), record.Type));
            const string json = """{"one":{"id":"1"},"two":{"id":"2","at":"2024-05-01T12:30:00Z"}}""";
            Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info)));
        }
    }

    [Theory]
    [InlineData(typeof(IList<>))]
    [InlineData(typeof(ICollection<>))]
    [InlineData(typeof(IReadOnlyCollection<>))]
    public void Collections_of_records_are_known(Type definition)
    {
        JsonTypeInfo record = Info("Plain", new());
        JsonTypeInfo info = record.Options.GetTypeInfo(definition.MakeGenericType(record.Type));
        const string json = """[{"id":"1"},{"id":"2"}]""";
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Converters_for_types_that_are_strings_in_JSON_are_honoured(string name)
    {
        JsonSerializerOptions options = OptionsOf(name);
        options.Converters.Add(new UnixTime());
        options.Converters.Add(new Seconds());
        JsonTypeInfo info = Info("Plain", options);
        const string json = """{"id":"1","at":1714566600,"length":7200,"days":[1714566600]}""";
        object item = JsonSerializer.Deserialize(json, info)!;
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1714566600), Get(item, "At"));
        Assert.Equal(TimeSpan.FromHours(2), Get(item, "Length"));
        Assert.Equal(json, JsonSerializer.Serialize(item, info));

        // By the record's own converter, without the resolver.
        JsonSerializerOptions reflected = new(options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Assert.Equal(json, JsonSerializer.Serialize(item, info.Type, reflected));
        Assert.Equal(item, JsonSerializer.Deserialize(json, info.Type, reflected));
    }

    private static JsonSerializerOptions OptionsOf(string name)
    {
        var options = new JsonSerializerOptions(name.StartsWith("web", StringComparison.Ordinal) ? JsonSerializerDefaults.Web : JsonSerializerDefaults.General)
        {
            AllowTrailingCommas = name.EndsWith("commas", StringComparison.Ordinal),
        };
        if (name == "all letters")
        {
            options.Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        }

        return options;
    }

    private static object? Get(object record, string property) => record.GetType().GetProperty(property)!.GetValue(record);

    private static JsonTypeInfo Info(string type, JsonSerializerOptions options)
    {
        options.TypeInfoResolver = (JsonSerializerContext)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        return options.GetTypeInfo(s_assembly.Value.GetType("News." + type, throwOnError: true)!);
    }

    private sealed class UnixTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToUnixTimeSeconds());
    }

    private sealed class Seconds : JsonConverter<TimeSpan?>
    {
        public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeSpan.FromSeconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) => writer.WriteRawValue(value!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }
}
