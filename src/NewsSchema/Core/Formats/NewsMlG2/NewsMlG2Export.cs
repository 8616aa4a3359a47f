using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>One article being written as a news item: what all parts of the writer share.</summary>
internal sealed class NewsMlG2Export(ArticleView article, FormatLedger ledger, NewsMlG2Options options, XmlSink xml, XmlIds ids, Func<DateTimeOffset> now)
    : XmlExport(article, ledger, xml)
{
    public NewsMlG2Options Options { get; } = options;

    /// <summary>The clock, asked only if the article states no moment that the format demands.</summary>
    public Func<DateTimeOffset> Now { get; } = now;

    /// <summary>The text with its marks, which inline references point at.</summary>
    public NitfBodyWriter Body { get; } = new(new NitfExport(article, ledger, xml, ids));

    /// <summary>The language, if it is a legal language tag.</summary>
    public string? Language { get; } = article.Language is { } language && XsdText.IsLanguage(language.Text) ? ledger.Carry(language) : null;

    /// <summary>A text on one line: G2 wants most of its texts so.</summary>
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

    /// <summary>The attributes that say which entity it is: its URI, or its id in this article.</summary>
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

    /// <summary>A date-time; a day only if an option says what its midnight is.</summary>
    public string? Instant(ArticleFact? fact)
    {
        if (fact is null)
        {
            return null;
        }

        if (!ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            Ledger.Lose(fact, "is no ISO 8601 date");
            return null;
        }

        if (date.HasTime)
        {
            Ledger.Carry(fact);
            return date.Extended;
        }

        if (date.ToInstant(Options.AssumedOffset, out _) is { } midnight)
        {
            Ledger.Approximate(fact, "a day, written as its midnight");
            return midnight;
        }

        Ledger.Lose(fact, ArticleDate.NoTime);
        return null;
    }

    /// <summary>A date as precise as it is.</summary>
    public string? Truncated(ArticleFact? fact, bool daysOnly = false)
    {
        if (fact is null)
        {
            return null;
        }

        if (ArticleDate.TryParse(fact.Text, out ArticleDate date) && (!daysOnly || date.IsDay))
        {
            Ledger.Carry(fact);
            return date.Extended;
        }

        Ledger.Lose(fact, "is no ISO 8601 date of the precision that G2 wants");
        return null;
    }
}
