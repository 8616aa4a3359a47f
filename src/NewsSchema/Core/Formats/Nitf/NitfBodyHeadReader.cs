using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Reads <c>body.head</c>: headlines, byline, distributor, dateline and abstract.</summary>
/// <param name="draft">The article.</param>
/// <param name="isInside">Whether the document is the text of an item in another format, whose metadata an own file repeats.</param>
internal sealed class NitfBodyHeadReader(ArticleDraft draft, bool isInside)
{
    private readonly bool _isRepeated = isInside && draft.IsOwn;

    public void Read(XmlSourceElement head)
    {
        while (head.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "hedline" or "headline":
                    ReadHeadlines(part);
                    break;
                case "rights" or "abstract" when _isRepeated:
                    part.ReadText();
                    break;
                case "rights":
                    draft.Add(NewsConcept.CopyrightNotice, Plain(part.ReadText()));
                    break;
                case "byline":
                    ReadByline(part);
                    break;
                case "distributor":
                    ReadDistributor(part);
                    break;
                case "dateline":
                    ReadDateline(part);
                    break;
                case "abstract":
                    ReadAbstract(part);
                    break;
            }
        }
    }

    private SourceValue Plain(SourceValue text) => draft.IsOwn ? text : text with { Text = BlockWhiteSpace.Collapse(text.Text) };

    /// <summary>An abstract is text, or paragraphs that are the lines of one text.</summary>
    private void ReadAbstract(XmlSourceElement part)
    {
        SourceValue? whole = null;
        XmlSourceElement? child;
        while ((child = part.NextChild(out SourceValue? text)) is not null || text is not null)
        {
            SourceValue line = Plain(WithoutTags(text ?? child!.ReadText()));
            whole = whole is { } before && !line.IsBlank ? before with { Text = before.Text + "\n" + line.Text } : whole ?? (line.IsBlank ? null : line);
        }

        draft.Add(NewsConcept.Description, whole);
    }

    /// <summary>The words of a text in which some senders write HTML as text.</summary>
    private SourceValue WithoutTags(SourceValue text) => !draft.IsOwn && MarkupFragment.IsMarkup(text.Text) ? text with { Text = MarkupFragment.WordsOf(text.Text) } : text;

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

    /// <summary>
    /// The byline. In an own file, a byline that is one person without a mark's id comes from metadata or from authors elsewhere in the text (<see cref="DraftCredits"/>), and there can be several.
    /// </summary>
    private void ReadByline(XmlSourceElement part)
    {
        if (!draft.IsOwn)
        {
            ReadLine(part, "byline");
            return;
        }

        var block = new DraftBlock { Path = part.Path, Place = part.Place };
        part.ReadMarkup(new MarkupReader(draft, NitfTables.Markup, part.Path, block));
        draft.Bylines.Add(block);
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
