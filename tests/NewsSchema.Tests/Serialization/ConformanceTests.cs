using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Serialization;

/// <summary><see cref="NewsJsonReader"/> accepts exactly what <see cref="Utf8JsonReader"/> accepts, with the same values. The cases are like the y_, n_ and i_ files of JSONTestSuite.</summary>
public class ConformanceTests
{
    private static readonly string[] s_accepted =
    [
        // structure
        "[]", "{}", "[[]]", "[{}]", """{"a":[]}""", """{"a":{}}""", " [] ", "\t[\n]\r\n", """{ "a" : 1 , "b" : 2 }""", "[1,2]", "[ 1 , 2 ]", """{"":0}""",
        """{"a":1,"a":2}""", """{"a":null}""", "[null,true,false]", "\"\"", "\"x\"", "1", "true", "false", "null", " 1 ", "[\"a\"]", "[1\n,1\r,2\t]",
        """{"a":{"b":{"c":[1,[2,[3]]]}}}""", """{"a":"b","c":"d"}""", """{"asd":"sdf","dfg":"fgh"}""", """{"min":-1.0e+28,"max":1.0e+28}""",

        // numbers
        "0", "-0", "-1", "12", "0.1", "-0.1", "1.5e3", "1E5", "1e+5", "1E-5", "0e0", "0e+1", "-0e-0", "123456789012345678901234567890", "1e400", "-1e-400", "0.00000000000000000000000000000001",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "20e1", "123.456789", "1.0", "[123e65]", "[-237462374673276894279832749832423479823246327846]",

        // strings
        "\"abc def\"", """ "\"\\\/\b\f\n\r\t" """, "\"\\u0041\"", "\"\\u00e4\"", "\"\\uD83D\\uDE00\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"\\u001F\"", "\"\\uFFFF\"", "\"\\uDBFF\\uDFFF\"",
        "\"ä\"", "\"€\"", "\"😀\"", "\"\u007F\"", "\"\u2028\u2029\"", "\"\u00A0\"", "\"\uFEFF\"", "\"asd \"", "\"\\\\\"", "\"\\\\n\"", "\"\\\"\"", "\"new\\u00A0line\"", "\"\\u0060\\u012a\\u12AB\"",
        "\"a/*b*/c\"", "\"'\"", """{"ä€😀":1}""", """{"\u0061\"":1}""", "\"\\u0061\\u30af\\u30EA\\u30b9\"", "[\"\\uA66D\"]", "\"\\uD834\\uDd1e\"",
        "\"The quick brown fox jumps over the lazy dog, again and again, until 64 bytes are full.\"",
        "\"Zażółć gęślą jaźń, Москва и Киев, Ελλάδα, القاهرة, 北京市, ไทย, 😀👍🏽\"",
    ];

