using NewsSchema.Core.Formats.Reading;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Reads <c>body.head</c>: headlines, byline, distributor, dateline and abstract.</summary>
internal sealed class NitfBodyHeadReader(ArticleDraft draft)
{
    public void Read(XmlSourceElement head)
    {
        while (head.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "hedline" or "headline":
                    ReadHeadlines(part);
                    break;
                case "rights":
                    draft.Add(NewsConcept.CopyrightNotice, ReadPlain(part));
                    break;
                case "byline":
                    ReadLine(part, "byline");
                    break;
                case "distributor":
                    ReadDistributor(part);
                    break;
                case "dateline":
                    ReadDateline(part);
                    break;
                case "abstract":
                    draft.Add(NewsConcept.Description, ReadPlain(part));
                    break;
            }
        }
    }

    private SourceValue ReadPlain(XmlSourceElement part)
    {
        SourceValue text = part.ReadText();
        return draft.IsOwn ? text with { Text = text.Text.Trim('\n', ' ') } : text with { Text = BlockWhiteSpace.Collapse(text.Text) };
    }

    /// <summary>The first headline is the main one, and one of class kicker the kicker; of the others one is the deck.</summary>
    private void ReadHeadlines(XmlSourceElement headlines)
    {
        while (headlines.NextChild() is { } part)
        {
            if (part.Name is not ("hl1" or "hl2"))
            {
                continue;
            }

            string? name = part.Attributes.Peek("class");
            string slot = name is "kicker" or "deck" ? name : part.Name == "hl1" && !draft.Head.ContainsKey("headline") ? "headline" : "deck";
            if (name == slot)
            {
                part.Attribute("class");
            }

            var block = new DraftBlock { Path = part.Path, Place = part.Place };
            part.ReadMarkup(new MarkupReader(draft, NitfTables.Markup, part.Path, block));
            string words = BlockWhiteSpace.Collapse(block.Text.ToString());
            if (words.Length == 0)
            {
                continue;
            }

            bool repeats = draft.Head.TryGetValue("headline", out DraftBlock? headline) && BlockWhiteSpace.Collapse(headline.Text.ToString()) == words;
            if (draft.Head.ContainsKey(slot) || (repeats && !draft.IsOwn))
            {
                draft.Ledger.Keep(new SourceValue(words, part.Path, part.Place));
            }
            else
            {
                draft.AddHead(slot, block);
            }
        }
    }

    private DraftBlock? ReadLine(XmlSourceElement part, string slot)
    {
        var block = new DraftBlock { Path = part.Path, Place = part.Place };
        part.ReadMarkup(new MarkupReader(draft, NitfTables.Markup, part.Path, block));
        if (block.IsBlank)
        {
            return null;
        }

        if (draft.Head.TryGetValue(slot, out DraftBlock? first))
        {
            // Several bylines are one text, in which each has a line.
            first.Append(block);
            return first;
        }

        draft.AddHead(slot, block);
        return block;
    }

    private void ReadDistributor(XmlSourceElement part)
    {
        if (ReadLine(part, "agency") is { } agency && !draft.IsOwn)
        {
            string name = BlockWhiteSpace.Collapse(agency.Text.ToString());
            draft.Set(NewsConcept.Provider, new SourceValue(name, agency.Path, agency.Place));
        }
    }

    /// <summary>A dateline that is only a date in its own notation is none.</summary>
    private void ReadDateline(XmlSourceElement part)
    {
        var block = new DraftBlock { Path = part.Path, Place = part.Place };
        part.ReadMarkup(new MarkupReader(draft, NitfTables.Markup, part.Path, block));
        string words = BlockWhiteSpace.Collapse(block.Text.ToString());
        if (words.Length == 0)
        {
            return;
        }

        if (Core.Values.Iso8601.IsDate(words) || draft.Head.ContainsKey("dateline"))
        {
            draft.Ledger.Keep(new SourceValue(words, part.Path, part.Place));
        }
        else
        {
            draft.AddHead("dateline", block);
        }
    }
}
