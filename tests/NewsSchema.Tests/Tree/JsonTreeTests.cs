using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Tests.Tree;

public class JsonTreeTests
{
    public static TheoryData<string> Conformance =>
    [
        "", " ", "{}", "[]", " [ ] ", "{\"a\":1}", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{,}", "{", "}", "{\"a\"", "{\"a\":",
        "[1,]", "[,1]", "[1 2]", "[1,,2]", "[", "]", "[1", "[1}", "{\"a\":1]", "[[]", "[]]", "1 2", "[] []", "nul", "null", "nulll", "Null", "true", "truE", "tru", "false", "fals",
        "0", "-0", "-", "01", "-01", "00", "1.", ".1", "1.0", "1.0e", "1e5", "1E+5", "1e-5", "1e", "1e+", "+1", "0x1", "1_000", "NaN", "Infinity", "-Infinity", "1e400", "18446744073709551616",
        "123456789012345678901234567890.5", "-.5", "1.5.2", "0e0", "0E+00", "2.",
        "\"\"", "\"a", "\"", "'a'", "\"a\\\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\a\"", "\"\\u\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u00e4\"", "\"\\U00e4\"", "\"\\x41\"", "\"\\0\"",
        "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83dx\"", "\"\\ud83d\\u0041\"", "\"\\ude00\\ud83d\"", "\"\\ud83d\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"", "\"\\u0000\"", "\"\\uFFFF\"",
        "\"\t\"", "\"\n\"", "\"\u0001\"", "\"\u001f\"", "\"\u007f\"", "\"\u2028\"", "\"ä💡\"", "\"/\"", "\"\\/\"", "\u00a0[]", "\f[]", "\v[]", "\t\r\n []", "//a\n1", "/*a*/1", "[1]#", "\u0000", "[\u0000]",
        "{\"a\":{\"b\":[null,true,false,1,\"x\"]}}", "{\"a\":1,\"a\":2}", "{\"\":0}", "{\"\\u0061\":1}", "{1:2}", "{null:1}", "{\"a\":}", "{\"a\":1,,\"b\":2}", "[\"a\":1]",
        .. Deep(63), .. Deep(64), .. Deep(65), .. Deep(100_000),
    ];

    [Theory]
    [MemberData(nameof(Conformance))]
    public void Exactly_the_texts_that_Utf8JsonReader_accepts_are_accepted(string json) => AssertLikeOracle(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void A_byte_order_mark_is_not_JSON_but_may_start_a_file()
    {
        AssertLikeOracle([0xEF, 0xBB, 0xBF, (byte)'1']);
        Assert.NotNull(JsonTree.Read("\uFEFF1", []));
    }

    [Fact]
    public void Mutations_are_accepted_like_by_Utf8JsonReader()
    {
        byte[][] documents =
        [
            .. Directory.GetFiles(Path.Combine(Seeds.Folder, "wire"), "*.json").Select(File.ReadAllBytes),
            """{"a":[1,-2.5e3,"x\u00e4\ud83d\ude00",true,false,null,{}],"b":{"c":[],"ä💡":"\\\"/"}}"""u8.ToArray(),
        ];
        byte[] bytes = [.. "{}[]\",:\\ue+-.0189truefalsn \n\t"u8, 0, 0x1F, 0x7F, 0x80, 0xC3, 0xE2, 0xED, 0xA0, 0xF0, 0xF5, 0xFF];
        var random = new Random(1);
        for (int i = 0, rounds = SlowTests.Rounds(10_000); i < rounds; i++)
        {
            List<byte> json = [.. documents[i % documents.Length]];
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                int at = random.Next(json.Count);
                switch (random.Next(4))
                {
                    case 0:
                        json.RemoveAt(at);
                        break;
                    case 1:
                        json.Insert(at, bytes[random.Next(bytes.Length)]);
                        break;
                    case 2:
                        json.RemoveRange(at, Math.Min(random.Next(8), json.Count - at));
                        break;
                    default:
                        json[at] = bytes[random.Next(bytes.Length)];
                        break;
                }

                json.Add((byte)' ');
            }

            AssertLikeOracle([.. json]);
        }
    }

    [Fact]
    public void Every_prefix_of_a_document_is_refused()
    {
        byte[] json = File.ReadAllBytes(Path.Combine(Seeds.Folder, "wire", "item-harbour.news.json"));
        for (int length = 0; length < json.Length; length++)
        {
            AssertLikeOracle(json[..length]);
        }
    }

    [Theory]
    [InlineData("", "NEWS4001 1:1", "the text ends, expected a value")]
    [InlineData("{\n  \"a\": 1,\n}", "NEWS4001 3:1", "unexpected '}', expected a name in double quotes")]
    [InlineData("{\"a\" 1}", "NEWS4001 1:6", "unexpected '1', expected ':'")]
    [InlineData("[1 2]", "NEWS4001 1:4", "unexpected '2', expected ',' or ']'")]
    [InlineData("[1,]", "NEWS4001 1:4", "unexpected ']', expected a value")]
    [InlineData("{\"a\":1", "NEWS4001 1:7", "the text ends, expected ',' or '}'")]
    [InlineData("[01]", "NEWS4001 1:2", "malformed number '01', expected digits without a leading zero, on both sides of a point")]
    [InlineData("[\"a\\x\"]", "NEWS4001 1:4", "'\\x' is not an escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits")]
    [InlineData("[\"\\ud83d\"]", "NEWS4001 1:3", "half a surrogate pair, expected both halves, as \\ud83d\\ude00")]
    [InlineData("[\"a", "NEWS4001 1:2", "a string that is never closed, expected '\"'")]
    [InlineData("[\"a\t\"]", "NEWS4001 1:4", "a control character in a string, expected \\u0009")]
    [InlineData("1 💡", "NEWS4001 1:3", "unexpected '💡', expected the end of the text")]
    [InlineData("{\"a\":1,\n \"a\":2}", "NEWS4002 2:2", "key \"a\" is given twice: the last one counts")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "NEWS4003 1:65", "JSON nests deeper than 64 levels: move inner values to a higher level, or leave them out")]
    public void An_error_states_what_was_expected_at_its_position(string json, string place, string message)
    {
        List<SourceError> errors = [];
        JsonTree.Read(json, errors);
        SourceError error = Assert.Single(errors);
        Assert.Equal(place, error.Code + " " + Trees.Position(new LineMap(json), error));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Numbers_keep_their_text_and_strings_are_quoted()
    {
        var tree = (MapNode)JsonTree.Read("""{"a":1.50,"b":"1.50","c":true,"d":null,"e":"\u00e4\n"}""", [])!;
        Assert.Equal(("1.50", ScalarKind.Plain), Scalar("a"));
        Assert.Equal(("1.50", ScalarKind.Quoted), Scalar("b"));
        Assert.Equal(("true", ScalarKind.Plain), Scalar("c"));
        Assert.Equal(("", ScalarKind.Null), Scalar("d"));
        Assert.Equal(("ä\n", ScalarKind.Quoted), Scalar("e"));

        (string, ScalarKind) Scalar(string name) => (((ScalarNode)tree[name]!).Text, ((ScalarNode)tree[name]!).Kind);
    }

    [Fact]
    public void Nodes_have_their_position()
    {
        const string Json = "\r\n{ \"a\" : [ 1.5 , \"x\" ] }";
        string text = TextNormalization.Normalize(Json);
        var tree = (MapNode)JsonTree.Read(Json, [])!;
        Assert.Equal("{ \"a\" : [ 1.5 , \"x\" ] }", Source(tree.Span));
        Assert.Equal("\"a\"", Source(tree.Members[0].KeySpan));
        Assert.Equal("[ 1.5 , \"x\" ]", Source(tree["a"]!.Span));
        Assert.Equal("1.5", Source(tree.At("a[0]")!.Span));
        Assert.Equal("\"x\"", Source(tree.At("a[1]")!.Span));

        string Source(SourceSpan span) => text.Substring(span.Start, span.Length);
    }

    [Fact]
    public void The_last_value_of_a_repeated_key_counts_at_the_position_of_the_first()
    {
        Assert.Equal("""{"a":3,"b":2}""", Trees.Json(JsonTree.Read("""{"a":1,"b":2,"a":3}""", [])));
        string json = "{" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"k{i % 40_000}\":{i}"))) + "}";
        List<SourceError> errors = [];
        var tree = (MapNode)JsonTree.Read(json, errors)!;
        Assert.Equal((40_000, 10_000, "40000"), (tree.Members.Count, errors.Count, ((ScalarNode)tree.Members[0].Value).Text));
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("-0.50e+3", "-0.50e+3")]
    [InlineData("true", "true")]
    [InlineData("True", "\"True\"")]
    [InlineData("007", "\"007\"")]
    [InlineData("1.", "\"1.\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("", "\"\"")]
    public void A_plain_scalar_is_a_literal_if_its_text_is_one(string text, string json) =>
        Assert.Equal(json, Trees.Json(new ScalarNode(text, ScalarKind.Plain)));

    [Fact]
    public void Other_scalars_are_strings_and_null()
    {
        Assert.Equal("\"7\"", Trees.Json(new ScalarNode("7", ScalarKind.Quoted)));
        Assert.Equal("null", Trees.Json(new ScalarNode("", ScalarKind.Null)));
        Assert.Equal("\"a\"", Trees.Json(new ScalarNode("a", ScalarKind.Reference)));
        Assert.Equal("\"#a\"", Trees.Json(new ScalarNode("a", ScalarKind.Reference) { KeepsHash = true }));
    }

    [Fact]
    public void Strings_of_all_characters_and_lengths_are_read_back()
    {
        string all = string.Concat(Enumerable.Range(0, 0x500).Select(c => ((char)c).ToString())) + "\u2028\uFFFF💡" + string.Concat(Enumerable.Repeat("a💡ä", 1_000));
        for (int start = 0; start < 8; start++)
        {
            var output = new ArrayBufferWriter<byte>(1);
            string text = all[start..];
            TreeJson.Write(new ScalarNode(text, ScalarKind.Quoted), output);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(output.WrittenSpan));
            Assert.Equal(text, ((ScalarNode)JsonTree.Read(output.WrittenSpan, [])!).Text);
        }

        Assert.Equal("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\u007fä\"", Trees.Json(new ScalarNode("\"\\\b\f\n\r\t\u0001\u007fä", ScalarKind.Quoted)));
        Assert.Equal("\"\uFFFD\"", Trees.Json(new ScalarNode("\ud83d", ScalarKind.Quoted)));
    }

    private static string[] Deep(int depth) => [new string('[', depth) + new string(']', depth), string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth)];

    private static void AssertLikeOracle(byte[] json)
    {
        List<SourceError> errors = [];
        Node? tree = JsonTree.Read(json, errors);
        bool isAccepted = IsAccepted(json);
        Assert.True(isAccepted == tree is not null, Encoding.UTF8.GetString(json) + "\n" + string.Join('\n', errors));
        if (tree is not null)
        {
            Assert.True(errors.Count > 0 || Tokens(json).SequenceEqual(Tokens(Encoding.UTF8.GetBytes(Trees.Json(tree)))), Encoding.UTF8.GetString(json));
        }
    }

    private static List<string> Tokens(byte[] json)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            bool isString = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            tokens.Add(reader.TokenType + (isString ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan)));
        }

        return tokens;
    }

    private static bool IsAccepted(byte[] json)
    {
        try
        {
            return Tokens(json).Count > 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
