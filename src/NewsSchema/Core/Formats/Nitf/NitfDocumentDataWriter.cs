using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes <c>docdata</c>: identity, state, dates, rights, keywords and what the document is about.</summary>
internal sealed class NitfDocumentDataWriter(NitfExport export, string? provider)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteDocumentData()
    {
        _xml.Start("docdata");
        ArticleFact? embargo = _article.First(NewsConcept.Embargo);
        WriteStatus(embargo);
        WriteIdentity();
        if (_article.First(NewsConcept.Urgency) is { } urgency && export.IsToken(urgency))
        {
            export.Empty("urgency", "ed-urg", _ledger.Carry(urgency));
        }

        WriteDates(embargo);
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
        new NitfIdentifiedContentWriter(export).WriteIdentifiedContent();
        _xml.End();
    }

    /// <summary>A date as an element; nothing if there is none or it is not a date.</summary>
    public void WriteDate(string element, ArticleFact? fact)
    {
        if (Norm(fact) is { } norm)
        {
            export.Empty(element, "norm", norm);
        }
    }

    /// <summary>A date in the basic form, as precise as it is.</summary>
    public string? Norm(ArticleFact? fact)
    {
        if (fact is null)
        {
            return null;
        }

        if (ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            _ledger.Carry(fact);
            return date.Basic;
        }

        _ledger.Lose(fact, "is no ISO 8601 date");
        return null;
    }

    private void WriteStatus(ArticleFact? embargo)
    {
        string? status = _article.First(NewsConcept.Status) is { } stated ? _ledger.Carry(stated) : embargo is null ? null : "embargoed";
        _xml.Attribute("management-status", status);
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

    private void WriteDates(ArticleFact? embargo)
    {
        ArticleFact? published = _article.First(NewsConcept.Published);
        WriteDate("date.issue", _article.First(NewsConcept.Issued) ?? _article.First(NewsConcept.Updated) ?? published);
        WriteDate("date.release", embargo ?? published);
        WriteDate("date.expire", _article.First(NewsConcept.Expires));
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
