using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

public class NewsJsonReaderTests
{
    /// <summary>All methods that read a value, by their names.</summary>
    private static readonly (string Name, Action<ReadOnlySpan<byte>> Read)[] s_values =
    [
        ("ReadInt64", static utf8 => new NewsJsonReader(utf8).ReadInt64()),
        ("ReadInt32", static utf8 => new NewsJsonReader(utf8).ReadInt32()),
        ("ReadDecimal", static utf8 => new NewsJsonReader(utf8).ReadDecimal()),
        ("ReadDouble", static utf8 => new NewsJsonReader(utf8).ReadDouble()),
        ("ReadNumber", static utf8 => new NewsJsonReader(utf8).ReadNumber()),
        ("ReadBoolean", static utf8 => new NewsJsonReader(utf8).ReadBoolean()),
        ("ReadString", static utf8 => new NewsJsonReader(utf8).ReadString()),
        ("ReadWord", static utf8 => new NewsJsonReader(utf8).ReadWord()),
        ("ReadDate", static utf8 => new NewsJsonReader(utf8).ReadDate()),
        ("ReadTime", static utf8 => new NewsJsonReader(utf8).ReadTime()),
        ("ReadDateTime", static utf8 => new NewsJsonReader(utf8).ReadDateTime(default)),
        ("ReadDuration", static utf8 => new NewsJsonReader(utf8).ReadDuration(default)),
        ("ReadIsoDate", static utf8 => new NewsJsonReader(utf8).ReadIsoDate()),
        ("ReadUri", static utf8 => new NewsJsonReader(utf8).ReadUri()),
        ("ReadGuid", static utf8 => new NewsJsonReader(utf8).ReadGuid()),
        ("ReadAny", static utf8 => new NewsJsonReader(utf8).ReadAny()),
        ("ReadStrings", static utf8 => new NewsJsonReader(utf8).ReadStrings()),
        ("ReadStringMap", static utf8 => new NewsJsonReader(utf8).ReadStringMap()),
    ];

