using System.Text;
using NewsSchema.Generators.Tests.Corpus;

namespace NewsSchema.Generators.Tests.Fuzzing;

/// <summary>Damages good and bad fixtures; the same number gives the same fixture.</summary>
internal static class Damage
{
    /// <summary>Texts that end a comment, a string, a span or a file, and texts that are not legal names.</summary>
    public static readonly string[] Hostile =
    [
        "*/", "/*", "//", "\"", "\"\"\"", "\\", "{", "}", "[", "]", "(", ")", "{.", "{#", "{% ", " %}", ":::", "---\n", "\n", "\r", "\r\n", "\t", "\0", "\u0085", "\u2028", "\u2029",
        "\u202E", "\u2066", "\u200B", "\uFEFF", "\uFFFF", "\\u0000", "\\uD800", "\\u2028", "😀", "é\u0301", "class", "__arglist", "record", "#pragma", "#if", "Equals", "ToString", "System",
        "null", "true", "-0", "1e999", "0x1", "2024-02-30", "9999-12-31T23:59:59.9999999Z", "P1Y", "<summary>", "&", "]]>", "`", "| - ", "  ", ": ", ": |\n", "- ", "&a ", "*a ", "!!x ", "%",
        " .person", " .quote", " .cue", " .headline", " #p1", " of=", " for=\"#q1\"", " as=", " id=", " value=", " text=", "schema: ", "entities:\n", "text:\n",
    ];

    private static readonly Lazy<byte[][]> s_originals = new(() =>
    [
        .. Seeds.Articles.Select(name => Encoding.UTF8.GetBytes(Seeds.Read(name))),
        .. Directory.GetFiles(Seeds.InvalidFolder, "*.news.*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. Directory.GetFiles(Path.Combine(Seeds.Folder, "wire")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. NinjsCorpus.ExampleVersions.SelectMany(NinjsCorpus.Examples).Select(file => Encoding.UTF8.GetBytes(file.Text)),
    ]);

    /// <summary>A fixture's bytes and the ending of its name.</summary>
    public static (byte[] Bytes, string Ending) Fixture(Random random)
    {
        byte[] original = Any(random);
        byte[] bytes = Damaged(original, random);

        // Mostly the right one: a fixture in the other format is broken at its first character.
        bool isJson = original.AsSpan().TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'[', ..];
        return (bytes, isJson != (random.Next(50) == 0) ? ".news.json" : ".news.md");
    }

    /// <summary>A damaged text.</summary>
    public static string Text(string text, Random random) => Encoding.UTF8.GetString(Damaged(Encoding.UTF8.GetBytes(text), random));

    private static byte[] Damaged(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (int n = random.Next(1, 5); n > 0; n--)
        {
            DamageOnce(bytes, random);
        }

        return [.. bytes];
    }

    private static byte[] Any(Random random) => s_originals.Value[random.Next(s_originals.Value.Length)];

    private static void DamageOnce(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(bytes.Count - at, 1 << random.Next(9));
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(32, 127);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when random.Next(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                byte[] other = Any(random);
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + (1 << random.Next(9)))]);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Hostile[random.Next(Hostile.Length)]));
                break;
        }
    }
}
