using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The export of one article as a news item: the state that all parts of the writer share.</summary>
internal sealed class NewsMlG2Export(ArticleView article, FormatLedger ledger, NewsMlG2Options options, XmlSink xml, XmlIds ids, Func<DateTimeOffset> now)
    : XmlExport(article, ledger, xml)
{
    private List<AnnotationView>? _entities;

    public NewsMlG2Options Options { get; } = options;

    public ExportDates Dates { get; } = new(article, ledger, options, now);

    /// <summary>The text with its marks, which inline references point at.</summary>
    public INewsMlG2Body Body { get; } = options.Body == NewsMlG2Body.Nitf
        ? new NewsMlG2NitfBody(article, ledger, options, xml, ids, now)
        : new NewsMlG2XhtmlBody(article, ledger, options, xml, ids);

    /// <summary>The language, if it is a legal language tag.</summary>
    public string? Language { get; } = article.Language is { } language && XsdText.IsLanguage(language.Text) ? ledger.Carry(language) : null;

    /// <summary>
    /// The entities in a fixed order, which a reader can restore from the item alone: by kind, those in the text in its order, then the others by id. Works, products and things have one type and therefore one place.
    /// </summary>
    public IReadOnlyList<AnnotationView> Entities => _entities ??= Sort();

    /// <summary>Whether an annotation is a concept. Marks that were read from an element without the value that its kind needs have a class, but are values all the same.</summary>
    public static bool IsConcept(AnnotationView annotation) => annotation.IsEntity && MarkupElements.WithoutValue.Find(annotation.Kind.Class) is null;

    /// <summary>A text on one line, as G2 requires for most of its texts.</summary>
    public static string Line(string text) =>
        text.All(static c => c == ' ' || !char.IsWhiteSpace(c)) ? text : string.Concat(text.Select(static c => char.IsWhiteSpace(c) ? ' ' : c));

    /// <summary>The fact's text on one line, reported if that changes it.</summary>
    public string Line(ArticleFact fact)
    {
        string line = Line(fact.Text);
        if (line == fact.Text)
        {
            return Ledger.Carry(fact);
        }

        Ledger.Approximate(fact, "on one line, with plain spaces");
        return line;
    }

    /// <summary>The fact as an element of one line; nothing if there is no fact.</summary>
    public void LineElement(string name, ArticleFact? fact) => Xml.Element(name, fact is null ? null : Line(fact));

    /// <summary>The attributes that identify an entity: its URI, its id in this article, and its type.</summary>
    public void Identity(AnnotationView entity)
    {
        Keys(entity);
        Xml.Attribute("type", NewsMlG2Tables.NatureOf(entity.Kind.Class));
    }

    /// <summary>The URI of an entity and its id in this article. The id is there next to a URI too, because the marks in the text name it.</summary>
    public void Keys(AnnotationView entity)
    {
        if (entity.SameAs?.Uri is { } uri)
        {
            Xml.Attribute("uri", uri);
            Ledger.Carry(entity.SameAs!);
        }

        if (!entity.IsAnonymous)
        {
            Xml.Attribute("literal", Line(entity.Id));
        }
    }

    /// <summary>An element that names an entity.</summary>
    public void Entity(string element, AnnotationView entity)
    {
        Xml.Start(element);
        Identity(entity);
        Xml.Element("name", Line(entity.Whole));
        Xml.End();
    }

    private List<AnnotationView> Sort()
    {
        var places = new Dictionary<AnnotationView, int>();
        foreach (AnnotationView entity in Body.Ids.Keys)
        {
            places.Add(entity, places.Count);
        }

        return [.. Article.Entities
            .OrderBy(GroupOf)
            .ThenBy(entity => places.TryGetValue(entity, out int place) ? place : int.MaxValue)
            .ThenBy(static entity => entity.Id, StringComparer.Ordinal)];
    }

    private static int GroupOf(AnnotationView entity)
    {
        string nature = NewsMlG2Tables.NatureOf(entity.Kind.Class);
        int first = Array.FindIndex(Vocabulary.Kinds, kind => NewsMlG2Tables.NatureOf(kind.Class) == nature);
        return first < 0 ? Vocabulary.Kinds.Length : first;
    }
}
