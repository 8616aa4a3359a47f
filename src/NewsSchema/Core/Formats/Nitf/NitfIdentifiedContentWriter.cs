using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes <c>identified-content</c>: the entities of the article, its subjects without a number, and its links.</summary>
internal sealed class NitfIdentifiedContentWriter(NitfExport export)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteIdentifiedContent()
    {
        List<AnnotationView> entities = _article.Entities.Where(static entity => !entity.IsAnonymous).ToList();
        List<CodeView> subjects = _article.Codes(NewsConcept.Subjects, CodeView.MediaTopics).Where(static code => !code.IsSubjectNumber).ToList();
        List<ResourceView> links = _article.Resources(NewsConcept.Links).ToList();
        if (entities.Count + subjects.Count + links.Count == 0)
        {
            return;
        }

        _xml.Start("identified-content");
        entities.ForEach(WriteEntity);
        subjects.ForEach(WriteSubject);
        links.ForEach(WriteLink);
        _xml.End();
    }

    /// <summary>Writes an entity with all facts that NITF can hold.</summary>
    private void WriteEntity(AnnotationView entity)
    {
        string element = NitfTables.ElementOf(entity.Kind.Class)!;
        _xml.Start(element);
        export.Identity(element, entity);
        _xml.Running();
        _xml.Text(_ledger.Carry(entity.Whole));
        if (element == "person" && entity["role"] is { } role)
        {
            export.Empty("function", "value", _ledger.Carry(role));
        }

        if (element == "location" && entity["country"] is { } country)
        {
            export.Empty("country", "iso-cc", _ledger.Carry(country));
        }

        if (entity.SameAs is not null && export.DocumentId.Length > 0)
        {
            _xml.Start("alt-code");
            _xml.Attribute("idsrc", export.DocumentId);
            _xml.Attribute("value", entity.Id);
            _xml.End();
        }

        _xml.End();
    }

    private void WriteSubject(CodeView subject)
    {
        _xml.Start(NitfTables.Classifier);
        _xml.Attribute("type", "subject");
        if (subject.Uri is { } uri)
        {
            export.Uri(NitfTables.Classifier, uri);
            _ledger.CarryAny(subject.Stated);
        }
        else if (subject.Stated is { } stated)
        {
            export.Attribute("value", stated);
        }

        _xml.Running();
        _xml.Text(subject.Name ?? "");
        _ledger.CarryAny(subject.NameFact);
        _xml.End();
    }

    private void WriteLink(ResourceView link)
    {
        _xml.Start("virtloc");
        export.Attribute("value", link.Href);
        _xml.Running();
        _xml.Text(_ledger.CarryAny(link.Title) ?? "");
        _xml.End();
    }
}
