using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

public class NewsJsonConverterTests
{
    private static readonly Sample s_sample = NewsSerializer.FromJson<Sample>(NewsSerializerTests.Full);

    public static TheoryData<JsonSerializerOptions> AllOptions =>
    [
        new(), new(JsonSerializerDefaults.Web), new() { WriteIndented = true }, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }, new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip },
    ];

    [Theory]
    [MemberData(nameof(AllOptions))]
    public void A_record_goes_through_the_serializer_with_its_options(JsonSerializerOptions options)
    {
        options = Resolve(options);
        string json = JsonSerializer.Serialize(s_sample, options);
        Assert.Equal(s_sample, JsonSerializer.Deserialize<Sample>(json, options));
        Assert.Equal(JsonNode.Parse(NewsSerializerTests.Full)!.ToJsonString(options), JsonNode.Parse(json)!.ToJsonString(options));
        Assert.Equal(options.WriteIndented, json.Contains('\n'));
        Assert.Equal(options.Encoder is not null, json.Contains('ä'));
    }

    [Fact]
    public void Lines_are_equal_to_the_serializers_output_at_every_depth()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"a":[1,"}{][,:\"",""", 15)) + "{},[],null" + string.Concat(Enumerable.Repeat("]}", 15));
        string json = $$"""{"title":"a: b, {c}","any":{{deep}},"words":["x","[y]"],"numbers":[],"unknown":{{deep}},"list":[[],[{}],{{deep}}]}""";
        JsonSerializerOptions options = Resolve(new() { WriteIndented = true });
        Assert.Equal(JsonNode.Parse(json)!.ToJsonString(options), JsonSerializer.Serialize(NewsSerializer.FromJson<Sample>(json), options));
        Assert.Equal(JsonNode.Parse($"[{json}]")!.ToJsonString(options), JsonSerializer.Serialize(new[] { NewsSerializer.FromJson<Sample>(json) }, options));
    }

    [Fact]
    public void The_output_with_the_default_encoder_is_equal_to_the_serializers()
    {
        string json = JsonSerializer.Serialize(new Sample { Title = "<a href='x'>ä+b&\"😀`\u007F\u2028" }, Resolve(new()));
        Assert.Equal($"{{\"title\":{JsonSerializer.Serialize("<a href='x'>ä+b&\"😀`\u007F\u2028")}}}", json);
    }

    [Fact]
    public void The_options_of_the_context_leave_text_readable() =>
        Assert.Equal(NewsSerializerTests.Full, JsonSerializer.Serialize(s_sample, SampleContext.Default.Sample));

    [Fact]
    public void Options_for_reading_are_honoured()
    {
        Assert.Equal("a", JsonSerializer.Deserialize<Sample>("""{"TITLE":"a","Count":"3"}""", Resolve(new(JsonSerializerDefaults.Web)))!.Title);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>("""{"title":"a","x":1}""", Resolve(new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow })));
        var lenient = Resolve(new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip });
        Assert.Equal([1, 2], JsonSerializer.Deserialize<Sample>("""{"title":"a",/*c*/"numbers":[1,2,],}""", lenient)!.Numbers);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>("""{"title":"a",}""", Resolve(new())));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>($"{{\"title\":\"a\",\"x\":{new string('[', 5)}{new string(']', 5)}}}", Resolve(new() { MaxDepth = 5 })));
    }

    [Fact]
    public void Numbers_are_written_as_the_options_state()
    {
        Sample sample = s_sample with { Ratio = double.NaN };
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(sample, Resolve(new())));
        Assert.Contains("\"ratio\":\"NaN\"", JsonSerializer.Serialize(sample, Resolve(new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals })), StringComparison.Ordinal);

        // Money and quantities hold numbers, but are texts.
        string quoted = JsonSerializer.Serialize(s_sample, Resolve(new() { NumberHandling = JsonNumberHandling.WriteAsString, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Sample read = JsonSerializer.Deserialize<Sample>(quoted, Resolve(new() { NumberHandling = JsonNumberHandling.AllowReadingFromString }))!;
        Assert.Equal(s_sample, read);
        Assert.Equal(NewsSerializerTests.Full, Regex.Replace(quoted, "(?<=\"(count|rank|price|ratio|exact|level|start|end)\":|[\\[,])\"(-?[0-9.e]+)\"", "$2"));
    }

    [Fact]
    public void Collections_of_records_and_null_go_through_the_serializer()
    {
        JsonSerializerOptions options = Resolve(new());
        Sample[] samples = [s_sample, new() { Title = "b" }];
        Assert.Equal(samples, JsonSerializer.Deserialize<Sample[]>(JsonSerializer.Serialize(samples, options), options)!);
        Assert.Equal(samples, JsonSerializer.Deserialize<List<Sample>>(JsonSerializer.Serialize(samples.ToList(), options), options)!);
        Assert.Equal(samples, JsonSerializer.Deserialize<IReadOnlyList<Sample>>(JsonSerializer.Serialize<IReadOnlyList<Sample>>(samples, options), options)!);
        Assert.Equal(samples, JsonSerializer.Deserialize<NewsList<Sample>>(JsonSerializer.Serialize((NewsList<Sample>)samples, options), options));
        Assert.Equal(samples, JsonSerializer.Deserialize<NewsMap<Sample>>(JsonSerializer.Serialize(new NewsMap<Sample>([new("x", samples[0]), new("y", samples[1])]), options), options).Values);
        Assert.Null(JsonSerializer.Deserialize<Sample>("null", options));
        Assert.Equal("null", JsonSerializer.Serialize<Sample>(null!, options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(97)]
    [InlineData(5000)]
    public void Input_in_segments_is_read(int size)
    {
        byte[] json = Encoding.UTF8.GetBytes(NewsSerializerTests.Full);
        Segment first = new(json.AsMemory(0, Math.Min(size, json.Length)), 0);
        Segment last = first;
        for (int start = size; start < json.Length; start += size)
        {
            last = last.Append(json.AsMemory(start, Math.Min(size, json.Length - start)));
        }

        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        Assert.Equal(s_sample, JsonSerializer.Deserialize<Sample>(ref reader, Resolve(new())));
    }

    [Fact]
    public async Task Streams_are_read_and_written()
    {
        JsonSerializerOptions options = Resolve(new() { DefaultBufferSize = 16 });
        using var stream = new MemoryStream();
        Sample[] samples = [s_sample, s_sample with { Title = new string('x', 100_000) }, s_sample];
        await JsonSerializer.SerializeAsync(stream, samples, options);
        stream.Position = 0;
        Assert.Equal(samples, (await JsonSerializer.DeserializeAsync<Sample[]>(stream, options))!);
        stream.Position = 0;
        List<Sample?> read = [];
        await foreach (Sample? sample in JsonSerializer.DeserializeAsyncEnumerable<Sample>(stream, options))
        {
            read.Add(sample);
        }

        Assert.Equal(samples, read);
    }

    [Fact]
    public void Records_are_written_into_writers_and_nodes()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("n", 1);
            writer.WritePropertyName("story");
            NewsSerializer.WriteTo(new Sample { Title = "ä" }, writer);
            writer.WriteNumber("m", 2);
            writer.WriteEndObject();
        }

        Assert.Equal("""{"n":1,"story":{"title":"ä"},"m":2}""", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal("ä", JsonSerializer.SerializeToNode(new Sample { Title = "ä" }, Resolve(new()))!["title"]!.GetValue<string>());
    }

    [Fact]
    public void An_error_has_its_position_in_the_whole_text()
    {
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample[]>("[{\"title\":\"a\"},\n{\"title\":1}]", Resolve(new())));
        Assert.Contains("Expected a string but found a number", error.Message, StringComparison.Ordinal);
    }

    private static JsonSerializerOptions Resolve(JsonSerializerOptions options)
    {
        var resolved = new JsonSerializerOptions(options);
        resolved.TypeInfoResolverChain.Insert(0, SampleContext.Default);
        return resolved;
    }

    /// <summary>The class that the generator emits for a project's records.</summary>
    private sealed class SampleContext : NewsJsonContext
    {
        public SampleContext(JsonSerializerOptions? options)
            : base(options)
        {
        }

        public static SampleContext Default { get; } = new(null);

        public JsonTypeInfo<Sample> Sample => Get<Sample>();

        protected override JsonTypeInfo? Find(Type type, JsonSerializerOptions options) => Find<Sample>(type, options) ?? Find<SamplePerson>(type, options);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
