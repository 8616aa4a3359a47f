using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.Benchmarks.Interleaved;
using NewsSchema.CompilerServices;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>The string kernels alone: arrays of texts of one script and one length, against System.Text.Json's writer and reader.</summary>
internal static class Scripts
{
    private const int Characters = 8_000;

    private static readonly (string Name, string Text)[] s_scripts =
    [
        ("ASCII", "The quick brown fox jumps over the lazy dog, again and again. "),
        ("German", "Gefährliche „Versuche“, Maßnahmen überall; Präsident fordert Garantien. "),
        ("Polish", "Zażółć gęślą jaźń: wójt gminy Łódź ogłosił stan klęski żywiołowej. "),
        ("Cyrillic", "Президент России потребовал от НАТО гарантий безопасности в Москве. "),
        ("Greek", "Ο πρωθυπουργός της Ελλάδας μίλησε στην Αθήνα για την οικονομία. "),
        ("Arabic", "دعت القاهرة إلى وقف فوري لإطلاق النار واستئناف المفاوضات غدا. "),
        ("Chinese", "北京市长江大桥昨日举行通车仪式，国务院总理出席并发表重要讲话。"),
        ("emoji", "😀👍🏽🎉🚀🌍❤️🔥😂🙏🏻✨"),
    ];

    public static IEnumerable<Contest> Contests() =>
        from markup in (bool[])[false, true]
        from script in s_scripts
        from length in markup ? (int[])[40, 120, 400, 4000] : [5, 12, 40, 120, 400, 4000]
        from contest in Contests(markup ? "strings with escapes" : "strings", script.Name, length, Take(markup ? Paragraph(script.Text) : script.Text, length))
        orderby contest.Work
        select contest;

    private static Contest[] Contests(string strings, string script, int length, string text)
    {
        // Each at its own place, as the members of a document are.
        string[] texts = [.. Enumerable.Range(0, Math.Max(1, Characters / length)).Select(_ => new string(text.AsSpan()))];
        var list = NewsList<string>.Wrap(texts);
        var output = new ArrayBufferWriter<byte>(Characters * 6);
        var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        var escaping = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        WriteOurs(list, output, JsonEscaping.Relaxed);
        byte[] json = output.WrittenSpan.ToArray();
        string row = $"{length} characters";
        return
        [
            new Contest($"Read {strings}", script, [new("Utf8JsonReader", () => ReadTheirs(json)), new(row, () => ReadOurs(json))]),
            new Contest($"Write {strings}", script, [new("Utf8JsonWriter", () => WriteTheirs(texts, output, writer)), new(row, () => WriteOurs(list, output, JsonEscaping.Relaxed))]),
            new Contest($"Write {strings}, default escaping", script, [new("Utf8JsonWriter", () => WriteTheirs(texts, output, escaping)), new(row, () => WriteOurs(list, output, JsonEscaping.Html))]),
        ];
    }

    private static object? WriteTheirs(string[] texts, ArrayBufferWriter<byte> output, Utf8JsonWriter writer)
    {
        output.ResetWrittenCount();
        writer.Reset(output);
        writer.WriteStartArray();
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        writer.Flush();
        return null;
    }

    private static object? WriteOurs(NewsList<string> texts, ArrayBufferWriter<byte> output, JsonEscaping escaping)
    {
        output.ResetWrittenCount();
        var json = new NewsJsonWriter(output, escaping);
        json.Strings("["u8, texts);
        json.Flush();
        return null;
    }

    private static object? ReadTheirs(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        string? last = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            last = reader.GetString();
        }

        return last;
    }

    private static object? ReadOurs(byte[] json)
    {
        var reader = new NewsJsonReader(json);
        string? last = null;
        for (bool more = reader.BeginArray(); more; more = reader.NextItem())
        {
            last = reader.ReadString();
        }

        return last;
    }

    /// <summary>A paragraph of an article's HTML: JSON escapes its two quotes and its new line.</summary>
    private static string Paragraph(string text) => $"<p class=\"body\">{text}</p>\n";

    /// <summary>The first characters of the text, repeated if it is too short. Surrogate pairs are not split.</summary>
    private static string Take(string text, int length)
    {
        string all = string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));
        return char.IsHighSurrogate(all[length - 1]) ? all[..(length - 1)] + "." : all[..length];
    }
}
