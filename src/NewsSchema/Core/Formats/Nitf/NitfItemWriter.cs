using System.Xml;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>One document being written.</summary>
internal sealed class NitfItemWriter(ArticleView article, FormatLedger ledger, NitfOptions options, XmlSink xml)
{
    public const string Format = "NITF 3.6";
    public const string Namespace = "http://iptc.org/std/NITF/2006-10-18/";
    public const string Version = "-//IPTC//DTD NITF 3.6//EN";

    private readonly NitfMarkup _markup = new(article, ledger, new XmlIds());
    private readonly string? _provider = article.Parties(NewsConcept.Provider).FirstOrDefault()?.Name ?? options.Provider;

    public void Write()
    {
        xml.Root("nitf", Namespace);
        xml.Attribute("version", Version);
        Attribute("baselang", article.Language);
        xml.Start("head");
        xml.Element("title", article.Headline?.Text);
        WriteMeta();
        WriteSubjects();
        xml.Start("docdata");
        WriteDocumentData();
        xml.End();
        WritePublication();
        WriteHistory();
        xml.End();
        _markup.WriteBody(xml);
        xml.End();
    }

    /// <summary>What NITF has no better place for, as name and content.</summary>
    private void WriteMeta()
    {
        Meta("title", article.First(NewsConcept.Title), null);
        Meta("profile", article.First(NewsConcept.Profile), null);
        Meta("creditline", article.First(NewsConcept.Credit), null);
        Meta("copyright", article.First(NewsConcept.CopyrightNotice), null);
        Meta("rights", article.First(NewsConcept.RightsLink), null);
        Meta("digitalSourceType", article.First(NewsConcept.DigitalSourceType), null);
        foreach (ArticleFact fact in article.Facts.Where(static fact => fact.IsUnknown || fact.Concept is NewsConcept.Source or NewsConcept.Contact))
        {
            Meta(fact.Path, fact, "a name and content without a standard meaning");
        }
    }

    private void Meta(string name, ArticleFact? fact, string? remark)
    {
        if (fact is not null && name.Length > 0 && name.All(XmlConvert.IsNCNameChar))
        {
            xml.Start("meta");
            xml.Attribute("name", name);
            xml.Attribute("content", fact.Name);
            if (remark is null)
            {
                ledger.Carry(fact);
            }
            else
            {
                ledger.Approximate(fact, remark);
            }

            xml.End();
        }
    }

    private void WriteSubjects()
    {
        List<CodeView> subjects = article.Codes(NewsConcept.Subjects, CodeView.MediaTopics).Where(static code => code.IsSubjectNumber).ToList();
        List<CodeView> genres = article.Codes(NewsConcept.Genre, CodeView.Genres).ToList();
        if (subjects.Count + genres.Count == 0)
        {
            return;
        }

        xml.Start("tobject");
        foreach (CodeView genre in genres)
        {
            xml.Start("tobject.property");
            xml.Attribute("tobject.property.type", genre.Name ?? genre.Code ?? genre.Uri);
            Carry(genre.NameFact);
            if (genre.Stated is { } stated && genre.Name is null)
            {
                ledger.Carry(stated);
            }

            xml.End();
        }

        foreach (CodeView subject in subjects)
        {
            xml.Start("tobject.subject");
            xml.Attribute("tobject.subject.ipr", "IPTC");
            xml.Attribute("tobject.subject.refnum", subject.Code);
            ledger.Carry(subject.Stated!);
            xml.Attribute("tobject.subject.matter", subject.NameFact is { } name ? ledger.Carry(name) : null);
            xml.End();
        }

        xml.End();
    }

    private void WriteDocumentData()
    {
        ArticleFact? embargo = article.First(NewsConcept.Embargo);
        string? status = article.First(NewsConcept.Status) is { } stated ? ledger.Carry(stated) : embargo is null ? null : "embargoed";
        xml.Attribute("management-status", status);
        if (article.Id is { } id)
        {
            xml.Start("doc-id");
            xml.Attribute("regsrc", _provider);
            xml.Attribute("id-string", ledger.Carry(id));
            xml.End();
        }

        if (article.First(NewsConcept.Urgency) is { } urgency && IsToken(urgency))
        {
            xml.Start("urgency");
            xml.Attribute("ed-urg", ledger.Carry(urgency));
            xml.End();
        }

        ArticleFact? published = article.First(NewsConcept.Published);
        Date("date.issue", article.First(NewsConcept.Issued) ?? article.First(NewsConcept.Updated) ?? published);
        Date("date.release", embargo ?? published);
        Date("date.expire", article.First(NewsConcept.Expires));
        foreach (ArticleFact note in article.Plain(NewsConcept.EdNote))
        {
            xml.Start("ed-msg");
            xml.Attribute("info", ledger.Carry(note));
            xml.End();
        }

        foreach (BlockView correction in article.SlotList("corrections"))
        {
            xml.Start("correction");
            xml.Attribute("info", correction.Text);
            xml.End();
        }

        ledger.CarryAll("corrections");
        WriteKey();
        WriteRights();
        WriteKeywords();
        WriteIdentifiedContent();
    }

