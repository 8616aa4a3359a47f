using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads <c>itemMeta</c>: who sends the item, when, in what state, and what it links to.</summary>
internal sealed class NewsMlG2ItemMetaReader(NewsMlG2Import import)
{
    private readonly ArticleDraft _draft = import.Draft;
    /// <summary>The signal that the item is a correction.</summary>
    private SourceValue? _correction;

    public void Read(XmlSourceElement itemMeta)
    {
        SourceValue? firstCreated = null;
        SourceValue? status = null;
        while (itemMeta.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "itemClass":
                    ReadClass(part);
                    break;
                case "versionCreated":
                    import.VersionCreated = part.ReadText();
                    break;
                case "firstCreated":
                    firstCreated = part.ReadText();
                    break;
                case "pubStatus":
                    status = ReadStatus(part);
                    break;
                case "generator":
                    ReadGenerator(part);
                    break;
                case "signal":
                    ReadSignal(part);
                    break;
                case "service":
                    NewsMlG2Concept service = import.ReadConcept(part);
                    import.WhenKnown(() => ReadService(service));
                    break;
                case "link":
                    ReadLink(part);
                    break;
                default:
                    ReadFact(part);
                    break;
            }
        }

        import.EndItemMeta();
        SetDates(firstCreated);
        SetStatus(status);
    }

    /// <summary>A text is what an article is. Other classes are facts.</summary>
    private void ReadClass(XmlSourceElement part)
    {
        if (part.Attributes.Peek("qcode") is { } qcode && import.Codes.Normalize(qcode.Trim()) == "ninat:text")
        {
            part.Attribute("qcode");
        }
    }

    private void ReadGenerator(XmlSourceElement part)
    {
        SourceValue generator = part.ReadText();
        if (generator.Text == ExportGenerator.Name)
        {
            _draft.IsOwn = true;
        }
        else
        {
            import.Ledger.Keep(generator);
        }
    }

    private SourceValue? ReadStatus(XmlSourceElement part)
    {
        NewsMlG2Concept status = import.ReadConcept(part);
        import.Ledger.Keep(status.Literal);
        if ((status.Code ?? status.Uri) is not { } code)
        {
            return status.Name;
        }

        SourceValue stated = (status.QCode ?? status.StatedUri)!.Value;
        string text = PublishingStatus.WithoutAlias(code);
        if (status.Name is { } name && !name.Text.Trim().Equals(text, StringComparison.OrdinalIgnoreCase))
        {
            import.Ledger.Keep(name);
        }

        return stated with { Text = PublishingStatus.Normalize(text) ?? text };
    }

    private void ReadSignal(XmlSourceElement part)
    {
        if (part.Attributes.Peek("qcode") is { } qcode && import.Codes.Normalize(qcode.Trim()) == "sig:correction")
        {
            _correction = part.Attribute("qcode");
        }
    }

    /// <summary>A corrected article is usable.</summary>
    private void SetStatus(SourceValue? status)
    {
        bool isUsable = status is not { } stated || stated.Text == ExportUsage.Usable;
        if (_correction is not null && isUsable && status is { } usable)
        {
            status = usable with { Text = "corrected" };
        }
        else if (!_draft.IsOwn)
        {
            _draft.Ledger.Keep(_correction);
        }

        _draft.Set(NewsConcept.Status, status);
    }

    /// <summary>Our own files state the dates of the article itself with the content.</summary>
    private void SetDates(SourceValue? firstCreated)
    {
        if (_draft.IsOwn)
        {
            return;
        }

        _draft.SetDate(NewsConcept.Updated, import.VersionCreated);
        _draft.SetDate(NewsConcept.Created, firstCreated);
    }

    private void ReadService(NewsMlG2Concept service)
    {
        if (_draft.Has(NewsConcept.Section) || (service.Name ?? service.QCode ?? service.Literal) is not { IsBlank: false } name)
        {
            service.Keep(import.Ledger);
            return;
        }

        _draft.Set(NewsConcept.Section, import.Plain(name));
        if (name != service.QCode)
        {
            import.Ledger.Keep(service.QCode);
        }

        import.Ledger.Keep(service.StatedUri);
    }

    private void ReadFact(XmlSourceElement part)
    {
        if (!NewsMlG2Tables.ItemMeta.TryFindOurs(part.Name, out NewsConcept concept))
        {
            return;
        }

        switch (concept)
        {
            case NewsConcept.Provider:
                NewsMlG2Concept provider = import.ReadConcept(part, hasContacts: true);
                import.WhenKnown(() => ReadProvider(provider));
                break;
            case NewsConcept.Embargo or NewsConcept.Expires:
                SourceValue date = part.ReadText();
                import.WhenKnown(() => _draft.SetDate(concept, date));
                break;
            case NewsConcept.EdNote:
                import.AddText(concept, part.ReadText());
                break;
            default:
                import.SetText(concept, part.ReadText());
                break;
        }
    }

    /// <summary>Our writer names a provider even if the article does not.</summary>
    private void ReadProvider(NewsMlG2Concept provider)
    {
        bool isUnknown = _draft.IsOwn && provider.Name is null && provider.Literal?.Text == NewsMlG2Tables.UnknownProvider;
        if (isUnknown)
        {
            import.Entities.AddContacts(provider);
        }
        else
        {
            import.Entities.AddParty(NewsConcept.Provider, provider);
        }
    }

    private void ReadLink(XmlSourceElement part)
    {
        SourceValue? target = part.Attribute("href") ?? part.Attribute("residref") ?? part.Attribute("guidref");
        if (target is not { IsBlank: false } href)
        {
            return;
        }

        SourceValue? rel = part.Attribute("rel");
        SourceValue? title = part.Attribute("title");
        while (part.NextChild() is { } child)
        {
            if (child.Name == "title" && title is null)
            {
                title = child.ReadText();
            }
        }

        import.WhenKnown(() => AddLink(href, rel, title));
    }

    private void AddLink(SourceValue href, SourceValue? rel, SourceValue? title)
    {
        bool isUsual = _draft.IsOwn && rel?.Text == NewsMlG2Tables.UsualRelation;
        if ((isUsual || rel is null) && title is null)
        {
            _draft.Add(NewsConcept.Links, TreeNodes.TextNode(href.Text, href.Place), href.Place);
            return;
        }

        var link = new MapNode { Span = href.Place };
        TreeNodes.Add(link, "href", TreeNodes.TextNode(href.Text, href.Place));
        if (title is { } words)
        {
            TreeNodes.Add(link, "title", TreeNodes.TextNode(import.Plain(words).Text, words.Place));
        }

        if (rel is { } relation && !isUsual)
        {
            TreeNodes.Add(link, "rel", TreeNodes.TextNode(relation.Text, relation.Place));
        }

        _draft.Add(NewsConcept.Links, link, href.Place);
    }
}
