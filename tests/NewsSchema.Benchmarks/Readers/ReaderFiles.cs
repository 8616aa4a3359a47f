using System.Globalization;
using System.Text;
using System.Xml;
using NewsSchema.Benchmarks.Generation;

namespace NewsSchema.Benchmarks.Readers;

/// <summary>The files that the readers read: agencies' files if the corpus is next to the repository, and an article of 4 KB and one of 40 KB.</summary>
internal static class ReaderFiles
{
    public static IEnumerable<ReaderPayload> Nitf => Of("story.nitf.xml", "<p>PORT HALVARD", "</p>", "wire/nitf");

    public static IEnumerable<ReaderPayload> NewsMlG2 => Of("story.newsml-g2.xml", "<p>PORT HALVARD", "</p>", "wire/newsml-g2");

    public static IEnumerable<ReaderPayload> NewsMl1 => Of("story.newsml-1.2.xml", "<p>PORT HALVARD", "</p>", "wire/newsml1");

    public static IEnumerable<ReaderPayload> Ninjs => Of("story.ninjs.json", "<p>PORT HALVARD", "</p>", "wire/ninjs");

    public static IEnumerable<ReaderPayload> SchemaOrg => Of("story.jsonld", "PORT HALVARD (nnb)", "declined to comment.\\n\\n", null);

    public static IEnumerable<ReaderPayload> Rss => Of("story.rss.xml", "    <item>", "</item>\n", null);

    private static IEnumerable<ReaderPayload> Of(string sample, string start, string end, string? folder)
    {
        if (folder is not null && Corpus(folder) is { Count: > 0 } files)
        {
            yield return new ReaderPayload(string.Create(CultureInfo.InvariantCulture, $"agencies ({files.Count} files)"), files, IsRemade: false);
        }

        string text = Sample(sample);
        yield return new ReaderPayload("4 KB", [Encoding.UTF8.GetBytes(Repeat(text, start, end, 4_000))], IsRemade: true);
        yield return new ReaderPayload("40 KB", [Encoding.UTF8.GetBytes(Repeat(text, start, end, 40_000))], IsRemade: true);
    }

    private static string Sample(string name)
    {
        using var reader = new StreamReader(typeof(ReaderFiles).Assembly.GetManifestResourceStream("Samples/" + name)!);
        return reader.ReadToEnd();
    }

    /// <summary>The text with its paragraphs or items, from the first one's start to the last one's end, repeated until it has the length.</summary>
    private static string Repeat(string text, string start, string end, int length)
    {
        int first = text.IndexOf(start, StringComparison.Ordinal);
        int last = text.LastIndexOf(end, StringComparison.Ordinal) + end.Length;
        string part = text[first..last];
        return text.Insert(last, string.Concat(Enumerable.Repeat(part, Math.Max(0, (length - text.Length + (part.Length / 2)) / part.Length))));
    }

    /// <summary>The files of a folder that all alternatives can read.</summary>
    private static List<byte[]> Corpus(string folder)
    {
        if (Wire.FindAbove("shared/corpus/" + folder) is not { } path)
        {
            Console.WriteLine($"The corpus is not next to the repository: {folder} is skipped.");
            return [];
        }

        return [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(IsReadable)];
    }

    private static bool IsReadable(byte[] file)
    {
        try
        {
            if (file.AsSpan().TrimStart("\uFEFF \r\n\t"u8)[0] == (byte)'<')
            {
                TextWalk.OfXml(file);
            }
            else
            {
                TextWalk.OfJson(file);
            }
        }
        catch (Exception e) when (e is XmlException or System.Text.Json.JsonException)
        {
            return false;
        }

        return !new NewsReader().Read(file).Report.HasErrors;
    }
}
