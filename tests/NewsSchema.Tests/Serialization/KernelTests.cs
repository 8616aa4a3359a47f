using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Numbers;
using NewsSchema.Serialization.Text;

namespace NewsSchema.Tests.Serialization;

/// <summary>The vector kernels with every length and alignment of their blocks, next to guard pages.</summary>
public class KernelTests
{
    private static readonly string[] s_specials = ["\"", "\\", "\n", "\u001F", "\u007F", "\u0080", "ä", "\u07FF", "\u0800", "€", "\uFFFD", "😀", "<", "+", "\uD800", "\uDC00", "é\"ü", "яя", "\u2028"];

    private static readonly string[] s_scripts = ["żółw", "мир", "ειρήνη", "سلام", "शांति", "สันติภาพ", "和平", "평화", "😀👍🏽", "\u0080\u07FF", "\u0800\uD7FF\uE000\uFFFF"];

    /// <summary>Sequences in strings: the first and the last of every kind and length, and their malformed neighbours.</summary>
    private static readonly byte[][] s_decoded =
    [
        .. ((string[])["ä", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "€", "\U00010000", "\U0010FFFF", "äöü", "a€ä", "\u007F"]).Select(Encoding.UTF8.GetBytes),
        .. ((string[])["\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u0041", "\\u00e4", "\\uD83D\\uDE00", "\\ud83d", "\\u12", "\\x", "\\\u0000", "\\ä", "\\", "\"", "\n", "\0", "\u001F"]).Select(Encoding.UTF8.GetBytes),
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x7F], [0xC2, 0xC0], [0xDF, 0x22], [0xDF, 0xFF], [0xC3, 0xA4, 0xA4],
        [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xE1, 0x80, 0xC0], [0xE1, 0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF1, 0x80, 0x80], [0xF1, 0x80, 0x80, 0x41], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ];

    [LinuxFact]
    public void Writing_reads_and_writes_only_what_is_there()
    {
        using var input = new GuardedMemory(4096);
        using var output = new GuardedMemory(4096);
        foreach (string special in s_specials)
        {
            for (int before = 0; before <= 70; before++)
            {
                for (int after = 0; after <= 40; after += before < 20 || before % 8 == 0 ? 1 : 11)
                {
                    string text = new string('x', before) + special + new string('y', after);
                    CheckWrite<RelaxedEscapes>(input, output, text, Relaxed(text));
                    CheckWrite<AsciiEscapes>(input, output, text, Ascii(text));
                    CheckWrite<HtmlEscapes>(input, output, text, JsonSerializer.Serialize(text)[1..^1]);
                }
            }
        }
    }

    [LinuxFact]
    public void Writing_in_blocks_reads_and_writes_only_what_is_there()
    {
        using var input = new GuardedMemory(4096);
        using var output = new GuardedMemory(8192);
        foreach (string special in s_specials)
        {
            for (int before = 0; before <= 135; before++)
            {
                foreach (int after in (int[])[0, 1, 15, 16, 17, 32, 33, 64, 65, 128, 129, 130, 200])
                {
                    // The first special character is what leads into blocks.
                    Check("ä" + new string('x', before) + special + new string('y', after));
                }
            }
        }

        var random = new Random(7);
        string[] pieces = ["x", "some plain text", .. s_specials];
        for (int i = 0, rounds = SlowTests.Rounds(20_000); i < rounds; i++)
        {
            var text = new StringBuilder();
            string[] some = random.GetItems(pieces, random.Next(1, 4));
            for (int length = random.Next(600); text.Length < length;)
            {
                text.Append(random.Next(4) > 0 ? pieces[random.Next(2)] : some[random.Next(some.Length)]);
            }

            Check(text.ToString());
        }

        void Check(string text)
        {
            CheckWrite<RelaxedEscapes>(input, output, text, Relaxed(text));
            CheckWrite<AsciiEscapes>(input, output, text, Ascii(text));
            CheckWrite<HtmlEscapes>(input, output, text, JsonSerializer.Serialize(text)[1..^1]);
        }
    }

    [LinuxFact]
    public void Writing_scripts_reads_and_writes_only_what_is_there()
    {
        using var input = new GuardedMemory(4096);
        using var output = new GuardedMemory(4096);
        string[] between = [" ", " 2024 ", "a", "“", "，", "\"", "\\", "\n", "\u001F", "\u007F", "😀", "\uD83D", "\uDE00", "and sixteen more letters"];
        foreach (string script in s_scripts)
        {
            string letters = string.Concat(Enumerable.Repeat(script, 21));
            foreach (string other in between.Concat(s_scripts))
            {
                for (int length = 0; length <= 40; length++)
                {
                    for (int place = 0; place <= 12; place++)
                    {
                        Check(letters[..place] + other + letters[..length]);
                    }
                }
            }
        }

        var random = new Random(11);
        for (int i = 0, rounds = SlowTests.Rounds(30_000); i < rounds; i++)
        {
            string[] some = [.. random.GetItems(s_scripts, 2), .. random.GetItems(between, 3)];
            Check(string.Concat(random.GetItems(some, random.Next(1, 40))));
        }

        void Check(string text) => CheckWrite<RelaxedEscapes>(input, output, text, Relaxed(text));
    }

    [LinuxFact]
    public void Scanning_reads_only_what_is_there()
    {
        using var input = new GuardedMemory(4096);
        foreach (string special in s_specials)
        {
            for (int before = 0; before <= 100; before++)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(new string('x', before) + special + "yy");
                ReadOnlySpan<byte> text = input.Copy(bytes);
                int expected = bytes.AsSpan().IndexOfAnyExcept(System.Buffers.SearchValues.Create([.. Enumerable.Range(0x20, 0x60).Where(b => b is not ('"' or '\\')).Select(b => (byte)b)]));
                Assert.Equal(expected < 0 ? bytes.Length : expected, Utf8Scan.IndexOfSpecial(in MemoryMarshal.GetReference(text), text.Length));

                int end = Array.FindIndex(bytes, b => b is < 0x20 or (byte)'"' or (byte)'\\');
                end = end < 0 ? bytes.Length : end;
                Assert.Equal(end, Utf8Scan.IndexOfEnd(in MemoryMarshal.GetReference(text), text.Length, out int units));
                Assert.Equal(Encoding.UTF8.GetCharCount(bytes, 0, end), units);
            }
        }
    }

    [LinuxFact]
    public void Decoding_reads_and_writes_only_what_is_there()
    {
        using var input = new GuardedMemory(4096);
        using var output = new GuardedMemory(4096);
        string[] scripts = ["ä", "я", "€", "😀", "aä", "aaaaaaaaaaaaaaaaaaaaä", "北京", "x"];
        foreach (string script in scripts)
        {
            for (int count = 1; count <= 60; count++)
            {
                string expected = string.Concat(Enumerable.Repeat(script, count)) + new string('z', count % 17);
                ReadOnlySpan<byte> text = input.Copy(Encoding.UTF8.GetBytes(expected));
                Span<char> target = MemoryMarshal.Cast<byte, char>(output.Last(expected.Length * 2));
                Assert.True(Utf8Decode.TryDecode(in MemoryMarshal.GetReference(text), text.Length, ref MemoryMarshal.GetReference(target), expected.Length));
                Assert.Equal(expected, target.ToString());
            }
        }

        for (int length = 0; length <= 100; length++)
        {
            string expected = new('q', length);
            ReadOnlySpan<byte> text = input.Copy(Encoding.UTF8.GetBytes(expected));
            Assert.Equal(expected, Utf8Decode.Ascii(in MemoryMarshal.GetReference(text), length));
        }
    }

    [LinuxFact]
    public void Decoding_in_blocks_reads_and_writes_only_what_is_there()
    {
        using var input = new GuardedMemory(4096);
        using var output = new GuardedMemory(4096);
        foreach (byte[] special in s_decoded)
        {
            for (int length = special.Length; length <= 200; length++)
            {
                for (int place = length % SlowTests.Share; place <= length - special.Length; place += SlowTests.Share)
                {
                    byte[] bytes = new byte[length];
                    Array.Fill(bytes, (byte)'x');
                    special.CopyTo(bytes, place);
                    ReadOnlySpan<byte> text = input.Copy(bytes);
                    Span<char> target = MemoryMarshal.Cast<byte, char>(output.Last(length * 2));
                    int read = Utf8Decode.Blocks(in MemoryMarshal.GetReference(text), ref MemoryMarshal.GetReference(target), length, out int units, out _);

                    string? expected = JsonSerializer.Deserialize<string>([(byte)'"', .. bytes.AsSpan(0, read), (byte)'"']);
                    Assert.Equal(expected, target[..units].ToString());
                    Assert.True(!Vector128.IsHardwareAccelerated || read > length - Utf8Decode.Reach || bytes[read] != 'x');
                }
            }
        }
    }

    [LinuxFact]
    public void Decoding_letters_reads_and_writes_only_what_is_there()
    {
        if (!ByteShuffle.IsSupported)
        {
            return;
        }

        using var input = new GuardedMemory(4096);
        using var output = new GuardedMemory(4096);
        foreach (string script in s_scripts)
        {
            byte[] letters = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(script, 40)));
            foreach (byte[] special in (byte[][])[.. s_decoded, .. s_scripts.Select(Encoding.UTF8.GetBytes), "and sixteen more letters, and sixteen more"u8.ToArray()])
            {
                for (int place = 0; place <= 40; place++)
                {
                    // Also at places that cut a letter in two.
                    byte[] bytes = [.. letters.AsSpan(0, place), .. special, .. letters.AsSpan(0, 60)];
                    foreach (int room in (int[])[bytes.Length, 40, MultiByteDecoder.Room, MultiByteDecoder.Room - 1])
                    {
                        ReadOnlySpan<byte> text = input.Copy(bytes);
                        Span<char> target = MemoryMarshal.Cast<byte, char>(output.Last(room * 2));
                        int read = MultiByteDecoder.Read(in MemoryMarshal.GetReference(text), text.Length, ref MemoryMarshal.GetReference(target), room, out int units);
                        Assert.Equal(JsonSerializer.Deserialize<string>([(byte)'"', .. bytes.AsSpan(0, read), (byte)'"']), target[..units].ToString());

                        // It stops where there is something else, a run of ASCII, or too little room.
                        Assert.True(
                            bytes.Length - read < MultiByteDecoder.Reach
                            || room - units < MultiByteDecoder.Room
                            || read >= 32
                            || JsonOracle.Expected([(byte)'"', .. bytes.AsSpan(read, 4), (byte)'"']) is null
                            || bytes[read] == '"'
                            || bytes[read] == '\\');
                    }
                }
            }
        }
    }

    [LinuxFact]
    public void Strings_of_other_scripts_are_accepted_or_refused_like_by_the_oracle()
    {
        using var input = new GuardedMemory(4096);
        foreach (string script in s_scripts)
        {
            byte[] letters = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(script, 60)));
            foreach (byte[] special in s_decoded)
            {
                int step = JsonOracle.Expected([(byte)'"', .. special, (byte)'"']) is null ? 7 : 1;
                for (int place = 0; place <= 80; place += step)
                {
                    foreach (int after in (int[])[0, 30, 100])
                    {
                        byte[] json = [(byte)'"', .. letters.AsSpan(0, place), .. special, .. letters.AsSpan(0, after), (byte)'"'];
                        Assert.Equal(JsonOracle.Expected(json), JsonOracle.Actual(input.Copy(json)));
                    }
                }
            }
        }
    }

    [LinuxFact]
    public void Strings_with_special_text_at_every_position_are_accepted_or_refused_like_by_the_oracle()
    {
        using var input = new GuardedMemory(4096);
        foreach (byte[] special in s_decoded)
        {
            // A refusal takes the oracle long.
            int step = SlowTests.Share * (JsonOracle.Expected([(byte)'"', .. special, (byte)'"']) is null ? 7 : 1);
            for (int length = special.Length; length <= 200; length++)
            {
                for (int place = length % step; place <= length - special.Length; place += step)
                {
                    foreach (string escape in (string[])["", "\\n"])
                    {
                        byte[] json =
                        [
                            (byte)'"', .. Encoding.UTF8.GetBytes(escape), .. Enumerable.Repeat((byte)'x', place), .. special,
                            .. Enumerable.Repeat((byte)'y', length - special.Length - place), (byte)'"',
                        ];
                        Assert.Equal(JsonOracle.Expected(json), JsonOracle.Actual(input.Copy(json)));
                    }
                }
            }
        }
    }

    [LinuxFact]
    public void Strings_full_of_special_text_are_accepted_or_refused_like_by_the_oracle()
    {
        using var input = new GuardedMemory(64 * 1024);
        byte[][] pieces = [[(byte)'x'], "plain text between"u8.ToArray(), .. s_decoded.Where(special => JsonOracle.Expected([(byte)'"', .. special, (byte)'"']) is not null)];
        var random = new Random(6);
        for (int i = 0, rounds = SlowTests.Rounds(20_000); i < rounds; i++)
        {
            var json = new List<byte> { (byte)'"' };
            byte[][] some = random.GetItems(pieces, random.Next(1, 4));
            int length = i % 100 == 0 ? random.Next(60_000) : random.Next(600);
            while (json.Count < length)
            {
                json.AddRange(random.Next(3) == 0 ? pieces[random.Next(2)] : some[random.Next(some.Length)]);
            }

            if (random.Next(4) == 0)
            {
                json.InsertRange(random.Next(1, json.Count + 1), s_decoded[random.Next(s_decoded.Length)]);
            }

            json.Add((byte)'"');
            byte[] bytes = [.. json];
            Assert.Equal(JsonOracle.Expected(bytes), JsonOracle.Actual(input.Copy(bytes)));
        }
    }

    [Theory]
    [InlineData(JsonEscaping.Relaxed)]
    [InlineData(JsonEscaping.Ascii)]
    [InlineData(JsonEscaping.Html)]
    public void Every_character_is_written_so_that_it_is_read_again(JsonEscaping escaping)
    {
        for (int unit = 0; unit <= 0xFFFF; unit++)
        {
            string text = "a" + (char)unit + "b";
            string json = Write(text, escaping);
            string expected = char.IsSurrogate((char)unit) ? "a\uFFFDb" : text;
            Assert.Equal(expected, JsonSerializer.Deserialize<string>(json));
            Assert.True(escaping == JsonEscaping.Relaxed || json.All(char.IsAscii));
            if (escaping == JsonEscaping.Html)
            {
                Assert.Equal(JsonSerializer.Serialize(text), json);
            }
        }
    }

    [Fact]
    public void Long_texts_of_every_script_are_written_as_they_are()
    {
        foreach (string script in (string[])["Москва и Киев. ", "北京市", "Gefährliche Maßnahmen ", "😀", "plain ", "a\"b\\c\n", "\uD83D\uDE00x"])
        {
            string text = string.Concat(Enumerable.Repeat(script, 20_000));
            foreach (JsonEscaping escaping in Enum.GetValues<JsonEscaping>())
            {
                Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(text, escaping)));
            }
        }
    }

    [LinuxFact]
    public void Integers_of_every_length_are_written_into_the_room_that_they_need()
    {
        using var output = new GuardedMemory(4096);
        Span<byte> target = output.Last(JsonText.MaxIntegerLength);
        var random = new Random(3);
        for (int i = 0; i < 100_000; i += SlowTests.Share)
        {
            long value = i < 20_000 ? i - 5_000 : random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            int length = JsonText.Format(value, ref MemoryMarshal.GetReference(target));
            Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetString(target[..length]));
        }
    }

    [LinuxFact]
    public void Decimals_of_every_length_are_written_into_the_room_that_they_need()
    {
        using var output = new GuardedMemory(4096);
        Span<byte> target = output.Last(JsonText.MaxDecimalLength);
        var random = new Random(4);
        for (int i = 0, rounds = SlowTests.Rounds(100_000); i < rounds; i++)
        {
            long digits = random.NextInt64() >> random.Next(64);
            var value = new decimal((int)digits, (int)(digits >> 32), random.Next(4) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));
            int length = JsonText.Format(value, ref MemoryMarshal.GetReference(target));
            Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetString(target[..length]));
        }
    }

    /// <summary>Into the output's own memory, into a buffer, and from one into the other: the same bytes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public void Documents_of_every_size_are_written_whole_into_outputs_of_every_size(int length)
    {
        string[] texts = [.. Enumerable.Range(0, length / 50).Select(i => new string((char)('a' + (i % 26)), i % 100) + (i % 3 == 0 ? "ä" : ""))];
        string expected = "start" + JsonSerializer.Serialize(texts, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (int room in (int[])[16, 4_096, 32 * 1024, 32 * 1024 + 5, 40_000, 1 << 20])
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>(room);
            output.Write("start"u8);
            var json = new NewsJsonWriter(output);
            json.Strings("["u8, NewsList<string>.Wrap(texts));
            json.Flush();
            Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact]
    public void Literals_of_every_length_are_written_as_they_are()
    {
        var output = new ArrayBufferWriter<byte>();
        var expected = new StringBuilder("[");
        var json = new NewsJsonWriter(output);
        json.Raw("["u8);
        for (int length = 1; length < 600; length++)
        {
            string name = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + ((i + length) % 26))));
            expected.Append('{').Append('"').Append(name).Append("\":[").Append(length).Append("]},");
            json.Int32(Encoding.UTF8.GetBytes($"{{\"{name}\":["), length);
            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
        json.Flush();
        Assert.Equal(expected.ToString()[..^1] + "]", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(10, 99)]
    [InlineData(100, 999)]
    [InlineData(1000, 9_999)]
    [InlineData(10_000, int.MaxValue)]
    [InlineData(-1, int.MinValue)]
    public void Two_integers_are_written_as_one_after_the_other(int first, int second)
    {
        foreach (bool indented in (bool[])[false, true])
        {
            var options = new JsonSerializerOptions { WriteIndented = indented };
            string json = JsonSerializer.Serialize(new NewsSpan { Start = first, End = second }, options);
            Assert.Equal(JsonSerializer.Serialize(new { start = first, end = second }, new JsonSerializerOptions { WriteIndented = indented }), json);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(50_000)]
    public void Brackets_are_closed_at_any_end_of_the_buffer(int depth)
    {
        foreach (int room in (int[])[16, 32 * 1024, 40_000, 1 << 20])
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>(room);
            var json = new NewsJsonWriter(output);
            for (int i = 0; i < depth; i++)
            {
                json.Raw("{\"a\":["u8);
            }

            json.EndArray();
            json.EndObject();
            for (int i = 1; i < depth; i++)
            {
                json.Null(default);
                json.EndArray();
                json.EndObject();
            }

            json.Flush();
            string expected = string.Concat(Enumerable.Repeat("{\"a\":[", depth)) + "]}" + string.Concat(Enumerable.Repeat(",null]}", depth - 1));
            Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact]
    public void The_word_cache_gives_the_same_object_for_the_same_text()
    {
        foreach (string word in (string[])["a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghijklmnop", "putin", "q1"])
        {
            byte[] json = Encoding.UTF8.GetBytes($"[\"{word}\",\"{word}\"]");
            var input = new NewsJsonReader(json);
            NewsList<string> words = input.ReadWords();
            Assert.Equal(word, words[0]);
            Assert.Same(words[0], words[1]);
        }
    }

    [Fact]
    public void Words_of_all_lengths_are_distinguished()
    {
        var random = new Random(1);
        for (int i = 0, rounds = SlowTests.Rounds(200_000); i < rounds; i++)
        {
            string word = new(random.GetItems("ab"u8.ToArray(), random.Next(1, 20)).Select(b => (char)b).ToArray());
            var input = new NewsJsonReader(Encoding.ASCII.GetBytes($"\"{word}\""));
            Assert.Equal(word, input.ReadWord());
        }
    }

    private static void CheckWrite<TEscapes>(GuardedMemory input, GuardedMemory output, string text, string expected)
        where TEscapes : struct, IEscapes
    {
        ReadOnlySpan<char> source = input.Copy(text);
        Span<byte> target = output.Last(Utf8Encode<TEscapes>.RoomFor(text.Length));
        int length = Utf8Encode<TEscapes>.Write(in MemoryMarshal.GetReference(source), text.Length, ref MemoryMarshal.GetReference(target));
        Assert.Equal(expected, Encoding.UTF8.GetString(target[..length]));
        length = Utf8Encode<TEscapes>.WriteQuoted(text, ref MemoryMarshal.GetReference(target));
        Assert.Equal($"\"{expected}\",", Encoding.UTF8.GetString(target[..length]));
        target.Clear();
        if (Utf8Encode<TEscapes>.TryWriteWord(text, ref MemoryMarshal.GetReference(target)))
        {
            Assert.Equal($"\"{text}\",", Encoding.UTF8.GetString(target[..(text.Length + Utf8Encode<TEscapes>.Around)]));
            Assert.Equal(text, expected);
        }
        else
        {
            Assert.True(expected != text || !System.Text.Ascii.IsValid(text) || text.Length is < 2 or > 15 || !Vector128.IsHardwareAccelerated);
        }
    }

    private static string Write(string text, JsonEscaping escaping)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var json = new NewsJsonWriter(output, escaping);
        json.String(default, text);
        json.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Relaxed(string text) => Escape(text, keepsText: true);

    private static string Ascii(string text) => Escape(text, keepsText: false);

    private static string Escape(string text, bool keepsText)
    {
        var result = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            c = char.IsSurrogate(c) && !isPair ? '\uFFFD' : c;
            int letter = "\"\\\b\f\n\r\t".IndexOf(c);
            if (letter >= 0)
            {
                result.Append('\\').Append("\"\\bfnrt"[letter]);
            }
            else if (c < ' ' || (!keepsText && c > '\u007F'))
            {
                result.Append($"\\u{(int)c:X4}");
                if (isPair)
                {
                    result.Append($"\\u{(int)text[++i]:X4}");
                }
            }
            else
            {
                result.Append(c);
                if (isPair)
                {
                    result.Append(text[++i]);
                }
            }
        }

        return result.ToString();
    }
}
