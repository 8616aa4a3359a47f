using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>
/// What a feed states about all its items: language, rights, publisher and, in Atom, the author. An item's own statement comes before it. Everything else that the feed states is kept with its first item.
/// </summary>
internal sealed class FeedChannel
{
    private readonly List<(NewsConcept Concept, SourceValue Value)> _facts = [];
    private SourceValue? _language;
    private FeedAuthors? _authors;

    /// <summary>Reads the attributes of <c>rss</c>, <c>channel</c> or <c>feed</c>.</summary>
    public void ReadAttributes(XmlSourceElement feed)
    {
        if (feed.Attributes.Peek("lang") is not null)
        {
            _language = feed.Attribute("lang");
        }
    }

    /// <summary>Reads an element before, between or after the items.</summary>
    public void Read(XmlSourceElement part, ArticleDraft draft)
    {
        switch (part.Name)
        {
            case "language" or "dc:language":
                _language = part.ReadText();
                break;
            case "title":
                _facts.Add((NewsConcept.Source, FeedText.ReadLine(part, draft)));
                break;
            case "copyright" or "rights" or "dc:rights":
                _facts.Add((NewsConcept.CopyrightNotice, FeedText.ReadLine(part, draft)));
                break;
            case "dc:publisher":
                _facts.Add((NewsConcept.Provider, part.ReadText()));
                break;
            case "author":
                (_authors ??= new FeedAuthors()).Read(part);
                break;
        }
    }

    /// <summary>States the facts in an item that does not state them itself.</summary>
    public void ApplyTo(ArticleDraft draft, SourceValue item)
    {
        if (draft.Language is null && _language is { } language)
        {
            draft.SetLanguage(language with { Place = item.Place });
        }

        foreach ((NewsConcept concept, SourceValue value) in _facts)
        {
            if (!draft.Has(concept))
            {
                draft.Set(concept, value with { Place = item.Place });
            }
        }

        if (!draft.Head.ContainsKey("byline"))
        {
            _authors?.ApplyTo(draft, item.Place);
        }
    }
}