    [Theory]
    [InlineData("{\"title\":5}", "$.title", 0, 9, "Expected a string but found a number")]
    [InlineData("{\n  \"title\": true\n}", "$.title", 1, 11, "Expected a string but found a boolean")]
    [InlineData("{\"title\":\"a\",\"people\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\"}]}", "$.people[1]", 0, 55, "lacks the member 'name'")]
    [InlineData("{\"title\":\"a\",\"people\":[{\"id\":\"a\",\"name\":[]}]}", "$.people[0].name", 0, 40, "Expected a string but found an array")]
    [InlineData("{\"title\":\"a\",\"numbers\":[1,2,x]}", "$.numbers[2]", 0, 28, "found 'x'")]
    [InlineData("{\"title\":\"a\",\"numbers\":[1,2.5]}", "$.numbers[1]", 0, 26, "Expected an integer")]
    [InlineData("{\"title\":\"a\",\"rank\": 4294967296}", "$.rank", 0, 21, "an integer of at most 32 bits")]
    [InlineData("{\"title\":\"a\",\"day\":\"2021-02-30\"}", "$.day", 0, 19, "Expected a date such as 2024-05-01")]
    [InlineData("{\"title\":\"a\",\"updated\":\"2021-02-30T00:00:00Z\"}", "$.updated", 0, 23, "Expected a date-time such as 2024-05-01T12:30:00.000Z")]
    [InlineData("{\"title\":\"a\",\"price\":1.23456789012345678901234567890123}", "$.price", 0, 21, "at most 28 digits")]
    [InlineData("{\"title\":\"a\",\"captions\":{\"na me\":{\"text\":1}}}", "$.captions['na me'].text", 0, 41, "Expected a string")]
    [InlineData("{\"title\":\"a\"", "$.title", 0, 12, "Expected ',' or '}' but found the end of the text")]
    [InlineData("{\"title\":\"a\",}", "$", 0, 13, "Expected a member's name but found '}'")]
    [InlineData("{\"title\":\"a\"} x", "$", 0, 14, "Expected the end of the text")]
    [InlineData("{\"title\":\"a\u0001\"}", "$.title", 0, 11, "no control characters")]
    [InlineData("{\"title\":\"\\uD800\"}", "$.title", 0, 10, "lone surrogate")]
    [InlineData("{\"title\":\"\\q\"}", "$.title", 0, 10, "no such escape")]
    [InlineData("", "$", 0, 0, "Expected an object but found the end of the text")]
    [InlineData("\uFEFF\uFEFF{}", "$", 0, 0, "found the byte 0xEF")]
    public void An_error_states_what_was_expected_and_its_position(string json, string path, long line, long column, string message)
    {
        JsonException error = Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(json));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((path, line, column), (error.Path, error.LineNumber, error.BytePositionInLine));
        Assert.EndsWith($" Path: {path} | LineNumber: {line} | BytePositionInLine: {column}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_unknown_member_is_found_too()
    {
        JsonException error = Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("""{"title":"a","x":{"y":[1,}}"""));
        Assert.Equal(25, error.BytePositionInLine);
        Assert.StartsWith("$.x", error.Path, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("""{"title":"a","x":"\uD800"}"""));
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>([.. """{"title":"a","x":" """u8, 0xFF, .. "\"}"u8]));
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>([.. """{"title":"a","x"""u8, 0xFF, .. "\":1}"u8]));
    }

    [Fact]
    public void A_lone_surrogate_in_a_json_string_is_refused_not_replaced()
    {
        Assert.Equal(11, Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("{\"title\":\"a\uD800\"}")).BytePositionInLine);
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("{\"title\":\"\uDC00a\"}"));
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("{\"title\":\"a\"}\uD800"));
        Assert.Equal("😀", NewsSerializer.FromJson<Sample>("{\"title\":\"😀\"}").Title);
    }

    [LinuxFact]
    public void A_value_that_ends_too_early_is_refused_without_reading_beyond_the_end()
    {
        using var memory = new GuardedMemory(4096);
        foreach ((string name, Action<ReadOnlySpan<byte>> read) in s_values)
        {
            foreach (string json in (string[])["", " ", "\n \t", "-", "-1.", "1e", "\"", "\"-", "\"\\", "\"\\u00", "\"2024-05-", "t", "nul", "[", "[\"a\"", "[\"a\",", "{", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"b\","])
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(json);
                Exception? error = Record.Exception(() => read(memory.Copy(utf8)));
                Assert.True(error is JsonException, $"{name} of '{json}': {error}");
            }
        }
    }

    [Fact]
    public void Names_of_a_large_record_are_whole_names()
    {
        var json = new NewsJsonReader("{}"u8);
        var names = new NewsJsonNames("\nid\nname\nrole"u8);
        Assert.Equal(-1, names.Find(ref json, "id\nname"u8));
        Assert.Equal(-1, names.Find(ref json, "name\nrole"u8));
        Assert.Equal(-1, names.Find(ref json, ""u8));
        Assert.Equal((0, 1), (names.Find(ref json, "id"u8), names.Find(ref json, "name"u8)));
        Assert.Equal(-1, names.Find(ref json, "role\n"u8));
        Assert.Equal((2, 0), (names.Find(ref json, "role"u8), names.Find(ref json, "id"u8)));
    }

    [Fact]
    public void Escaped_and_repeated_names_are_known_and_the_last_one_wins()
    {
        Sample sample = NewsSerializer.FromJson<Sample>("""{"t\u0069tle":"a","count":1,"title":"b","x":1,"x":2,"count":2}""");
        Assert.Equal(("b", 2L), (sample.Title, sample.Count));
        Assert.Equal("""{"title":"b","count":2,"x":2}""", NewsSerializer.ToJson(sample));
    }

    [Fact]
    public void Names_are_case_sensitive_unless_the_reader_ignores_case()
    {
        byte[] json = """{"TITLE":"a","Count":1,"price":2}"""u8.ToArray();
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(json));
        Sample sample = NewsSerializer.Read<Sample>(json, JsonReadFlags.CaseInsensitive);
        Assert.Equal(("a", 1L, 2m, 0), (sample.Title, sample.Count, sample.Price, sample.ExtensionData.Count));
    }

    [Fact]
    public void Numbers_in_strings_are_read_if_the_reader_allows_them()
    {
        byte[] json = """{"title":"a","count":"-1","price":"2.50","ratio":"1e3","exact":"1e400","numbers":["1"],"rank":"7"}"""u8.ToArray();
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(json));
        Sample sample = NewsSerializer.Read<Sample>(json, JsonReadFlags.NumbersFromStrings);
        Assert.Equal((-1L, 2.50m, 1000d, NewsNumber.Parse("1e400"), 7), (sample.Count!.Value, sample.Price!.Value, sample.Ratio!.Value, sample.Exact!.Value, sample.Rank));
        Assert.Equal([1], sample.Numbers);
        foreach (string wrong in (string[])["", " 1", "1 ", "\\\"1\\\"", "x", "1.5", "01", "1,2"])
        {
            Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>(Encoding.UTF8.GetBytes($$"""{"title":"a","count":"{{wrong}}"}"""), JsonReadFlags.NumbersFromStrings));
        }
    }

    [Fact]
    public void Bare_scalars_are_text_if_the_reader_is_lenient()
    {
        byte[] json = """{"title":1.50,"words":[true,2,"x"],"when":2024,"captions":{"a":{"text":-1e5}}}"""u8.ToArray();
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>(json));
        Sample sample = NewsSerializer.Read<Sample>(json, JsonReadFlags.LenientText);
        Assert.Equal("1.50", sample.Title);
        Assert.Equal(["true", "2", "x"], sample.Words);
        Assert.Equal("2024", sample.When.ToString());
        Assert.Equal("-1e5", sample.Captions["a"].Text);
        Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>("""{"title":null}"""u8, JsonReadFlags.LenientText));
        Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>("""{"title":01}"""u8, JsonReadFlags.LenientText));
        Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>("""{"title":{}}"""u8, JsonReadFlags.LenientText));
    }

    [Fact]
    public void Unknown_members_are_errors_if_the_reader_rejects_them()
    {
        JsonException error = Assert.Throws<JsonException>(() => NewsSerializer.Read<Sample>("""{"title":"a","x":1}"""u8, JsonReadFlags.RejectUnknown));
        Assert.Contains("'x' is not known", error.Message, StringComparison.Ordinal);
        Assert.Equal("$.x", error.Path);
    }

    [Fact]
    public void A_kept_null_is_replaced_by_a_value_but_not_by_a_member_of_a_nested_object()
    {
        Sample sample = NewsSerializer.FromJson<Sample>("""{"title":"a","count":null,"x":1,"id":null,"people":[{"id":"p","name":"P"}]}""");
        Assert.Equal("""{"title":"a","people":[{"id":"p","name":"P"}],"count":null,"x":1,"id":null}""", NewsSerializer.ToJson(sample));
        Assert.Equal("""{"title":"a","count":5,"people":[{"id":"p","name":"P"}],"x":1,"id":null}""", NewsSerializer.ToJson(sample with { Count = 5 }));
        Assert.Equal("""{"title":"\"count\":","people":[{"id":"p","name":"P"}],"count":null,"x":1,"id":null}""", NewsSerializer.ToJson(sample with { Title = "\"count\":" }));
    }

    [Fact]
    public void Many_unknown_members_take_linear_time()
    {
        string members = string.Concat(Enumerable.Range(0, 50_000).Select(i => $",\"x{i}\":{i}"));
        string json = $"{{\"title\":\"{new string('t', 500_000)}\"{members}}}";
        Sample sample = NewsSerializer.FromJson<Sample>(json);
        Assert.Equal(50_000, sample.ExtensionData.Count);
        Assert.Equal(json, NewsSerializer.ToJson(sample));
        Assert.Equal(sample, NewsSerializer.FromJson<Sample>(json));
    }

    [Fact]
    public void The_depth_of_unknown_members_includes_the_depth_around_them()
    {
        string inner = new string('[', 63) + new string(']', 63);
        Assert.Equal(1, NewsSerializer.FromJson<Sample>($"{{\"title\":\"a\",\"x\":{inner}}}").ExtensionData.Count);
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>($"{{\"title\":\"a\",\"x\":[{inner}]}}"));
    }

    [Fact]
    public void Hash_references_need_their_hash_and_plain_ones_are_kept_as_they_are()
    {
        Assert.Throws<JsonException>(() => NewsSerializer.FromJson<Sample>("""{"title":"a","author":"x"}"""));
        const string Unknown = """{"title":"a","author":"#x","people":[{"id":"p","name":"P","spouse":"#p"}]}""";
        Sample sample = NewsSerializer.FromJson<Sample>(Unknown);
        Assert.Null(sample.Author);
        Assert.Null(sample.People[0].Spouse);
        Assert.Equal(Unknown, NewsSerializer.ToJson(sample));
    }

    [Fact]
    public void Every_kind_of_value_is_written_in_every_escaping()
    {
        Sample sample = NewsSerializer.FromJson<Sample>(NewsSerializerTests.Full);
        foreach (JsonEscaping escaping in Enum.GetValues<JsonEscaping>())
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            NewsSerializer.WriteTo(sample, output, escaping);
            Assert.Equal(sample, NewsSerializer.FromJson<Sample>(output.WrittenSpan));
            Assert.True(escaping == JsonEscaping.Relaxed || output.WrittenSpan.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0);
        }
    }

    [Fact]
    public void Large_documents_outgrow_every_buffer()
    {
        Sample sample = NewsSerializer.FromJson<Sample>(NewsSerializerTests.Full);
        sample = sample with { Body = [.. Enumerable.Range(0, 20_000).Select(i => new NewsText { Text = $"Absatz {i} „mit“ ä\"\\ und mehr", Spans = [new NewsSpan { Start = 0, End = i }] })] };
        byte[] json = NewsSerializer.ToUtf8Json(sample);
        Assert.True(json.Length > 1_000_000);
        Assert.Equal(sample, NewsSerializer.FromJson<Sample>(json));
        Assert.Equal(json, NewsSerializer.ToUtf8Json(sample));
        Assert.Equal(Encoding.UTF8.GetString(json), NewsSerializer.ToJson(sample));
    }
}
