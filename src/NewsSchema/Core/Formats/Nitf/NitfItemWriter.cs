using System.Xml;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes an article as one NITF document.</summary>
internal sealed class NitfItemWriter(ArticleView article, FormatLedger ledger, NitfOptions options, XmlSink xml, Func<DateTimeOffset> now)
{
    public const string Format = "NITF 3.6";
    public const string Version = "-//IPTC//DTD NITF 3.6//EN";

    private readonly NitfExport _export = new(article, ledger, options, xml, new XmlIds(), now);
    private readonly ExportUsage _usage = new(
        article, ledger, options, new ExportDates(article, ledger, options, now), new UsageForm(HasEmbargo: true, HasEmbargoedStatus: true), Format);
    private readonly string? _provider = article.Parties(NewsConcept.Provider).FirstOrDefault()?.Name ?? options.Provider;

    public void Write()
    {
        var body = new NitfBodyWriter(_export);
        ExportText.AccountLineBreaks(article, ledger, options);
        xml.Root("nitf", options.Namespace ?? "");
        xml.Attribute("version", Version);
        _export.Attribute("baselang", article.Language);
        xml.Start("head");
        xml.Element("title", article.Headline?.Text);
        WriteMeta();
        WriteSubjects();
        new NitfDocumentDataWriter(_export, _usage, _provider, body.Ids).WriteDocumentData();
        WritePublication();
        WriteRevision(NewsConcept.Created);
        WriteRevision(NewsConcept.Updated);
        xml.End();
        body.WriteBody();
        xml.End();
    }

    /// <summary>Writes a fact without a better place in NITF as name and content.</summary>
    private void WriteMeta()
    {
        xml.Start("meta");
        xml.Attribute("name", "generator");
        xml.Attribute("content", ExportGenerator.Name);
        xml.End();
        foreach ((NewsConcept concept, string name) in NitfTables.Meta.Pairs)
        {
            WriteMeta(name, article.First(concept), null);
        }

        foreach (ArticleFact fact in article.Facts.Where(static fact => fact.IsUnknown || (fact.Concept is { } concept && NitfTables.FreeMeta.Contains(concept))))
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
        xml.Start("tobject");
        xml.Attribute("tobject.type", "news");
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

    private void WriteRevision(NewsConcept concept)
    {
        if (_export.Dates.Truncated(article.First(concept)) is { } date)
        {
            xml.Start("revision-history");
            xml.Attribute("norm", date.Basic);
            xml.Attribute("comment", NitfTables.Revisions[concept]);
            xml.End();
        }
    }

    private void WritePublication()
    {
        xml.Start("pubdata");
        xml.Attribute("item-length", TextCount.Words(article.StoryText));
        xml.Attribute("unit-of-measure", "word");
        xml.Attribute(NitfTables.Publication[NewsConcept.Published], _export.Dates.Truncated(article.First(NewsConcept.Published))?.Basic);
        if (_provider is not null)
        {
            xml.Attribute(NitfTables.Publication[NewsConcept.Provider], _provider);
            ledger.CarryAny(article.Parties(NewsConcept.Provider).FirstOrDefault()?.NameFact);
        }

        _export.Attribute(NitfTables.Publication[NewsConcept.Section], article.First(NewsConcept.Section));
        _export.Attribute(NitfTables.Publication[NewsConcept.Url], article.First(NewsConcept.Url));
        xml.End();
    }
}
