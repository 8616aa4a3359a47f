using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes <c>contentMeta</c>: where the content comes from, and what it is about.</summary>
internal sealed class NewsMlG2ContentMetaWriter(NewsMlG2Export export, NewsMlG2PartyWriter parties)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;
    private readonly List<ExportAuthor> _authors = ExportAuthor.Of(export.Article);

    public void WriteContentMeta()
    {
        _xml.Start("contentMeta");
        WriteAdministration();
        WriteLanguage();
        WriteConcepts();
        WriteTexts();
        _xml.End();
    }

    private static string Name(NewsConcept concept) => NewsMlG2Tables.ContentMeta[concept];

    /// <summary>The administrative part, in the order that the schema demands.</summary>
    private void WriteAdministration()
    {
        if (_article.First(NewsConcept.Urgency) is { } urgency && _ledger.IsUrgency(urgency))
        {
            export.Element(Name(NewsConcept.Urgency), urgency);
        }

        if (_article.First(NewsConcept.Priority) is { } priority)
        {
            _ledger.Lose(priority, "the priority is in the header of a message: set the option Priority");
        }

        _xml.Element(Name(NewsConcept.Created), export.Dates.Truncated(_article.First(NewsConcept.Created))?.Extended);
        _xml.Element(Name(NewsConcept.Updated), export.Dates.Truncated(_article.First(NewsConcept.Updated))?.Extended);
        if (_article.Codes(NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes).FirstOrDefault() is { Uri: { } source } type)
        {
            export.Empty(Name(NewsConcept.DigitalSourceType), "uri", source);
            _ledger.CarryAny(type.Stated);
        }

        if (_article.Dateline?.Part("place") is { Target: { } place } located)
        {
            export.Entity("located", place);
            _ledger.Carry(located);
        }

        foreach (PartyView party in _article.Parties(NewsConcept.Source))
        {
            parties.WriteParty(Name(NewsConcept.Source), party);
        }

        _authors.ForEach(WriteAuthor);
        if (_authors.Count > 0)
        {
            _ledger.CarryAll("authors");
        }

        foreach (PartyView author in _article.Parties(NewsConcept.Byline))
        {
            parties.WriteParty(Name(NewsConcept.Byline), author);
        }

        foreach (PartyView contributor in _article.Parties(NewsConcept.Contributor))
        {
            parties.WriteParty(Name(NewsConcept.Contributor), contributor);
        }

        foreach (IdentifierView identifier in _article.Identifiers)
        {
            WriteIdentifier(identifier);
        }
    }

    private void WriteIdentifier(IdentifierView identifier)
    {
        _xml.Start(Name(NewsConcept.AltIds));
        if (identifier.Role is { } role)
        {
            _xml.Attribute("typeuri", NewsMlG2Tables.IdentifierRoleUri + Uri.EscapeDataString(_ledger.Carry(role)));
        }

        _xml.Running();
        _xml.Text(export.Line(identifier.Value));
        _xml.End();
    }

    private void WriteAuthor(ExportAuthor author)
    {
        if (author.Person is { } person)
        {
            export.Entity(Name(NewsConcept.Byline), person);
            return;
        }

        string name = NewsMlG2Export.Line(author.Name);
        _xml.Start(Name(NewsConcept.Byline));
        _xml.Attribute("literal", name);
        _xml.Element("name", name);
        _xml.End();
    }

    private void WriteLanguage()
    {
        if (export.Language is { } language)
        {
            export.Empty("language", "tag", language);
        }
    }

    private void WriteConcepts()
    {
        foreach (CodeView genre in _article.Codes(NewsConcept.Genre, CodeView.Genres))
        {
            WriteCode(Name(NewsConcept.Genre), null, genre);
        }

        foreach (ArticleFact keyword in _article.Plain(NewsConcept.Keywords))
        {
            _xml.Element(Name(NewsConcept.Keywords), LineOfName(keyword));
            _ledger.Carry(keyword);
        }

        foreach (CodeView subject in _article.Codes(NewsConcept.Subjects, CodeView.MediaTopics))
        {
            WriteCode(Name(NewsConcept.Subjects), NewsMlG2Tables.AbstractNature, subject);
        }

        foreach (AnnotationView entity in export.Entities.Where(IsSubject))
        {
            export.Entity(Name(NewsConcept.Subjects), entity);
        }

        foreach (EventPlaceView place in _article.EventPlaces)
        {
            WriteEventPlace(place);
        }

        export.LineElement(Name(NewsConcept.Slug), _article.First(NewsConcept.Slug));
    }

    /// <summary>Whether the item is about an entity. An entity that only a byline, dateline or agency names is a creator, a place or a source.</summary>
    private bool IsSubject(AnnotationView entity) =>
        !entity.IsAnonymous && (entity.IsSubject ? !(entity.Mentions.Count == 0 && IsAuthor(entity)) : !(export.Body.Ids.ContainsKey(entity) || IsAuthor(entity)));

    private bool IsAuthor(AnnotationView entity) =>
        _authors.Exists(author => author.Person == entity) || _article.Parties(NewsConcept.Byline).Concat(_article.Parties(NewsConcept.Contributor)).Any(author => author.Annotation == entity);

    /// <summary>The place of the event is a subject of the nature of places, which has no id unless it is an entity of the article.</summary>
    private void WriteEventPlace(EventPlaceView place)
    {
        ArticleFact name = place.Best;
        _ledger.Approximate(name, "a place that the item is about");
        if (name.Target is null)
        {
            _xml.Start(Name(NewsConcept.Subjects));
            _xml.Attribute("type", NewsMlG2Tables.NatureOf("place"));
            _xml.Element("name", NewsMlG2Export.Line(name.Name));
            _xml.End();
        }
    }

    private void WriteTexts()
    {
        WriteSlot("headline", _article.Headline);
        foreach ((string slot, string role) in NewsMlG2Tables.HeadlineRoles.Pairs)
        {
            WriteHeadline(slot, role);
        }

        WriteSlot("dateline", _article.Dateline);
        WriteSlot("byline", _article.Byline);
        if (_article.Byline is null)
        {
            foreach (PartyView author in _article.Parties(NewsConcept.Byline))
            {
                _xml.Element(NewsMlG2Tables.Slots["byline"], author.Name);
            }
        }

        export.LineElement(Name(NewsConcept.Credit), _article.First(NewsConcept.Credit));
        foreach (ArticleFact description in _article.Plain(NewsConcept.Description))
        {
            _xml.Start(Name(NewsConcept.Description));
            _xml.Attribute("role", NewsMlG2Tables.SummaryRole);
            _xml.Running();
            _xml.Text(_ledger.Carry(description));
            _xml.End();
        }
    }

    private void WriteHeadline(string slot, string role)
    {
        if (_article.Slot(slot) is { } block)
        {
            _ledger.CarryAll(slot);
            _xml.Start(NewsMlG2Tables.Slots["headline"]);
            _xml.Attribute("role", role);
            _xml.Running();
            _xml.Text(block.Text);
            _xml.End();
        }
    }

    private void WriteSlot(string slot, BlockView? block)
    {
        if (block is not null)
        {
            _xml.Element(NewsMlG2Tables.Slots[slot], block.Text);
            _ledger.CarryAll(slot);
        }
    }

    private void WriteCode(string element, string? nature, CodeView code)
    {
        _xml.Start(element);
        _xml.Attribute("type", nature);
        if (code.QCode is { } qcode)
        {
            _xml.Attribute("qcode", qcode);
        }
        else if (code.Uri is { } uri)
        {
            _xml.Attribute("uri", uri);
        }
        else
        {
            _xml.Attribute("literal", NewsMlG2Export.Line((code.Stated ?? code.NameFact)!.Name));
        }

        _ledger.CarryAny(code.Stated);
        WritePercentage("confidence", code.Confidence);
        WritePercentage("relevance", code.Relevance);
        _xml.Element("name", code.NameFact is { } name ? LineOfName(name) : null);
        _ledger.CarryAny(code.NameFact);
        _xml.End();
    }

    private string LineOfName(ArticleFact fact) => fact.Target is null ? export.Line(fact) : NewsMlG2Export.Line(fact.Name);

    private void WritePercentage(string attribute, ArticleFact? fact)
    {
        if (fact is not null && _ledger.IsPercentage(fact))
        {
            export.Attribute(attribute, fact);
        }
    }
}
