using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The export of one article as a news item: the state that all parts of the writer share.</summary>
internal sealed class NewsMlG2Export(ArticleView article, FormatLedger ledger, NewsMlG2Options options, XmlSink xml, XmlIds ids, Func<DateTimeOffset> now)
    : XmlExport(article, ledger, xml)
{
    public NewsMlG2Options Options { get; } = options;

    public ExportDates Dates { get; } = new(article, ledger, options, now);

    /// <summary>The text with its marks, which inline references point at.</summary>
    public INewsMlG2Body Body { get; } = options.Body == NewsMlG2Body.Nitf
        ? new NewsMlG2NitfBody(article, ledger, options, xml, ids, now)
        : new NewsMlG2XhtmlBody(article, ledger, options, xml, ids);

    /// <summary>The language, if it is a legal language tag.</summary>
    public string? Language { get; } = article.Language is { } language && XsdText.IsLanguage(language.Text) ? ledger.Carry(language) : null;

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

    /// <summary>The attributes that identify an entity: its URI, or its id in this article.</summary>
    public void Identity(AnnotationView entity)
    {
        if (entity.SameAs?.Uri is { } uri)
        {
            Xml.Attribute("uri", uri);
            Ledger.Carry(entity.SameAs!);
        }
        else if (!entity.IsAnonymous)
        {
            Xml.Attribute("literal", Line(entity.Id));
        }

        Xml.Attribute("type", NewsMlG2Tables.NatureOf(entity.Kind.Class));
    }

    /// <summary>An element that names an entity.</summary>
    public void Entity(string element, AnnotationView entity)
    {
        Xml.Start(element);
        Identity(entity);
        Xml.Element("name", Line(entity.Whole));
        Xml.End();
    }
}
