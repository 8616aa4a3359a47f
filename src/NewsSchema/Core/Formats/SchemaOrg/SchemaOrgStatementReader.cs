using System.Globalization;
using System.Text;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads quotations and claims: a mark where their text occurs once in their paragraph.</summary>
internal sealed class SchemaOrgStatementReader(ArticleDraft draft, JsonSourceObject article, SchemaOrgGraph graph, SchemaOrgEntityReader entities)
{
    private const string Gap = " … ";

    /// <summary>Whether the statements are where they say only if paragraphs are separated by blank lines.</summary>
    public static bool HasLongParagraphs(JsonSourceObject article, string body)
    {
        List<string> lines = PlainText.Split(body, hasBlankLines: false);
        List<string> paragraphs = PlainText.Split(body, hasBlankLines: true);
        return lines.Count != paragraphs.Count && Count(article, paragraphs) > Count(article, lines);
    }

    public void Read()
    {
        foreach (JsonSourceItem item in article.Items("hasPart"))
        {
            if (item.Object is { } part && SchemaOrgReader.TypesOf(part.Map).FirstOrDefault() is "Quotation" or "Claim")
            {
                Read(graph.Resolve(part));
            }
            else
            {
                draft.Ledger.Keep(item.Text);
            }
        }
    }

    private void Read(JsonSourceObject part)
    {
        bool isQuote = SchemaOrgReader.TypesOf(part.Map).First() == "Quotation";
        if (part.Peek("text") is not { Length: > 0 } text)
        {
            return;
        }

        DraftBlock? block = BlockOf(part, text);
        bool isInBlock = block is not null && Contains(block.Text.ToString(), text);
        (int first, int count) = isInBlock ? (-1, 0) : RunOf(text, part.Has("position") ? draft.Content.IndexOf(block!) : -1);
        if (!isInBlock && count == 0)
        {
            return;
        }

        bool isPlaced = part.Has("position");
        part.Skip("@type");
        part.Skip("text");
        part.Skip("position");
        string? id = part.Peek("@id") is { } stated ? entities.FragmentOf(stated) : null;
        DraftEntity? speaker = null;
        foreach (JsonSourceItem said in part.Items(isQuote ? "spokenByCharacter" : "author"))
        {
            DraftEntity? entity = said.Object is { } reference ? entities.Read(reference, "person") : null;
            draft.Ledger.Keep(said.Text);
            speaker ??= entity;
        }

        if (id is not null)
        {
            part.Skip("@id");
        }

        SourceValue? language = part.Text("inLanguage");
        if (part.Object("appearance") is { } appearance && appearance.Peek("@id") == article.Peek("@id"))
        {
            appearance.Skip("@id");
        }

        if (!isInBlock)
        {
            StateRun(part, (first, count), isPlaced, mark => State(mark, isQuote, id, speaker, language));
            return;
        }

        int at = 0;
        string[] fragments = text.Split([Gap], StringSplitOptions.None);
        foreach (string fragment in fragments)
        {
            int start = block!.Text.ToString().IndexOf(fragment, at, StringComparison.Ordinal);
            at = start + fragment.Length;
            DraftMark mark = new() { Start = start, End = at, Place = part.Place, Path = part.Path };
            if (isQuote && fragments.Length == 1)
            {
                Widen(mark, block!.Text.ToString());
            }

            State(mark, isQuote, id, speaker, language);
            int index = draft.Content.IndexOf(block!);
            if (!isPlaced && index >= 0)
            {
                // A statement in the text without a position is a container around the paragraph.
                draft.Sections.Add(new DraftSection { Start = index, End = index + 1, Mark = mark });
            }
            else
            {
                block!.Marks.Add(mark);
            }
        }
    }

    private void State(DraftMark mark, bool isQuote, string? id, DraftEntity? speaker, SourceValue? language)
    {
        mark.Id = id is not null && Characters.IsName(id) ? id : null;
        mark.Classes.Add(isQuote ? "quote" : "claim");
        if (speaker?.WantedId is { } speakerId)
        {
            mark.Attributes.Add(new("speaker", "#" + speakerId));
        }
        else
        {
            mark.QuoteSource = speaker?.Name;
        }

        if (language is { } other && other.Text != draft.Language?.Text)
        {
            mark.Attributes.Add(new("lang", other.Text));
        }
    }

