using System.Text.Json;
using NewsSchema.Formats;

namespace Newsdesk;

/// <summary>The story as agencies and sites exchange it.</summary>
internal static class TradeFormats
{
    private static readonly ExportWriter[] s_writers =
    [
        new NinjsWriter(new NinjsOptions { Indented = true }),
        new SchemaOrgWriter(new SchemaOrgOptions { Indented = true }),
        new NitfWriter(new NitfOptions { Indented = true }),
        new NewsMlG2Writer(new NewsMlG2Options { Indented = true }),
    ];

    /// <summary>Writes one line per format: the size of the export and the number of its losses.</summary>
    public static void List(WireStory story, StoryPage page)
    {
        foreach (ExportWriter writer in s_writers)
        {
            string text = writer.Write(story, out ExportReport report);
            page.Fact(writer.Format.Split(' ')[0], $"{text.Length} characters, {report.Losses.Count} losses reported");
        }

        page.Fact("who, in ninjs", First(story.ToNinjs(), "people"));
        page.Fact("in JSON-LD", First(story.ToSchemaOrg(), "about"));
        page.Fact("a quote there", First(story.ToSchemaOrg(), "hasPart"));
    }

    /// <summary>The first item of a list in the export.</summary>
    private static string First(string json, string list)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(list)[0].GetRawText();
    }

    /// <summary>Prints the story in the format whose name starts with the given text, and its losses to the error stream.</summary>
    public static int Print(WireStory story, string format)
    {
        if (Array.Find(s_writers, writer => writer.Format.StartsWith(format, StringComparison.OrdinalIgnoreCase)) is not { } writer)
        {
            Console.Error.WriteLine($"Unknown format '{format}': use {string.Join(", ", s_writers.Select(writer => writer.Format.Split(' ')[0].ToLowerInvariant()))}.");
            return 1;
        }

        Console.WriteLine(writer.Write(story, out ExportReport report));
        Console.Error.Write(report);
        return 0;
    }
}
