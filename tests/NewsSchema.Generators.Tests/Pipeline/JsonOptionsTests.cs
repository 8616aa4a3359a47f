using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Every option of JsonSerializer on generated records, compared with System.Text.Json's own generator on the same types written by hand.</summary>
public class JsonOptionsTests
{
    private const string Item = """{"id":"1","count":2,"price":1.50,"live":true,"day":"2024-05-01","place":{"name":"Köln","width":3},"tags":["a","b"],"parts":[{"number":1},{"number":2}]}""";
    private const string Zero = """{"id":"0","count":0,"price":0,"live":false,"day":"0001-01-01","note":"n","place":{"name":"","width":0},"tags":[],"parts":[]}""";

    private static readonly Lazy<Assembly> s_assembly = new(() => Stories.Project()
        .Fixture("one.news.json", Item, "Item")
        .Fixture("zero.news.json", Zero, "Item")

        // So many samples are needed to make members required.
        .Fixture("many.news.json", $"[{string.Join(",", Enumerable.Repeat(Item, 20))}]", "Item")
        .Run().Load());

    private static readonly (string Name, Action<JsonSerializerOptions> Set)[] s_options =
    [
        ("nothing", static _ => { }),
        ("case", static o => o.PropertyNameCaseInsensitive = true),
        ("numbers from strings", static o => o.NumberHandling = JsonNumberHandling.AllowReadingFromString),
        ("numbers as strings", static o => o.NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString),
        ("named numbers", static o => o.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals),
        ("no null", static o => o.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull),
        ("no default", static o => o.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault),
        ("trailing commas", static o => o.AllowTrailingCommas = true),
        ("comments", static o => o.ReadCommentHandling = JsonCommentHandling.Skip),
        ("unique", static o => o.AllowDuplicateProperties = false),
        ("shallow", static o => o.MaxDepth = 2),
        ("of MVC", static o => o.MaxDepth = 32),
        ("cycles", static o => o.ReferenceHandler = ReferenceHandler.IgnoreCycles),
        ("enums as strings", static o => o.Converters.Add(new JsonStringEnumConverter())),
        ("nullable", static o => o.RespectNullableAnnotations = true),
        ("constructor", static o => o.RespectRequiredConstructorParameters = true),
        ("indented", static o => o.WriteIndented = true),
        ("tabs", static o => (o.WriteIndented, o.IndentCharacter, o.IndentSize, o.NewLine) = (true, '\t', 1, "\r\n")),
        ("relaxed", static o => o.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping),
        ("all letters", static o => o.Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All)),
        ("latin", static o => o.Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin, System.Text.Unicode.UnicodeRanges.Latin1Supplement)),
        ("snake case", static o => o.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper),
        ("keys", static o => o.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper),
        ("populate", static o => o.PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate),
        ("converter", static o => o.Converters.Add(new LowerCase())),
        ("strict", static o => Copy(JsonSerializerOptions.Strict, o)),
        ("web", static o => Copy(JsonSerializerOptions.Web, o)),
    ];

    private static readonly (string Name, string Json)[] s_items =
    [
        ("as written", Item),
        ("defaults", Zero),
        ("another case", Item.Replace("count", "Count", StringComparison.Ordinal).Replace("number", "NUMBER", StringComparison.Ordinal)),
        ("quoted numbers", Item.Replace("2,", "\"2\",", StringComparison.Ordinal).Replace("3}", "\"3\"}", StringComparison.Ordinal)),
        ("unknown members", Item.Replace("{\"number\":1", "{\"x\":[1,{\"y\":null}],\"number\":1", StringComparison.Ordinal)),
        ("a trailing comma", Item.Replace("{\"number\":2}", "{\"number\":2,}", StringComparison.Ordinal)),
        ("a comment", Item.Replace("{\"number\":2}", "{\"number\":/* two */2}", StringComparison.Ordinal)),
        ("a member twice", Item.Replace("{\"number\":2}", "{\"number\":7,\"number\":2}", StringComparison.Ordinal)),
        ("an unknown member twice", Item.Replace("{\"number\":2}", "{\"number\":2,\"x\":1,\"x\":2}", StringComparison.Ordinal)),
        ("a missing member", Item.Replace("{\"number\":2}", "{}", StringComparison.Ordinal)),
        ("another kind", Item.Replace("{\"number\":2}", "{\"number\":{}}", StringComparison.Ordinal)),
        ("another kind at the root", Item.Replace("true", "1", StringComparison.Ordinal)),
        ("escapes", Item.Replace("\"id\"", "\"\\u0069d\"", StringComparison.Ordinal).Replace("ö", "\\u00f6", StringComparison.Ordinal)),
        ("white space", Item.Replace(",", " ,\n\t", StringComparison.Ordinal)),
        ("an array", "[]"),
        ("null", "null"),
    ];

    public static TheoryData<string> Options => [.. s_options.Select(option => option.Name)];

    [Theory]
    [MemberData(nameof(Options))]
    public void A_data_record_is_serialized_like_a_class_of_its_shape(string option)
    {
        foreach ((string name, string json) in s_items)
        {
            Assert.Equal($"{name}: {Outcome(json, Peer<JsonPeers.Item>(option))}", $"{name}: {Outcome(json, Ours("Item", option))}");
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void An_article_is_serialized_like_a_class_of_its_shape(string option)
    {
        string story = Json(Fixture("Story", "First"));
        string[] texts = [story, story.Replace("\"start\":", "\"START\":", StringComparison.Ordinal), story.Replace("\"end\":", "\"end\":\"0\",\"end\":", StringComparison.Ordinal)];
        foreach (string json in texts)
        {
            Assert.Equal(Outcome(json, Peer<JsonPeers.Story>(option)), Outcome(json, Ours("Story", option)));
        }
    }

    [Fact]
    public void References_are_linked_with_all_options()
    {
        foreach ((string option, _) in s_options.Where(option => option.Name is not ("shallow" or "no default")))
        {
            object story = JsonSerializer.Deserialize(Json(Fixture("Story", "First")), Ours("Story", option))!;
            Assert.Equal(Fixture("Story", "First"), story);
            var quotes = (System.Collections.IEnumerable)story.GetType().GetProperty("Quotes")!.GetValue(story)!;
            Assert.Equal("Kreml", quotes.Cast<NewsStatement>().Single().Speaker?.Name);
        }
    }

    [Fact]
    public void An_unknown_member_is_refused_if_the_options_disallow_it()
    {
        string json = Item.Replace("\"id\"", "\"x\":1,\"id\"", StringComparison.Ordinal);
        foreach (bool fast in new[] { true, false })
        {
            JsonSerializerOptions options = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowTrailingCommas = !fast };
            Assert.Equal(Outcome(json, With(JsonPeersContext.Default, options).GetTypeInfo(typeof(JsonPeers.StrictItem))), Outcome(json, With(Context, options).GetTypeInfo(Type("Item"))));
        }
    }

    [Fact]
    public void Explicit_nulls_are_kept_and_written_unless_the_options_ignore_nulls()
    {
        string json = Item.Replace("\"place\"", "\"note\":null,\"place\"", StringComparison.Ordinal);
        foreach (string option in new[] { "nothing", "web", "trailing commas" })
        {
            object read = JsonSerializer.Deserialize(json, Ours("Item", option))!;
            Assert.EndsWith(",\"note\":null}", JsonSerializer.Serialize(read, Ours("Item", option)), StringComparison.Ordinal);
            Assert.DoesNotContain("null", JsonSerializer.Serialize(read, Ours("Item", "no null")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("web")]
    [InlineData("trailing commas")]
    public async Task An_error_deep_inside_has_its_path_from_a_text_and_from_a_stream(string option)
    {
        string json = Json(Fixture("Story", "First"));
        json = json[..json.LastIndexOf("\"ref\":", StringComparison.Ordinal)] + "\"end\":[],\"ref\":" + json[(json.LastIndexOf("\"ref\":", StringComparison.Ordinal) + 6)..];
        const string path = "$.body[0].spans[1].end";
        JsonTypeInfo info = Ours("Story", option);
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, info)).Path);
        Assert.Equal(path, (await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync(new TrickleStream(json), info))).Path);
        JsonTypeInfo list = info.Options.GetTypeInfo(typeof(List<>).MakeGenericType(info.Type));
        Assert.Equal("$[1]" + path[1..], Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"[{Json(Fixture("Story", "First"))},\n{json}]", list)).Path);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("web")]
    [InlineData("trailing commas")]
    public async Task Streams_that_return_few_bytes_at_a_time_are_read_whole(string option)
    {
        object[] stories = [Fixture("Story", "First"), Fixture("Story", "Second")];
        JsonTypeInfo info = Ours("Story", option);
        string json = $"[{string.Join(",", stories.Select(Json))}]";
        Assert.Equal(stories[0], await JsonSerializer.DeserializeAsync(new TrickleStream(Json(stories[0])), info));
        Assert.Equal(stories, (System.Collections.IEnumerable?)await JsonSerializer.DeserializeAsync(new TrickleStream(json), info.Options.GetTypeInfo(info.Type.MakeArrayType())));
        Task<List<object>> read = (Task<List<object>>)typeof(JsonOptionsTests).GetMethod(nameof(ReadAll), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(info.Type).Invoke(null, [json, info])!;
        Assert.Equal(stories, await read);
    }

    [Fact]
    public void The_schema_exporter_gives_the_schema_of_a_class_of_its_shape()
    {
        foreach ((string type, Type peer) in new[] { ("Item", typeof(JsonPeers.Item)), ("Story", typeof(JsonPeers.Story)) })
        {
            JsonNode expected = JsonPeersContext.Default.Options.GetJsonSchemaAsNode(peer);
            JsonNode actual = Context.Options.GetJsonSchemaAsNode(Type(type));
            AssertHolds(expected, actual, "#");
        }
    }

    [Fact]
    public void The_schema_exporter_lists_every_member_of_the_records_own_schema()
    {
        JsonNode own = JsonNode.Parse((string)Type("Story").GetProperty("JsonSchema")!.GetValue(null)!)!;
        JsonNode exported = Context.Options.GetJsonSchemaAsNode(Type("Story"));
        Assert.Equal(own["properties"]!.AsObject().Select(member => member.Key), exported["properties"]!.AsObject().Select(member => member.Key));
        Assert.Equal(own["required"]!.ToJsonString(), exported["required"]!.ToJsonString());
    }

    [Fact]
    public void Modifiers_see_the_members_and_their_changes_apply_at_every_depth()
    {
        JsonSerializerOptions options = new()
        {
            TypeInfoResolver = Context.WithAddedModifier(static info =>
            {
                foreach (JsonPropertyInfo property in info.Properties.Where(property => property.Name == "number"))
                {
                    property.Name = "no";
                    Func<object, object?> get = property.Get!;
                    property.Get = value => (long)get(value)! + 10;
                }
            }),
        };
        object read = JsonSerializer.Deserialize(Item.Replace("number", "no", StringComparison.Ordinal), options.GetTypeInfo(Type("Item")))!;
        Assert.Equal(Fixture("Item", "One"), read);
        Assert.Contains("\"parts\":[{\"no\":11},{\"no\":12}]", JsonSerializer.Serialize(read, options.GetTypeInfo(Type("Item"))), StringComparison.Ordinal);
    }

    private static JsonSerializerContext Context => (JsonSerializerContext)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;

    /// <summary>The result of reading and writing again, or the path at which reading fails.</summary>
    private static string Outcome(string json, JsonTypeInfo info)
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info);
        }
        catch (JsonException e)
        {
            return $"fails at {e.Path}";
        }
    }

    private static void AssertHolds(JsonNode? expected, JsonNode? actual, string path)
    {
        if (expected is JsonObject members)
        {
            foreach ((string name, JsonNode? member) in members.Where(member => member.Key != "$ref"))
            {
                AssertHolds(member, (actual as JsonObject)?[name], $"{path}/{name}");
            }
        }
        else
        {
            Assert.Equal($"{path}: {expected?.ToJsonString()}", $"{path}: {actual?.ToJsonString()}");
        }
    }

    private static async Task<List<object>> ReadAll<T>(string json, JsonTypeInfo info)
    {
        var result = new List<object>();
        await foreach (T? item in JsonSerializer.DeserializeAsyncEnumerable(new TrickleStream(json), (JsonTypeInfo<T>)info))
        {
            result.Add(item!);
        }

        return result;
    }

    private static JsonTypeInfo Ours(string type, string option) => Set(Context, option).GetTypeInfo(Type(type));

    private static JsonTypeInfo Peer<T>(string option) => Set(JsonPeersContext.Default, option, static o => o.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull).GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Set(IJsonTypeInfoResolver resolver, string option, Action<JsonSerializerOptions>? before = null)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = resolver, DefaultBufferSize = 97 };
        before?.Invoke(options);
        s_options.Single(candidate => candidate.Name == option).Set(options);
        return options;
    }

    private static JsonSerializerOptions With(IJsonTypeInfoResolver resolver, JsonSerializerOptions options) => new(options) { TypeInfoResolver = resolver };

    private static void Copy(JsonSerializerOptions from, JsonSerializerOptions to)
    {
        to.PropertyNameCaseInsensitive = from.PropertyNameCaseInsensitive;
        to.PropertyNamingPolicy = from.PropertyNamingPolicy;
        to.NumberHandling = from.NumberHandling;
        to.AllowDuplicateProperties = from.AllowDuplicateProperties;
        to.RespectNullableAnnotations = from.RespectNullableAnnotations;
        to.RespectRequiredConstructorParameters = from.RespectRequiredConstructorParameters;
    }

    private static Type Type(string name) => s_assembly.Value.GetType($"News.{name}", throwOnError: true)!;

    private static object Fixture(string type, string name) => Type(type).GetNestedType("Fixtures")!.GetProperty(name)!.GetValue(null)!;

    private static string Json(object record) => (string)record.GetType().GetMethod("ToJson", [])!.Invoke(record, null)!;

    /// <summary>A custom converter.</summary>
    private sealed class LowerCase : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString() == "yes" : reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteStringValue(value ? "yes" : "no");
    }

    /// <summary>Gives 97 bytes at a time.</summary>
    private sealed class TrickleStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(97, buffer.Length)], cancellationToken);
    }
}
