using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>Reads an item of RSS or an entry of Atom, with the modules that news sites use in both: Dublin Core, Content and Media RSS.</summary>
internal sealed class FeedItemReader(ArticleDraft draft)
{
    private readonly FeedAuthors _authors = new();
    private readonly FeedAuthors _contributors = new();
    private readonly FeedMedia _media = new(draft);
    private readonly List<(NewsConcept Concept, SourceValue Date)> _moduleDates = [];
    private FeedContent? _content;
    private FeedContent? _summary;

    /// <summary>The permanent identifier, which may be an address, too.</summary>
    private SourceValue? _guid;

    public void Read(XmlSourceElement item)
    {
        draft.SetLanguage(item.Attribute("lang"));
        draft.SetId(item.Attribute("about"));
        while (item.NextChild() is { } part)
        {
            ReadPart(part);
        }

        foreach ((NewsConcept concept, SourceValue date) in _moduleDates)
        {
            draft.SetDate(concept, date);
        }

        FeedContent.Place(_content, _summary, draft);
        _authors.ApplyTo(draft);
        _contributors.AddTo(draft, NewsConcept.Contributor);
        _media.Apply();
        SetIdentity();
    }

    private void ReadPart(XmlSourceElement part)
    {
        string name = part.Name;
        if (FeedNames.Dates.TryGetValue(name, out NewsConcept concept))
        {
            ReadDate(name, concept, part.ReadText());
        }
        else if (FeedNames.Facts.TryGetValue(name, out concept) || (draft.Options.Concepts is { } concepts && concepts.TryGetValue(name, out concept)))
        {
            AddFact(concept, FeedText.ReadLine(part, draft));
        }
        else if (FeedNames.Authors.Contains(name))
        {
            _authors.Read(part, draft.Ledger);
        }
        else if (FeedNames.Contributors.Contains(name))
        {
            _contributors.Read(part, draft.Ledger);
        }
        else if (FeedMedia.IsMedia(name))
        {
            _media.Read(part);
        }
        else
        {
            ReadOther(part);
        }
    }

    /// <summary>A date of RSS or Atom itself comes before that of a module, which mostly repeats it less exactly.</summary>
    private void ReadDate(string name, NewsConcept concept, SourceValue date)
    {
        if (name.StartsWith("dc", StringComparison.Ordinal))
        {
            _moduleDates.Add((concept, date));
        }
        else
        {
            draft.SetDate(concept, date);
        }
    }

    private void ReadOther(XmlSourceElement part)
    {
        switch (part.Name)
        {
            case "title" when !draft.Head.ContainsKey("headline"):
                draft.AddHead("headline", FeedText.ReadBlock(part, draft));
                break;
            case "link" or "atom:link":
                ReadLink(part);
                break;
            case "guid":
                bool isAddress = part.Attribute("isPermaLink")?.Text.Trim() is not "false";
                SourceValue guid = part.ReadText();
                _guid = isAddress && UriText.IsLinkable(guid.Text.Trim()) && UriText.IsAuthorityOrUrn(guid.Text.Trim()) ? guid : null;
                draft.SetId(guid);
                break;
            case "id" or "atom:id":
                draft.SetId(part.ReadText());
                break;
            case "language" or "dc:language":
                draft.SetLanguage(part.ReadText());
                break;
            case "content:encoded" or "content" or "atom:content" or "body" when _content is null && part.Attributes.Peek("src") is null:
                _content = FeedContent.Read(part, draft);
                break;
            case "description" or "summary" or "atom:summary" or "dc:description" when _summary is null:
                _summary = FeedContent.Read(part, draft);
                break;
            case "category" or "atom:category":
                ReadCategory(part);
                break;
            case "source" or "atom:source":
                ReadSource(part);
                break;
            case "keywords" or "media:keywords" or "itunes:keywords":
                SourceValue keywords = part.ReadText();
                foreach (string keyword in keywords.Text.Split(','))
                {
                    draft.Add(NewsConcept.Keywords, keywords with { Text = keyword });
                }

                break;
        }
    }

    private void AddFact(NewsConcept concept, SourceValue value)
    {
        if (concept is NewsConcept.Keywords or NewsConcept.CopyrightNotice or NewsConcept.Genre)
        {
            draft.Add(concept, value);
        }
        else
        {
            draft.Set(concept, value);
        }
    }

    /// <summary>RSS has an address as text. Atom has it in an attribute, with the relation to the entry.</summary>
    private void ReadLink(XmlSourceElement part)
    {
        if (part.Attributes.Peek("href") is null)
        {
            draft.Set(NewsConcept.Url, part.ReadText());
            return;
        }

        switch (part.Attributes.Peek("rel")?.Trim() ?? "alternate")
        {
            case "alternate" when !draft.Has(NewsConcept.Url):
                part.Attribute("rel");
                draft.Set(NewsConcept.Url, part.Attribute("href"));
                break;
            case "enclosure":
                _media.Read(part);
                break;
            case "related" or "via" or "alternate":
                var link = new MapNode { Span = part.Place };
                foreach (string member in new[] { "href", "rel", "title", "type" })
                {
                    if (part.Attribute(member) is { IsBlank: false } value)
                    {
                        TreeNodes.Add(link, member, TreeNodes.TextNode(value.Text.Trim(), value.Place));
                    }
                }

                draft.Add(NewsConcept.Links, link, part.Place);
                break;
        }
    }

    /// <summary>A category that names its vocabulary is a subject; a word alone is a keyword.</summary>
    private void ReadCategory(XmlSourceElement part)
    {
        SourceValue? scheme = part.Attribute("domain") ?? part.Attribute("scheme");
        SourceValue? code = part.Attribute("term");
        SourceValue? name = part.Attribute("label") ?? (code is null ? part.ReadText() : null);
        if (scheme is not { IsBlank: false } && (code is not { IsBlank: false } || name is not { IsBlank: false }))
        {
            draft.Add(NewsConcept.Keywords, code is { IsBlank: false } ? code : name);
            return;
        }

        var subject = new MapNode { Span = part.Place };
        foreach ((string member, SourceValue? value) in new[] { ("code", code), ("name", name), ("scheme", scheme) })
        {
            if (value is { IsBlank: false } stated)
            {
                TreeNodes.Add(subject, member, TreeNodes.TextNode(stated.Text.Trim(), stated.Place));
            }
        }

        draft.Add(NewsConcept.Subjects, subject, part.Place);
    }

    /// <summary>The feed that the item comes from: a text in RSS, elements of that feed in Atom.</summary>
    private void ReadSource(XmlSourceElement source)
    {
        XmlSourceElement? part;
        while ((part = source.NextChild(out SourceValue? text)) is not null || text is not null)
        {
            if (text is not null)
            {
                draft.Set(NewsConcept.Source, text);
            }
            else if (part is { Name: "title" or "atom:title" })
            {
                draft.Set(NewsConcept.Source, FeedText.ReadLine(part, draft));
            }
        }
    }

    private void SetIdentity()
    {
        if (!draft.Has(NewsConcept.Url))
        {
            draft.Set(NewsConcept.Url, _guid);
        }

        if (draft.Id is null && draft.Facts.FirstOrDefault(static fact => fact.Concept == NewsConcept.Url) is { } url && url.Values[0] is ScalarNode address)
        {
            SourcePath path = SourcePath.NewRoot()["link"];
            draft.SetId(new SourceValue(address.Text, path, address.Span));
            draft.Ledger.Approximate(path, address.Span, "the address is read as the id, because the item has none");
        }
    }
}