    /// <summary>A statement that is several paragraphs: a container around them or, if it has a position, a part in each.</summary>
    private void StateRun(JsonSourceObject part, (int First, int Count) run, bool isPlaced, Action<DraftMark> state)
    {
        if (!isPlaced)
        {
            var section = new DraftMark { Place = part.Place, Path = part.Path };
            state(section);
            draft.Sections.Add(new DraftSection { Start = run.First, End = run.First + run.Count, Mark = section });
            return;
        }

        for (int i = run.First; i < run.First + run.Count; i++)
        {
            DraftMark mark = new() { End = draft.Content[i].Text.Length, Place = part.Place, Path = part.Path };
            state(mark);
            draft.Content[i].Marks.Insert(0, mark);
        }
    }

    /// <summary>The paragraphs that together are a text, except for quotation marks around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The paragraph at which they begin; -1 for any.</param>
    private (int First, int Count) RunOf(string text, int start)
    {
        for (int i = Math.Max(0, start); i < (start < 0 ? draft.Content.Count : Math.Min(start + 1, draft.Content.Count)); i++)
        {
            var run = new StringBuilder(draft.Content[i].Text.ToString());
            if (!Begins(run.ToString(), text))
            {
                continue;
            }

            int count = 1;
            while (run.Length < text.Length && i + count < draft.Content.Count)
            {
                run.Append('\n').Append(draft.Content[i + count].Text);
                count++;
            }

            int at = run.ToString().IndexOf(text, StringComparison.Ordinal);
            if (at is 0 or 1 && run.Length - text.Length <= 2)
            {
                return (i, count);
            }
        }

        return (-1, 0);
    }

    /// <summary>Whether a text can begin with a paragraph, of which a quotation mark may be missing.</summary>
    private static bool Begins(string paragraph, string text)
    {
        int length = Math.Min(paragraph.Length, 16);
        return length > 1 && (string.CompareOrdinal(text, 0, paragraph, 0, Math.Min(length, text.Length)) == 0
            || string.CompareOrdinal(text, 0, paragraph, 1, Math.Min(length - 1, text.Length)) == 0);
    }

    /// <summary>Quotation marks around a quote belong to it.</summary>
    private static void Widen(DraftMark mark, string text)
    {
        if (mark.Start > 0 && mark.End < text.Length && !char.IsWhiteSpace(text[mark.Start - 1]) && !char.IsWhiteSpace(text[mark.End])
            && QuotationMarks.Strip(text.Substring(mark.Start - 1, mark.End - mark.Start + 2), []) == text.Substring(mark.Start, mark.End - mark.Start))
        {
            mark.Start--;
            mark.End++;
        }
    }

    /// <summary>The paragraph that a statement is in. One without a position is a text of the head, or a whole paragraph.</summary>
    private DraftBlock? BlockOf(JsonSourceObject part, string text)
    {
        if (part.Has("position"))
        {
            return int.TryParse(part.Peek("position"), NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position > 0 && position <= draft.Content.Count
                ? draft.Content[position - 1]
                : null;
        }

        List<DraftBlock> blocks = [.. draft.Head.Values.Concat(draft.Content).Where(block => Contains(block.Text.ToString(), text))];
        return blocks.Count == 1 ? blocks[0] : null;
    }

    private static bool Contains(string paragraph, string text)
    {
        int at = 0;
        foreach (string fragment in text.Split([Gap], StringSplitOptions.None))
        {
            at = paragraph.IndexOf(fragment, at, StringComparison.Ordinal);
            if (at < 0 || fragment.Length == 0)
            {
                return false;
            }

            at += fragment.Length;
        }

        return true;
    }

    private static int Count(JsonSourceObject article, List<string> paragraphs)
    {
        int count = 0;
        IEnumerable<Node> parts = article.Find("hasPart") is ListNode list ? list.Items : article.Find("hasPart") is { } one ? [one] : [];
        foreach (MapNode part in parts.OfType<MapNode>())
        {
            bool isFound = part["position"] is ScalarNode place && int.TryParse(place.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
                && position > 0 && position <= paragraphs.Count && part["text"] is ScalarNode text && Contains(paragraphs[position - 1], text.Text);
            count += isFound ? 1 : 0;
        }

        return count;
    }
}
