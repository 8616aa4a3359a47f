using System.Text.Json;

namespace Newsdesk;

/// <summary>The story as agencies and sites exchange it.</summary>
internal static class TradeFormats
{
    private static readonly ExportOptions s_options = new() { Indented = true };

    /// <summary>Writes one line per format: the size of the export and the number of its losses.</summary>
    public static void List(WireStory story, StoryPage page)
    {
        foreach (NewsFormat format in NewsFormats.All.Where(format => format.CanWrite))
        {
            string text = format.CreateWriter(s_options).Write(story, out ExportReport report);
            page.Fact(format.Name, $"{text.Length} characters, {report.Losses.Count} losses reported");
        }

        page.Fact("who, in ninjs", First(story.ToNinjs(), "people"));
        page.Fact("in JSON-LD", First(story.ToSchemaOrg(), "about"));
        page.Fact("a quote there", First(story.ToSchemaOrg(), "hasPart"));
    }

    /// <summary>Prints all articles of a file in any format of the trade as annotated articles, and the report of each to the error stream.</summary>
    public static int Read(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static int Read(Stream stream)
    {
        bool hasErrors = false;
        foreach (NewsReadResult result in new NewsReader().ReadAll(stream))
        {
            Console.WriteLine(result.Document.ToNewsMarkdown());
            Console.Error.WriteLine($"{result.Format?.Title ?? "unknown format"} {result.Version}".TrimEnd());
            Console.Error.Write(result.Report);
            hasErrors |= result.Report.HasErrors;
        }

        return hasErrors ? 1 : 0;
    }

    /// <summary>The first item of a list in the export.</summary>
    private static string First(string json, string list)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(list)[0].GetRawText();
    }

    /// <summary>Prints the story in the format of that name, and its losses to the error stream.</summary>
    public static int Print(WireStory story, string name)
    {
        NewsFormat? format = NewsFormats.Find(name) ?? NewsFormats.All.FirstOrDefault(format => format.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (format is not { CanWrite: true })
        {
            Console.Error.WriteLine($"Unknown format '{name}': use {string.Join(", ", NewsFormats.All.Where(format => format.CanWrite).Select(format => format.Name))}.");
            return 1;
        }

        Console.WriteLine(format.CreateWriter(s_options).Write(story, out ExportReport report));
        Console.Error.Write(report);
        return 0;
    }
}
