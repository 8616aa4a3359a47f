using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats;

/// <summary>The export of one article as XML: the article, the output, the ledger, and the conversion of facts to elements and attributes.</summary>
internal class XmlExport(ArticleView article, FormatLedger ledger, XmlSink xml)
{
    public ArticleView Article { get; } = article;

    public FormatLedger Ledger { get; } = ledger;

    public XmlSink Xml { get; } = xml;

    /// <summary>Writes a fact as an element; nothing if there is no fact.</summary>
    public void Element(string name, ArticleFact? fact) => Xml.Element(name, Ledger.CarryAny(fact));

    /// <summary>Writes a fact as an attribute; nothing if there is no fact.</summary>
    public void Attribute(string name, ArticleFact? fact) => Xml.Attribute(name, Ledger.CarryAny(fact));

    /// <summary>An element without content.</summary>
    public void Empty(string name, string attribute, string? value)
    {
        Xml.Start(name);
        Xml.Attribute(attribute, value);
        Xml.End();
    }
}
