using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>
/// The texts of the head as metadata state them. The content may repeat them. A repeated text is there once, with the marks that the content has in it.
/// </summary>
internal sealed class HeadTexts(ArticleDraft draft)
{
    /// <summary>How many blocks at the beginning of the content may repeat the head.</summary>
    private const int MaxLeading = 12;

    private readonly List<(string Slot, DraftBlock Block)> _texts = [];

    /// <summary>Adds a text.</summary>
    /// <param name="slot">The class of its slot; empty for a headline of which only the vendor knows what it is.</param>
    /// <param name="block">The text.</param>
    public void Add(string slot, DraftBlock block)
    {
        if (!block.IsBlank)
        {
            _texts.Add((slot, block));
        }
    }

    /// <summary>Whether there is a text for a slot.</summary>
    public bool Has(string slot) => _texts.Exists(text => text.Slot == slot);

    /// <summary>Places the texts in the article, after its content was read.</summary>
    /// <param name="titles">The titles of documents inside, which repeat the headline.</param>
    public void Place(IEnumerable<SourceValue> titles)
    {
        if (!draft.IsOwn)
        {
            TakeTopics();
        }

        foreach ((string slot, DraftBlock block) in Slots())
        {
            PlaceText(slot, block);
        }

        foreach (SourceValue title in titles)
        {
            PlaceTitle(title);
        }

        if (!draft.IsOwn && draft.Head.ContainsKey("headline"))
        {
            // A heading of the first level would be another headline.
            foreach (DraftBlock block in draft.Content)
            {
                block.Level = block.Level == 1 ? 2 : block.Level;
            }
        }
    }

    /// <summary>Marks a place in the dateline. If it does not name the place, only the place is known, not that the content was made there.</summary>
    public void MarkPlace(DraftEntity place, string name, SourcePath path)
    {
        int start = draft.Head.TryGetValue("dateline", out DraftBlock? dateline) ? dateline.Text.ToString().IndexOf(name, StringComparison.OrdinalIgnoreCase) : -1;
        if (start < 0 || dateline!.Marks.Exists(mark => mark.Start < start + name.Length && start < mark.End))
        {
            draft.Ledger.Approximate(path, place.Place, "the place is among the places, because no dateline names it");
            return;
        }

        DraftMark mark = dateline.Open(path, place.Place);
        mark.Start = start;
        mark.End = start + name.Length;
        mark.Entity = place;
    }

    /// <summary>Whether two texts have the same words.</summary>
    public static bool HasSameWords(string a, string b) => BlockWhiteSpace.Collapse(a.Replace(DraftBlock.Break, ' ')) == BlockWhiteSpace.Collapse(b.Replace(DraftBlock.Break, ' '));

    /// <summary>Keeps what the header of a page says about the article in addition to its headline: the topics, which are a list, and the moment.</summary>
    private void TakeTopics()
    {
        for (int i = 0; i < Math.Min(MaxLeading, draft.Content.Count); i++)
        {
            DraftBlock block = draft.Content[i];
            bool isTopic = block.Slot == "listitem" && block.Path.ToString().EndsWith("/header/ul/li", StringComparison.Ordinal);
            bool isMoment = block.Marks.Count == 1 && block.Marks[0].Path.ToString().EndsWith("/header/time", StringComparison.Ordinal)
                && HasSameWords(block.Text.ToString(block.Marks[0].Start, block.Marks[0].End - block.Marks[0].Start), block.Text.ToString());
            if (isTopic || isMoment)
            {
                Keep(block);
                block.Text.Clear();
                block.Marks.Clear();
            }
        }
    }

    /// <summary>Each text with its slot. Without a headline, the first text whose role is not known is the headline.</summary>
    private Dictionary<string, DraftBlock> Slots()
    {
        var slots = new Dictionary<string, DraftBlock>(StringComparer.Ordinal);
        bool hasHeadline = Has("headline");
        foreach ((string slot, DraftBlock block) in _texts)
        {
            string its = slot.Length == 0 && !hasHeadline ? "headline" : slot;
            if (its.Length == 0)
            {
                Keep(block);
            }
            else if (!slots.TryGetValue(its, out DraftBlock? first))
            {
                slots.Add(its, block);
            }
            else if (!HasSameWords(first.Text.ToString(), block.Text.ToString()))
            {
                Keep(block);
            }
        }

        return slots;
    }