    private static readonly string[] s_refused =
    [
        // structure
        "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[1]]", "[]]", "{}}", "[}", "{]", "[\"x\"", "[\"\",]", "[1]x", "1 2", "[][]", "{} {}", "{}#", "{}/**/",
        """{"a"}""", """{"a":}""", """{"a":1,}""", """{,"a":1}""", """{"a" 1}""", """{"a":1 "b":2}""", """{"a":1,,"b":2}""", """{"a"::1}""", "{a:1}", "{1:1}", "{'a':1}", "{null:1}", """{"a":1""", """{"a":""", """{"a":1]""", "[\"a\":1]", "{[:\"x\"}",
        """{"a":[1}""", "[{]", "[1}", "{\"a\":b}", "a", "x", "'a'", "[a]", "[1,a]", "*", "<null>", "[<null>]", "\u00A0[]", "[\u00A0]", "[\u000B]", "[\f]", "\u2060[]", "\uFEFF[]", "\uFEFF", "[1]\0", "\0", "//c\n[]", "[/*c*/]", "# x",

        // literals
        "nul", "nulll", "tru", "truee", "fals", "True", "NULL", "nan", "NaN", "Infinity", "-Infinity", "[tru]", "[nul]", "undefined", "[truth]", "[n]",

        // numbers
        "-", "+1", "01", "-01", "00", "1.", ".5", "-.5", "1.e1", "1e", "1e+", "1E-", "1ee1", "1e1.5", "0x1", "1_000", "1,000", "--1", "-+1", "1-", "1+1", "0e", "0.e1", "1.2.3", "[1.]", "[-]", "[0 1]", "[1e]", "1f", "1a", "[-a]", "[1 000.0]", "[０]", "[.123]", "9.e+", "2.e-3", "-2.", "0.3e+", "1.0e", "[1eE2]", "[+1]", "1 x",

        // strings
        "\"", "\"a", "\"\\", "\"\\\"", "\"\\a\"", "\"\\x41\"", "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u123g\"", "\"\\u12 4\"", "\"\\U0041\"", "\"\\'\"", "\"\\\n\"", "\"\n\"", "\"\t\"", "\"\r\"", "\"\0\"", "\"\u001F\"", "\"a\u0001b\"",
        "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\uD800x\"", "\"\\uD800\\n\"", "\"\\uD800\\uD800\"", "\"\\uDC00\\uD800\"", "\"\\uD83D\\uDE0\"", "\"\\uD83D\\u\"", "\"\\uD83D\\\"", "\"\\uDE00\\uD83D\"", "\"\\\\\\\"", "\"\\\\\\a\"", "\"\\😀\"", "\"\\é\"", "[\"a\u0000a\"]", "[\"\\uD800\\uD800\\x\"]", "\"'", "'", "[\"\\uqqqq\"]", "{\"\\uD800\":1}", "{\"a\n\":1}",
    ];

    private static readonly byte[][] s_refusedBytes =
    [
        [0x22, 0x80, 0x22], [0x22, 0xBF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC3, 0x28, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xE0, 0x9F, 0xBF, 0x22],
        [0x22, 0xE2, 0x82, 0x22], [0x22, 0xE2, 0x28, 0xA1, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xED, 0xBF, 0xBF, 0x22], [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22], [0x22, 0xFE, 0x22], [0x22, 0xFF, 0x22], [0xFF], [0xE9], [0x22, 0xE9, 0x22], [0x22, 0xC3, 0xA4, 0x80, 0x22], [0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22],
        [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B, 0x00, 0x5D], [0x5B, 0xFF, 0x5D], [0x61, 0xC3, 0xA5], [0x5B, 0x61, 0xC3, 0xA5, 0x5D],
    ];

    public static TheoryData<string> Accepted => [.. s_accepted, Nested(64, "[", "]"), Nested(64, "{\"a\":", "}", "{}"), Nested(63, "[", "]", "{\"a\":1}")];

