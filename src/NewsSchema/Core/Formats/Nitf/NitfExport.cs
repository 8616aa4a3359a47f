using System.Xml;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>The export of one article as NITF, as a document or inside NewsML-G2: the state that all parts of the writer share.</summary>
internal sealed class NitfExport(ArticleView article, FormatLedger ledger, ExportOptions options, XmlSink xml, XmlIds names, Func<DateTimeOffset> now)
    : XmlExport(article, ledger, xml)
{
    public ExportOptions Options { get; } = options;

    public ExportDates Dates { get; } = new(article, ledger, options, now);

    /// <summary>The ids of the elements of one XML document.</summary>
    public XmlIds Names { get; } = names;

    public string DocumentId { get; } = article.Id?.Text ?? "";

    /// <summary>The attributes that identify an entity: its URI as vocabulary and code, or its id in this document.</summary>
    public void Identity(string element, AnnotationView entity)
    {
        if (element == NitfTables.Classifier)
        {
            Xml.Attribute("type", entity.Kind.Class);
        }

        if (element == "event")
        {
            Date("start-date", entity["start"]);
            Date("end-date", entity["end"]);
        }

        if (entity.SameAs is { } sameAs)
        {
            Uri(element, Ledger.Carry(sameAs));
        }
        else if (!entity.IsAnonymous)
        {
            Code(element, DocumentId, entity.Id);
        }
    }

    /// <summary>A URI as vocabulary and code.</summary>
    public void Uri(string element, string uri)
    {
        (string scheme, string code) = UriText.Split(uri);
        Code(element, scheme, code);
    }

    /// <summary>Whether the fact is an XML name token; reported as lost if not.</summary>
    public bool IsToken(ArticleFact fact)
    {
        if (fact.Text.Length > 0 && fact.Text.All(XmlConvert.IsNCNameChar))
        {
            return true;
        }

        Ledger.Lose(fact, "is not a name token, which NITF demands here");
        return false;
    }

    private void Date(string attribute, ArticleFact? date) => Xml.Attribute(attribute, Dates.Truncated(date)?.Basic);

    private void Code(string element, string scheme, string code)
    {
        bool isLocation = element == "location";
        Xml.Attribute(isLocation ? "code-source" : "idsrc", scheme.Length > 0 ? scheme : null);
        Xml.Attribute(isLocation ? "location-code" : "value", code);
    }
}
