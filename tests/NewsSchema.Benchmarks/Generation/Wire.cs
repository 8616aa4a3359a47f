using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Benchmarks.Generation;

/// <summary>Samples like a publisher's: as many as requested, in few shapes. The originals are repeated under other names.</summary>
internal static class Wire
{
    private static readonly string[] s_examples = ["examples", "documentation/includes/examples"];

    private static readonly string[] s_parties = ["A", "B", "C"];

    /// <summary>The folder of the IPTC's ninjs files; null if it is not next to the repository.</summary>
    private static string? Corpus { get; } = FindAbove("shared/corpus/newsinjson");

    private static string Seeds { get; } = FindAbove("seeds")!;

    /// <summary>What <see cref="Json"/> makes its samples of.</summary>
    public static string Origin => Corpus is null ? "the seeds' JSON (the corpus is not next to the repository)" : "the agencies' ninjs examples";

    /// <summary>JSON samples, each an object.</summary>
    public static IReadOnlyList<(string Path, string Text)> Json(int count) => Repeat(
        Corpus is null
            ? Files(Path.Combine(Seeds, "wire"), "*.json")
            : s_examples.SelectMany(folder => Files(Path.Combine(Corpus, folder), "*.json")),
        IsObject,
        count,
        ".json");

    /// <summary>XML samples of about 4 KB: the results of an election in eight regions.</summary>
    public static IReadOnlyList<(string Path, string Text)> Xml(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(i => ($"/news/Samples/sample-{i:00000}.xml", Election(i, random)))];
    }

    private static string Election(int number, Random random)
    {
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\"?>\n<election id=\"e{number}\" date=\"2026-03-11\">\n  <title xml:lang=\"en\">Election {number}</title>\n");
        for (int region = 1; region <= 8; region++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"  <region code=\"{random.Next(100, 999)}\" name=\"Region {region}\">\n");
            xml.Append(CultureInfo.InvariantCulture, $"    <turnout eligible=\"{random.Next(1000, 99_999)}\">{random.Next(100, 9999)}</turnout>\n");
            xml.Append(CultureInfo.InvariantCulture, $"    <updated>2026-03-{random.Next(10, 28)}T12:00:00Z</updated>\n");
            foreach (string party in s_parties)
            {
                xml.Append(CultureInfo.InvariantCulture, $"    <candidate party=\"{party}\"><name>Person {random.Next(999)}</name><votes>{random.Next(9999)}</votes></candidate>\n");
            }

            xml.Append(CultureInfo.InvariantCulture, $"    <note>Counted by <b>hand</b> in {random.Next(9)} districts.</note>\n  </region>\n");
        }

        return xml.Append("</election>\n").ToString();
    }

    /// <summary>Annotated articles.</summary>
    public static IReadOnlyList<(string Path, string Text)> Articles(int count) =>
        Repeat(Files(Seeds, "*.news.md").Where(path => Path.GetDirectoryName(path) == Seeds), _ => true, count, ".news.md");

    private static (string, string)[] Repeat(IEnumerable<string> files, Predicate<string> isSample, int count, string ending)
    {
        string[] originals = [.. files.Select(File.ReadAllText).Where(text => isSample(text))];
        return [.. Enumerable.Range(0, count).Select(i => ($"/news/Samples/sample-{i:00000}{ending}", originals[i % originals.Length]))];
    }

    private static bool IsObject(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && !document.RootElement.TryGetProperty("$schema", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    internal static string? FindAbove(string path, [CallerFilePath] string here = "")
    {
        for (string? folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, path)))
            {
                return Path.Combine(folder, path);
            }
        }

        return null;
    }
}