    public static TheoryData<string> Refused => [.. s_refused, Nested(65, "[", "]"), Nested(65, "{\"a\":", "}", "{}"), Nested(64, "[", "]", "{\"a\":1}"), Nested(64, "[", "]", "{}"), new string('[', 100_000)];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Texts_that_the_oracle_accepts_have_the_same_values(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        string? expected = JsonOracle.Expected(utf8);
        Assert.NotNull(expected);
        Assert.Equal(expected, JsonOracle.Actual(utf8));
        Assert.Equal(expected, JsonOracle.Expected(NewsAny.Parse(utf8).AsUtf8()));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Texts_that_the_oracle_refuses_are_refused(string json) => AssertRefused(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() => Assert.All(s_refusedBytes, AssertRefused);

    [Fact]
    public void Every_text_cut_at_any_byte_is_accepted_or_refused_like_by_the_oracle()
    {
        foreach (string json in s_accepted.Append(NewsSerializerTests.Full))
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            for (int length = 0; length < utf8.Length; length++)
            {
                ReadOnlySpan<byte> cut = utf8.AsSpan(0, length);
                Assert.Equal(JsonOracle.Expected(cut), JsonOracle.Actual(cut));
            }
        }
    }

    [Fact]
    public void Every_string_is_read_the_same_at_any_distance_from_its_end_and_from_the_text_s_end()
    {
        foreach (string special in (string[])["", "ä", "€", "😀", "\\n", "\\u00e4", "\\uD83D\\uDE00", "\\\"", "я", "\u007F"])
        {
            for (int before = 0; before < 70; before++)
            {
                for (int after = 0; after < 70; after += before % 7 == 0 ? 1 : 13)
                {
                    byte[] utf8 = Encoding.UTF8.GetBytes($"\"{new string('a', before)}{special}{new string('z', after)}\"");
                    string? expected = JsonOracle.Expected(utf8);
                    Assert.Equal(expected, JsonOracle.Actual(utf8));
                    Assert.Equal(expected, JsonOracle.Actual([.. utf8, (byte)' ']));
                    Assert.Null(JsonOracle.Actual(utf8.AsSpan(0, utf8.Length - 1)));
                }
            }
        }
    }

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("1.0", false)]
    [InlineData("1e2", false)]
    [InlineData("-0", true)]
    [InlineData("0", true)]
    [InlineData("01", false)]
    [InlineData("-", false)]
    [InlineData("\"1\"", false)]
    [InlineData("null", false)]
    [InlineData("1a", false)]
    [InlineData("18446744073709551615", false)]
    [InlineData("1000000000000000000000", false)]
    public void Integers_are_accepted_like_by_the_oracle(string json, bool taken)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(taken, Takes(utf8, (ref NewsJsonReader input) => input.ReadInt64(), out long value));
        if (taken)
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            Assert.Equal(reader.GetInt64(), value);
        }
    }

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("-2147483648", true)]
    [InlineData("-2147483649", false)]
    [InlineData("4294967296", false)]
    public void Integers_of_32_bits_are_bounded(string json, bool taken) =>
        Assert.Equal(taken, Takes(Encoding.UTF8.GetBytes(json), (ref NewsJsonReader input) => input.ReadInt32(), out _));

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("12.50", "12.50")]
    [InlineData("-7", "-7")]
    [InlineData("-0.05", "-0.05")]
    [InlineData("0.00", "0.00")]
    [InlineData("-0.0", "0.0")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("0.000000000000000001", "0.000000000000000001")]
    [InlineData("1234567890.123456789", "1234567890.123456789")]
    [InlineData("4294967296.5", "4294967296.5")]
    [InlineData("-", null)]
    [InlineData("1.2.3", null)]
    [InlineData("00.5", null)]
    [InlineData(".5", null)]
    [InlineData("1.5x", null)]
    [InlineData("1e2", "100")]
    [InlineData("1.5e3", "1500")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1.0000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("123456789012345678.5", "123456789012345678.5")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("0.00000000000000000000000000001", null)]
    [InlineData("1.23456789012345678901234567890123", null)]
    [InlineData("1e400", null)]
    [InlineData("1e-400", null)]
    [InlineData("01.5", null)]
    [InlineData("1.", null)]
    public void Decimals_are_exact_or_refused(string json, string? expected)
    {
        bool taken = Takes(Encoding.UTF8.GetBytes(json), (ref NewsJsonReader input) => input.ReadDecimal(), out decimal value);
        Assert.Equal(expected, taken ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("1e308", true)]
    [InlineData("1e309", false)]
    [InlineData("-1e400", false)]
    [InlineData("5e-324", true)]
    public void Doubles_are_finite(string json, bool taken) =>
        Assert.Equal(taken, Takes(Encoding.UTF8.GetBytes(json), (ref NewsJsonReader input) => input.ReadDouble(), out _));

    private delegate T Reader<T>(ref NewsJsonReader json);

    private static bool Takes<T>(byte[] utf8, Reader<T> read, out T? value)
    {
        try
        {
            var json = new NewsJsonReader(utf8);
            value = read(ref json);
            json.End();
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static void AssertRefused(byte[] utf8)
    {
        Assert.Null(JsonOracle.Expected(utf8));
        Assert.Null(JsonOracle.Actual(utf8));
        Assert.Throws<JsonException>(() => NewsAny.Parse(utf8));
    }

    private static string Nested(int depth, string open, string close, string inner = "") =>
        string.Concat(Enumerable.Repeat(open, inner.Length > 0 && open.Length > 1 ? depth - 1 : depth)) + inner + string.Concat(Enumerable.Repeat(close, inner.Length > 0 && open.Length > 1 ? depth - 1 : depth));
}