    private void PlaceText(string slot, DraftBlock block)
    {
        string words = block.Text.ToString();
        if (slot == "dateline" && HasDateline(words))
        {
            return;
        }

        if (slot == "byline")
        {
            TakeBylines(words);
        }

        if (draft.Head.TryGetValue(slot, out DraftBlock? other))
        {
            if (HasSameWords(other.Text.ToString(), words))
            {
                return;
            }

            draft.Ledger.Add(NewsErrorCodes.OtherText, other.Path.ToString(), other.Place, block.Path.ToString());
            Keep(other);
            draft.Head.Remove(slot);
        }

        draft.AddHead(slot, TakeRepeated(slot, words) ?? block);
    }

    /// <summary>A byline of NITF that repeats the one of the metadata is the byline, with its marks. Others are kept.</summary>
    private void TakeBylines(string words)
    {
        foreach (DraftBlock byline in draft.Bylines)
        {
            if (!draft.Head.ContainsKey("byline") && HasSameWords(byline.Text.ToString(), words))
            {
                draft.AddHead("byline", byline);
            }
            else
            {
                Keep(byline);
            }
        }

        draft.Bylines.Clear();
    }

    /// <summary>
    /// The block of the content that repeats a text of the head. It is taken out of the content, except for a first paragraph that repeats the deck: there, the sender used the beginning of the story as the deck.
    /// </summary>
    private DraftBlock? TakeRepeated(string slot, string words)
    {
        if (draft.IsOwn || slot == "dateline")
        {
            return null;
        }

        for (int i = 0; i < Math.Min(MaxLeading, draft.Content.Count); i++)
        {
            DraftBlock block = draft.Content[i];
            bool canRepeat = block.Level > 0 || block.Slot == slot || slot == "byline" || (i == 0 && slot != "deck");
            if (canRepeat && HasSameWords(block.Text.ToString(), words))
            {
                var repeated = new DraftBlock { Path = block.Path, Place = block.Place };
                repeated.Text.Append(block.Text);
                repeated.Marks.AddRange(block.Marks);
                block.Text.Clear();
                block.Marks.Clear();
                return repeated;
            }
        }

        return null;
    }

    /// <summary>Whether the content has the dateline itself.</summary>
    private bool HasDateline(string words) => draft.Content.Exists(block =>
        (block.Slot == "dateline" && HasSameWords(block.Text.ToString(), words))
        || block.Marks.Exists(mark => mark.Classes.Contains("dateline") && HasSameWords(block.Text.ToString(mark.Start, Math.Max(0, mark.End - mark.Start)), words)));

    /// <summary>The title of a document inside is the headline again; without a headline, it is the headline.</summary>
    private void PlaceTitle(SourceValue title)
    {
        if (title.IsBlank)
        {
            return;
        }

        if (draft.Head.TryGetValue("headline", out DraftBlock? headline))
        {
            if (!HasSameWords(headline.Text.ToString(), title.Text))
            {
                draft.Ledger.Keep(title);
            }
        }
        else if (draft.Content.Find(static block => block.Level == 1) is { } heading)
        {
            if (!HasSameWords(heading.Text.ToString(), title.Text))
            {
                draft.Ledger.Keep(title);
            }
        }
        else
        {
            var block = new DraftBlock { Path = title.Path, Place = title.Place };
            block.Text.Append(BlockWhiteSpace.Collapse(title.Text));
            draft.AddHead("headline", block);
            draft.Ledger.Approximate(title.Path, title.Place, "the title of the document is read as the headline, because there is none");
        }
    }

    private void Keep(DraftBlock block) => draft.Ledger.Keep(new SourceValue(BlockWhiteSpace.Collapse(block.Text.ToString()), block.Path, block.Place));
}