    private void WriteKey()
    {
        ArticleFact? slug = article.First(NewsConcept.Slug);
        ArticleFact? version = article.First(NewsConcept.Version) is { } stated && IsToken(stated) ? stated : null;
        if (slug is not null || version is not null)
        {
            xml.Start("du-key");
            Attribute("version", version);
            Attribute("key", slug);
            xml.End();
        }
    }

    private void WriteRights()
    {
        ArticleFact? holder = article.Parties(NewsConcept.CopyrightHolder).FirstOrDefault()?.NameFact;
        ArticleFact? year = article.First(NewsConcept.CopyrightYear) is { } stated && IsToken(stated) ? stated : null;
        if (holder is not null || year is not null)
        {
            xml.Start("doc.copyright");
            Attribute("year", year);
            if (holder is not null)
            {
                xml.Attribute("holder", holder.Name);
                ledger.Carry(holder);
            }

            xml.End();
        }

        foreach (ArticleFact terms in article.Plain(NewsConcept.UsageTerms))
        {
            xml.Start("doc.rights");
            xml.Attribute("limitations", ledger.Carry(terms));
            xml.End();
        }
    }

    private void WriteKeywords()
    {
        List<ArticleFact> keywords = article.Plain(NewsConcept.Keywords).ToList();
        if (keywords.Count > 0)
        {
            xml.Start("key-list");
            foreach (ArticleFact keyword in keywords)
            {
                xml.Start("keyword");
                xml.Attribute("key", keyword.Name);
                ledger.Carry(keyword);
                xml.End();
            }

            xml.End();
        }
    }

    private void WriteIdentifiedContent()
    {
        List<AnnotationView> entities = article.Entities.Where(static entity => !entity.IsAnonymous).ToList();
        List<CodeView> subjects = article.Codes(NewsConcept.Subjects, CodeView.MediaTopics).Where(static code => !code.IsSubjectNumber).ToList();
        List<ResourceView> links = article.Resources(NewsConcept.Links).ToList();
        if (entities.Count + subjects.Count + links.Count == 0)
        {
            return;
        }

        xml.Start("identified-content");
        foreach (AnnotationView entity in entities)
        {
            _markup.WriteEntity(xml, entity);
        }

        foreach (CodeView subject in subjects)
        {
            xml.Start("classifier");
            xml.Attribute("type", "subject");
            if (subject.Uri is { } uri)
            {
                (string scheme, string code) = UriText.Split(uri);
                xml.Attribute("idsrc", scheme.Length > 0 ? scheme : null);
                xml.Attribute("value", code);
                Carry(subject.Stated);
            }
            else if (subject.Stated is { } stated)
            {
                xml.Attribute("value", ledger.Carry(stated));
            }

            xml.Running();
            xml.Text(subject.Name ?? "");
            Carry(subject.NameFact);
            xml.End();
        }

        foreach (ResourceView link in links)
        {
            xml.Start("virtloc");
            xml.Attribute("value", ledger.Carry(link.Href));
            xml.Running();
            xml.Text(link.Title is { } title ? ledger.Carry(title) : "");
            xml.End();
        }

        xml.End();
    }

    private void WritePublication()
    {
        ArticleFact? published = article.First(NewsConcept.Published);
        ArticleFact? section = article.First(NewsConcept.Section);
        ArticleFact? url = article.First(NewsConcept.Url);
        xml.Start("pubdata");
        xml.Attribute("item-length", TextCount.Words(article.StoryText));
        xml.Attribute("unit-of-measure", "word");
        xml.Attribute("date.publication", Norm(published));
        if (_provider is not null)
        {
            xml.Attribute("name", _provider);
            Carry(article.Parties(NewsConcept.Provider).FirstOrDefault()?.NameFact);
        }

        Attribute("position.section", section);
        Attribute("ex-ref", url);
        xml.End();
    }

    private void WriteHistory()
    {
        foreach (NewsConcept revision in new[] { NewsConcept.Created, NewsConcept.Updated })
        {
            Date("revision-history", article.First(revision));
        }
    }

    private void Date(string element, ArticleFact? fact)
    {
        if (Norm(fact) is { } norm)
        {
            xml.Start(element);
            xml.Attribute("norm", norm);
            xml.End();
        }
    }

    private string? Norm(ArticleFact? fact)
    {
        if (fact is null)
        {
            return null;
        }

        if (ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            ledger.Carry(fact);
            return date.Basic;
        }

        ledger.Lose(fact, "is no ISO 8601 date");
        return null;
    }

    private void Attribute(string name, ArticleFact? fact) => xml.Attribute(name, fact is null ? null : ledger.Carry(fact));

    private void Carry(ArticleFact? fact)
    {
        if (fact is not null)
        {
            ledger.Carry(fact);
        }
    }

    private bool IsToken(ArticleFact fact)
    {
        if (fact.Text.Length > 0 && fact.Text.All(XmlConvert.IsNCNameChar))
        {
            return true;
        }

        ledger.Lose(fact, "is no name token, which NITF wants here");
        return false;
    }
}
