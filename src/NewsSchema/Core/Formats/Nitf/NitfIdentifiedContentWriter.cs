using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes <c>identified-content</c>: the entities of the article, its subjects without a number, and its links.</summary>
/// <param name="export">The export.</param>
/// <param name="mentions">The ids of the marks of each annotation, in the order of the text.</param>
internal sealed class NitfIdentifiedContentWriter(NitfExport export, Dictionary<AnnotationView, List<string>> mentions)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteIdentifiedContent()
    {
        List<AnnotationView> entities = InOrder(_article.Entities.Where(static entity => !entity.IsAnonymous));
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

    /// <summary>
    /// Entities by kind, and those of a kind in the order of their marks, so that an article that is read back has the same order: it does not have the marks that NITF cannot hold.
    /// </summary>
    private List<AnnotationView> InOrder(IEnumerable<AnnotationView> entities)
    {
        var places = new Dictionary<AnnotationView, int>();
        foreach (AnnotationView marked in mentions.Keys)
        {
            places.Add(marked, places.Count);
        }

        return [.. entities
            .OrderBy(static entity => Array.IndexOf(Vocabulary.Kinds, entity.Kind) is >= 0 and int index ? index : Vocabulary.Kinds.Length)
            .ThenBy(static entity => entity.Kind.Class, StringComparer.Ordinal)
            .ThenBy(entity => places.TryGetValue(entity, out int place) ? place : places.Count)];
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
