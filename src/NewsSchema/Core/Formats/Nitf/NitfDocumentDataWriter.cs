using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes <c>docdata</c>: identity, state, dates, rights, keywords and subjects.</summary>
internal sealed class NitfDocumentDataWriter(NitfExport export, ExportUsage usage, string? provider, Dictionary<AnnotationView, List<string>> mentions)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteDocumentData()
    {
        _xml.Start("docdata");
        _xml.Attribute("management-status", usage.Status);
        WriteIdentity();
        foreach (EventPlaceView place in _article.EventPlaces)
        {
            WriteEventPlace(place);
        }

        if (_article.First(NewsConcept.Urgency) is { } urgency && export.IsToken(urgency))
        {
            export.Empty("urgency", "ed-urg", _ledger.Carry(urgency));
        }

        WriteDates();
        foreach (ArticleFact note in _article.Plain(NewsConcept.EdNote))
        {
            export.Empty("ed-msg", "info", _ledger.Carry(note));
        }

        foreach (BlockView correction in _article.SlotList("corrections"))
        {
            export.Empty("correction", "info", correction.Text);
        }

        _ledger.CarryAll("corrections");
        WriteKey();
        WriteRights();
        WriteKeywords();
        new NitfIdentifiedContentWriter(export, mentions).WriteIdentifiedContent();
        _xml.End();
    }

    private void WriteIdentity()
    {
        if (_article.Id is { } id)
        {
            _xml.Start("doc-id");
            _xml.Attribute("regsrc", provider);
            export.Attribute("id-string", id);
            _xml.End();
        }
    }

    private void WriteEventPlace(EventPlaceView place)
    {
        _xml.Start("evloc");
        foreach ((string part, ArticleFact? fact) in new[] { ("country", place.Country), ("area", place.Area), ("district", place.District), ("name", place.Name) })
        {
            _xml.Attribute(NitfTables.EventPlace[part], fact?.Name);
            _ledger.CarryAny(fact);
        }

        _xml.End();
    }

    /// <summary>
    /// The dates. The date of release is the end of the embargo, or the publication of an article that may be published: readers take it for an embargo if the status says so.
    /// </summary>
    private void WriteDates()
    {
        WriteDate("date.issue", export.Dates.Issue("date.issue"));
        WriteDate("date.release", usage.HasEmbargo || usage.Status is ExportUsage.Embargoed or ExportUsage.Withheld ? usage.Embargo : export.Dates.Truncated(_article.First(NewsConcept.Published)));
        WriteDate("date.expire", export.Dates.Limit(_article.First(NewsConcept.Expires)));
    }

    private void WriteDate(string element, ArticleDate? date)
    {
        if (date is { } written)
        {
            export.Empty(element, "norm", written.Basic);
        }
    }

    private void WriteKey()
    {
        ArticleFact? slug = _article.First(NewsConcept.Slug);
        ArticleFact? version = _article.First(NewsConcept.Version) is { } stated && export.IsToken(stated) ? stated : null;
        if (slug is not null || version is not null)
        {
            _xml.Start("du-key");
            export.Attribute("version", version);
            export.Attribute("key", slug);
            _xml.End();
        }
    }

    private void WriteRights()
    {
        ArticleFact? holder = _article.Parties(NewsConcept.CopyrightHolder).FirstOrDefault()?.NameFact;
        ArticleFact? year = _article.First(NewsConcept.CopyrightYear) is { } stated && export.IsToken(stated) ? stated : null;
        if (holder is not null || year is not null)
        {
            _xml.Start("doc.copyright");
            export.Attribute("year", year);
            _xml.Attribute("holder", holder?.Name);
            _ledger.CarryAny(holder);
            _xml.End();
        }

        foreach (ArticleFact terms in _article.Plain(NewsConcept.UsageTerms))
        {
            export.Empty("doc.rights", "limitations", _ledger.Carry(terms));
        }
    }

    private void WriteKeywords()
    {
        List<ArticleFact> keywords = _article.Plain(NewsConcept.Keywords).ToList();
        if (keywords.Count > 0)
        {
            _xml.Start("key-list");
            foreach (ArticleFact keyword in keywords)
            {
                export.Empty("keyword", "key", keyword.Name);
                _ledger.Carry(keyword);
            }

            _xml.End();
        }
    }
}
