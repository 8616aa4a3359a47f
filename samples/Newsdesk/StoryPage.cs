using System.Globalization;

namespace Newsdesk;

/// <summary>Writes a story as a page of text; every word comes from a typed member.</summary>
internal sealed class StoryPage(TextWriter output, bool colors)
{
    private const int Width = 96;
    private const int Indent = 14;

    public void Write(WireStory story)
    {
        string[] head = [$"{story.Dateline.Agency}", $"{story.Dateline.Place}", story.Published.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), story.Language];
        output.WriteLine();
        output.WriteLine(Paint(string.Join("  ·  ", head), Color.Gray));
        output.WriteLine();
        foreach (string line in Wrap(story.Headline, Width))
        {
            output.WriteLine(Paint(line, Color.Bold));
        }

        Section("Quotes");
        foreach (Quote quote in story.Quotes)
        {
            Statement(quote);
        }

        Section("Claims");
        foreach (Claim claim in story.Claims)
        {
            Statement(claim);
        }

        Section("Mentioned");
        output.WriteLine();
        (NewsEntity Entity, int Mentions)[] mentioned =
        [
            .. from entity in story.Annotations.OfType<NewsEntity>()
               let mentions = story.Mentions(entity).Count()
               orderby mentions descending, entity.Name
               select (entity, mentions),
        ];
        int width = mentioned.Max(item => item.Entity.Name.Length);
        foreach ((NewsEntity entity, int mentions) in mentioned)
        {
            Fact(Kind(entity), $"{entity.Name.PadRight(width)}  {Paint(new string('█', mentions), Color.Blue)} {mentions}");
        }
    }

    public void Section(string title)
    {
        output.WriteLine();
        output.WriteLine(Paint($"── {title} {new string('─', Width - title.Length - 4)}", Color.Gray));
    }

    public void Fact(string name, string value) => output.WriteLine($"{Paint(name.PadRight(Indent), Color.Gray)}{value}");

    /// <summary>Writes the speaker, the addressee, who relays the words, and the cues: the words of the text that show this.</summary>
    private void Statement(NewsStatement statement)
    {
        output.WriteLine();
        string label = statement.Act ?? Kind(statement);
        foreach (string line in Wrap(statement.Text, Width - Indent))
        {
            Fact(label, line);
            label = "";
        }

        string who = statement.Speaker?.Name ?? "–";
        if (statement.Addressee is { } addressee)
        {
            who += $" → {addressee.Name}";
        }

        if (statement.Source is { } source)
        {
            who += $", relayed by {source.Name}";
        }

        string cues = statement.Cues.Count == 0 ? "" : $"  ({string.Join(" … ", statement.Cues)})";
        Fact("", $"{Paint(who, Color.Blue)}{Paint(cues, Color.Gray)}");
    }

    private static string Kind(NewsAnnotation annotation) => annotation.GetType().Name.ToLowerInvariant();

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : $" {word}";
        }

        yield return line;
    }

    private string Paint(string text, Color color) => colors ? $"\e[{(int)color}m{text}\e[0m" : text;

    /// <summary>The terminal's codes.</summary>
    private enum Color
    {
        Bold = 1,
        Blue = 34,
        Gray = 90,
    }
}
