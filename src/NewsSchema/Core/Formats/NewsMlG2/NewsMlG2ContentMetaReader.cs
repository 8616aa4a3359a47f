using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads <c>contentMeta</c>: where the content comes from, what it is about, and the texts of the head.</summary>
internal sealed class NewsMlG2ContentMetaReader(NewsMlG2Import import)
{
    private static readonly string[] s_facts = ["relevance", "confidence", "why", "rank"];

    /// <summary>What vendors call the second headline.</summary>
    private static readonly HashSet<string> s_decks = new(StringComparer.OrdinalIgnoreCase) { "deck", "subtitle", "sub", "subhead", "subheadline", "secondary", "hl2" };

    /// <summary>What vendors call the line above the headline.</summary>
    private static readonly HashSet<string> s_kickers = new(StringComparer.OrdinalIgnoreCase) { "kicker", "overline", "topline", "pretitle", "eyebrow" };

    /// <summary>What vendors call the headline itself.</summary>
    private static readonly HashSet<string> s_headlines = new(StringComparer.OrdinalIgnoreCase) { "title", "main", "headline", "head", "hl1", "long" };

    private readonly ArticleDraft _draft = import.Draft;

    public void Read(XmlSourceElement contentMeta)
    {
        while (contentMeta.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "language":
                    _draft.SetLanguage(part.Attribute("tag"));
                    break;
                case "located":
                    import.Located.Add(import.ReadConcept(part));
                    break;
                case "headline":
                    ReadHeadline(part);
                    break;
                case "dateline":
                    ReadLine(part, "dateline");
                    break;
                case "by":
                    ReadLine(part, "byline");
                    break;
                default:
                    ReadFact(part);
                    break;
            }
        }
    }

    private void ReadFact(XmlSourceElement part)
    {
        if (!NewsMlG2Tables.ContentMeta.TryFindOurs(part.Name, out NewsConcept concept))
        {
            return;
        }

        switch (concept)
        {
            case NewsConcept.Created or NewsConcept.Updated:
                SourceValue date = part.ReadText();
                import.WhenKnown(() => _draft.SetDate(concept, date));
                break;
            case NewsConcept.DigitalSourceType:
                ReadSourceType(part);
                break;
            case NewsConcept.AltIds:
                ReadIdentifier(part);
                break;
            case NewsConcept.Source or NewsConcept.Contributor:
                NewsMlG2Concept source = import.ReadConcept(part);
                import.WhenKnown(() => import.Entities.AddParty(concept, source));
                break;
            case NewsConcept.Byline:
                import.Creators.Add(import.ReadConcept(part));
                break;
            case NewsConcept.Genre:
                NewsMlG2Concept genre = import.ReadConcept(part);
                import.WhenKnown(() => import.Entities.AddCode(concept, genre, []));
                break;
            case NewsConcept.Subjects:
                ReadSubject(part);
                break;
            case NewsConcept.Keywords:
                import.AddText(concept, part.ReadText());
                break;
            case NewsConcept.Description:
                ReadDescription(part);
                break;
            default:
                import.SetText(concept, part.ReadText());
                break;
        }
    }

    /// <summary>The type of an identifier is its role; ours are URIs, those of others are mostly codes of a vocabulary of the sender.</summary>
    private void ReadIdentifier(XmlSourceElement part)
    {
        SourceValue? role = part.Attribute("type") ?? part.Attribute("typeuri");
        if (role is { } stated && stated.Text.StartsWith(NewsMlG2Tables.IdentifierRoleUri, StringComparison.Ordinal))
        {
            role = stated with { Text = Uri.UnescapeDataString(stated.Text.Substring(NewsMlG2Tables.IdentifierRoleUri.Length)) };
        }

        SourceValue id = part.ReadText();
        import.WhenKnown(() => _draft.AddIdentifier(id, role));
    }

    /// <summary>The code alone, because all codes are from one vocabulary.</summary>
    private void ReadSourceType(XmlSourceElement part)
    {
        NewsMlG2Concept type = import.ReadConcept(part);
        if (type.Code is { } code && NewsMlG2Codes.Split(code).Alias == CodeView.DigitalSourceTypes)
        {
            SourceValue stated = (type.StatedUri ?? type.QCode)!.Value;
            import.SetText(NewsConcept.DigitalSourceType, stated with { Text = NewsMlG2Codes.Split(code).Code });
            import.Ledger.Keep(type.Name);
        }
        else
        {
            import.WhenKnown(() => import.Entities.AddCode(NewsConcept.DigitalSourceType, type, []));
        }
    }

    /// <summary>A subject is an entity if its type says so and it has a name; otherwise, a code of a vocabulary.</summary>
    private void ReadSubject(XmlSourceElement part)
    {
        List<(string Name, SourceValue? Value)> facts = [.. s_facts.Select(name => (name, part.Attribute(name)))];
        NewsMlG2Concept subject = import.ReadConcept(part);
        import.WhenKnown(() => AddSubject(subject, facts));
    }

    private void AddSubject(NewsMlG2Concept subject, List<(string Name, SourceValue? Value)> facts)
    {
        if (_draft.IsOwn && subject is { Kind: "place", Name: { } place } && !subject.Keys.Any())
        {
            // A place of the article has an id.
            _draft.Add(NewsConcept.EventPlace, place);
            return;
        }

        if (subject is not { Kind: { } kind, Name.IsBlank: false })
        {
            import.Entities.AddCode(NewsConcept.Subjects, subject, facts);
            return;
        }

        DraftEntity entity = import.Entities.Entity(subject, kind);
        import.Entities.AddDetails(subject, entity);
        foreach ((_, SourceValue? value) in facts)
        {
            import.Ledger.Keep(value);
        }
    }

    private void ReadDescription(XmlSourceElement part)
    {
        if (part.Attributes.Peek("role") is { } role && import.Codes.Normalize(role.Trim()) == NewsMlG2Tables.SummaryRole)
        {
            part.Attribute("role");
        }

        import.AddText(NewsConcept.Description, part.ReadText());
    }

    /// <summary>The first headline without a role is the headline, and a second one the deck; the roles of others are the vendor's.</summary>
    private void ReadHeadline(XmlSourceElement part)
    {
        string role = part.Attributes.Peek("role")?.Trim() ?? "";
        string name = role.Substring(role.LastIndexOfAny([':', '/', '#']) + 1);
        string? slot = NewsMlG2Tables.HeadlineRoles.TryFindOurs(role, out string? own) ? own
            : s_decks.Contains(name) ? "deck"
            : s_kickers.Contains(name) ? "kicker"
            : role.Length == 0 || s_headlines.Contains(name) ? import.Heads.Has("headline") ? "deck" : "headline"
            : null;
        if (slot is not null && role.Length > 0)
        {
            import.Derive(part.Attribute("role"));
        }

        ReadLine(part, slot ?? "");
    }

    /// <summary>Reads a text of the head. The slot is empty for a headline of which only the vendor knows what it is.</summary>
    private void ReadLine(XmlSourceElement part, string slot)
    {
        if (part.Attributes.Peek("lang") is { } lang && lang.Trim() == _draft.Language?.Text)
        {
            part.Attribute("lang");
        }

        var block = new DraftBlock { Path = part.Path, Place = part.Place };
        part.ReadMarkup(new MarkupReader(_draft, MarkupElements.Xhtml, part.Path, block));
        import.Heads.Add(slot, block);
    }
}
