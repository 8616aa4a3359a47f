using System.Xml;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes an article as one NITF document.</summary>
internal sealed class NitfItemWriter(ArticleView article, FormatLedger ledger, NitfOptions options, XmlSink xml)
{
    public const string Format = "NITF 3.6";
    public const string Namespace = "http://iptc.org/std/NITF/2006-10-18/";
    public const string Version = "-//IPTC//DTD NITF 3.6//EN";

    private readonly NitfExport _export = new(article, ledger, xml, new XmlIds());
    private readonly string? _provider = article.Parties(NewsConcept.Provider).FirstOrDefault()?.Name ?? options.Provider;

    public void Write()
    {
        var body = new NitfBodyWriter(_export);
        var data = new NitfDocumentDataWriter(_export, _provider);
        xml.Root("nitf", Namespace);
        xml.Attribute("version", Version);
        _export.Attribute("baselang", article.Language);
        xml.Start("head");
        xml.Element("title", article.Headline?.Text);
        WriteMeta();
        WriteSubjects();
        data.WriteDocumentData();
        WritePublication(data);
        data.WriteDate("revision-history", article.First(NewsConcept.Created));
        data.WriteDate("revision-history", article.First(NewsConcept.Updated));
        xml.End();
        body.WriteBody();
        xml.End();
    }

    /// <summary>What NITF has no better place for, as name and content.</summary>
    private void WriteMeta()
    {
        foreach ((NewsConcept concept, string name) in NitfTables.Meta.Pairs)
        {
            WriteMeta(name, article.First(concept), null);
        }

        foreach (ArticleFact fact in article.Facts.Where(static fact => fact.IsUnknown || fact.Concept is NewsConcept.Source or NewsConcept.Contact))
        {
            WriteMeta(fact.Path, fact, "a name and content without a standard meaning");
        }
    }

    private void WriteMeta(string name, ArticleFact? fact, string? remark)
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
            _export.Empty("tobject.property", "tobject.property.type", genre.Name ?? genre.Code ?? genre.Uri);
            ledger.CarryAny(genre.NameFact);
            if (genre.Stated is { } stated && genre.Name is null)
            {
                ledger.Carry(stated);
            }
        }

        foreach (CodeView subject in subjects)
        {
            xml.Start("tobject.subject");
            xml.Attribute("tobject.subject.ipr", "IPTC");
            xml.Attribute("tobject.subject.refnum", subject.Code);
            ledger.Carry(subject.Stated!);
            _export.Attribute("tobject.subject.matter", subject.NameFact);
            xml.End();
        }

        xml.End();
    }

    private void WritePublication(NitfDocumentDataWriter data)
    {
        xml.Start("pubdata");
        xml.Attribute("item-length", TextCount.Words(article.StoryText));
        xml.Attribute("unit-of-measure", "word");
        xml.Attribute("date.publication", data.Norm(article.First(NewsConcept.Published)));
        if (_provider is not null)
        {
            xml.Attribute("name", _provider);
            ledger.CarryAny(article.Parties(NewsConcept.Provider).FirstOrDefault()?.NameFact);
        }

        _export.Attribute("position.section", article.First(NewsConcept.Section));
        _export.Attribute("ex-ref", article.First(NewsConcept.Url));
        xml.End();
    }
}
