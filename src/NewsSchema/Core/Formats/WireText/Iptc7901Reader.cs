using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>
/// Reads a message of IPTC 7901: a line with source, number, priority, category and length; lines of keywords; the title, which ends with an equals sign; the text; and the moment of sending.
/// </summary>
internal sealed class Iptc7901Reader(ArticleDraft draft) : IWireMessageReader
{
    /// <summary>The number of lines in which a title must end.</summary>
    private const int MaxTitle = 8;

    /// <summary>The headings of notes for editors.</summary>
    private static readonly HashSet<string> s_notes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Notizblock", "Redaktionelle Hinweise", "Internet", "Orte", "Kontakte", "Ansprechpartner", "Notebook", "Note to editors", "Notes to editors", "Editorial contacts",
    };

    /// <summary>Lines after which nothing is for publication, also without the sign of a heading.</summary>
    private static readonly HashSet<string> s_ends = new(StringComparer.OrdinalIgnoreCase)
    {
        "Notizblock", "dpa-Notizblock", "Redaktionelle Hinweise", "Note to editors", "Notes to editors", "Editorial contacts",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", "The following information is not intended for publication",
    };

    private readonly SourcePath _root = SourcePath.NewRoot();

    public void Read(WireMessage message)
    {
        ReadHeader(message.Header.Where(static line => !line.IsBlank).ToList());
        List<WireLine> text = [.. message.Text];
        List<WireLine> end = TakeMoment(text, message.Trailer);
        ReadTitle(text);
        ReadNotes(text);
        new WireParagraphs(draft, _root["text"]).Read(text, end: null);
        WireParagraphs.FindDateline(draft);
        ReadTrailer([.. end, .. message.Trailer]);
    }

    /// <summary>Takes the moment of sending from the end of a text that lost the sign before it, as all signs are lost in files that went through a mail.</summary>
    private static List<WireLine> TakeMoment(List<WireLine> text, IReadOnlyList<WireLine> trailer)
    {
        int last = trailer.Any(static line => !line.IsBlank) ? -1 : text.FindLastIndex(static line => !line.IsBlank);
        if (last < 0 || WireDates.ParseDayTime(text[last].Text.Trim()) is null)
        {
            return [];
        }

        List<WireLine> end = text.GetRange(last, text.Count - last);
        text.RemoveRange(last, text.Count - last);
        return end;
    }

    /// <summary>Takes the notes at the end of a text, which are for editors: they are one note, and not paragraphs.</summary>
    private void ReadNotes(List<WireLine> text)
    {
        int first = text.FindIndex(static line => IsHeadingOfNotes(line.Text));
        if (first > 0 && text[first - 1].Text.Trim() is { Length: > 0 } rule && rule.All(static c => c is '*' or '_' or '-' or ' '))
        {
            text.RemoveAt(--first);
        }

        if (first >= 0)
        {
            string notes = string.Join("\n", text.Skip(first).Where(static line => !line.IsBlank).Select(static line => line.Text.Trim()));
            draft.Add(NewsConcept.EdNote, Value("text/notes", notes, text[first]));
            text.RemoveRange(first, text.Count - first);
        }
    }

    /// <summary>Whether a line is the heading of notes for editors: one with number signs, such as <c># dpa-Notizblock</c>, or a sentence that says that what follows is not for publication.</summary>
    private static bool IsHeadingOfNotes(string line)
    {
        string text = line.Trim().TrimEnd(':', '.');
        string heading = text.TrimStart('#').Trim();
        return s_ends.Contains(text) || (heading.Length < text.Length && s_notes.Contains(heading.StartsWith("dpa-", StringComparison.OrdinalIgnoreCase) ? heading.Substring("dpa-".Length) : heading));
    }

    private void ReadHeader(List<WireLine> lines)
    {
        int first = Math.Max(0, lines.FindIndex(static line => Iptc7901Header.Parse(line.Text) is not null));
        lines.GetRange(0, first).ForEach(line => draft.Ledger.Keep(Value("header", line.Text, line)));
        lines.RemoveRange(0, first);
        if (lines.Count == 0)
        {
            return;
        }

        if (Iptc7901Header.Parse(lines[0].Text) is { } header)
        {
            draft.SetId(Value("header/id", header.Id, lines[0]));
            draft.Set(NewsConcept.Urgency, Value("header/priority", header.Priority, lines[0]));
            draft.Set(NewsConcept.Section, Value("header/category", header.Category, lines[0]));
            draft.Ledger.Keep(Value("header/words", header.Words, lines[0]));
            draft.Ledger.Keep(Value("header/information", header.Rest, lines[0]));
        }
        else
        {
            draft.Ledger.Keep(Value("header", lines[0].Text, lines[0]));
        }

        // The line of keywords ends with a slash.
        string slug = string.Join(" ", lines.Skip(1).Select(static line => line.Without('/').Text));
        if (slug.Length > 0)
        {
            draft.Set(NewsConcept.Slug, Value("header/keywords", slug, lines[1]));
        }
    }

    /// <summary>Reads the title and removes its lines. It can have remarks such as "EXTRA" before it and the authors after it, each on a line.</summary>
    private void ReadTitle(List<WireLine> text)
    {
        int start = text.FindIndex(static line => !line.IsBlank);
        if (start < 0)
        {
            return;
        }

        int end = EndOfTitle(text, start, out bool isMarked);
        bool isAlone = !isMarked && end == start + 1 && end < text.Count && !text[start].IsIndented;
        int next = isAlone ? text.FindIndex(end, static line => !line.IsBlank) : -1;
        if (next >= 0 && !draft.Has(NewsConcept.Slug) && EndOfTitle(text, next, out bool isNextMarked) is int nextEnd && isNextMarked)
        {
            // The line before the title has the keywords.
            draft.Set(NewsConcept.Slug, Value("header/keywords", text[start].Without('/').Text, text[start]));
            (start, end, isMarked) = (next, nextEnd, true);
        }

        if (!isMarked && !isAlone)
        {
            return;
        }

        List<WireLine> lines = text.GetRange(start, (isMarked ? end + 1 : end) - start).ConvertAll(static line => line.Without('='));
        text.RemoveRange(0, start + lines.Count);
        lines.RemoveAll(static line => line.IsBlank);
        if (lines.Count > 1 && lines[0].EndsWith('/') && !draft.Has(NewsConcept.Slug))
        {
            // Without the sign before the title, the keywords are its first line.
            draft.Set(NewsConcept.Slug, Value("header/keywords", lines[0].Without('/').Text, lines[0]));
            lines.RemoveAt(0);
        }

        AddTitle(lines);
    }

    /// <summary>Finds the line that ends a title: the one with an equals sign, otherwise the first one that is blank.</summary>
    private static int EndOfTitle(List<WireLine> text, int start, out bool isMarked)
    {
        int end = start;
        while (end < text.Count && end - start < MaxTitle && !text[end].IsBlank && !text[end].EndsWith('='))
        {
            end++;
        }

        isMarked = end < text.Count && end - start < MaxTitle && text[end].EndsWith('=');
        return end;
    }

    /// <summary>Whether a line before the title says what the message is: "EXTRA", "1ST LEAD", "(Achtung)".</summary>
    private static bool IsRemark(WireLine line)
    {
        string text = line.Text.Trim();
        return text == text.ToUpperInvariant() || (text[0] == '(' && text[text.Length - 1] == ')');
    }

    private void AddTitle(List<WireLine> lines)
    {
        int by = lines.FindIndex(Math.Min(1, lines.Count), static line => WireByline.Begins(line.Text));
        AddHead("byline", by < 0 ? [] : lines.GetRange(by, lines.Count - by));
        lines = by < 0 ? lines : lines.GetRange(0, by);
        int title = Math.Max(0, lines.FindIndex(static line => !IsRemark(line)));
        AddHead("kicker", lines.GetRange(0, title));
        AddHead("headline", lines.GetRange(title, lines.Count - title));
    }

    private void AddHead(string slot, List<WireLine> lines)
    {
        if (lines.Count > 0)
        {
            var text = new DraftText();
            lines.ForEach(line => WireParagraphs.Join(text, line.Text));
            draft.AddHead(slot, WireParagraphs.Line(text.ToString(), _root["title"], lines[0].Place));
        }
    }

    private void ReadTrailer(IEnumerable<WireLine> lines)
    {
        foreach (WireLine line in lines)
        {
            SourceValue value = Value("trailer", line.Text.Trim(), line);
            if (WireDates.ParseDayTime(value.Text) is { } date)
            {
                draft.SetDate(NewsConcept.Issued, value with { Text = date });
            }

            draft.Ledger.Keep(value);
        }
    }

    private SourceValue Value(string path, string text, WireLine line) => new(text, path.Split('/').Aggregate(_root, static (parent, name) => parent[name]), line.Place);
}
