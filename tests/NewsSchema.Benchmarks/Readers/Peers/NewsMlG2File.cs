using System.Xml.Serialization;

namespace NewsSchema.Benchmarks.Readers;

[XmlRoot("newsItem", Namespace = Namespace)]
public sealed class NewsMlG2File
{
    public const string Namespace = "http://iptc.org/std/nar/2006-10-01/";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    [XmlAttribute("guid")]
    public string? Guid { get; set; }

    [XmlAttribute("version")]
    public int Version { get; set; }

    [XmlAttribute("lang", Namespace = "http://www.w3.org/XML/1998/namespace")]
    public string? Language { get; set; }

    [XmlElement("rightsInfo")]
    public G2Rights? Rights { get; set; }

    [XmlElement("itemMeta")]
    public G2ItemMeta? ItemMeta { get; set; }

    [XmlElement("contentMeta")]
    public G2ContentMeta? ContentMeta { get; set; }

    [XmlElement("contentSet")]
    public G2ContentSet? Contents { get; set; }
}

public sealed class G2Rights
{
    [XmlElement("copyrightHolder")]
    public G2Concept? Holder { get; set; }

    [XmlElement("copyrightNotice")]
    public string? Notice { get; set; }

    [XmlElement("usageTerms")]
    public string? Terms { get; set; }
}

public sealed class G2Concept
{
    [XmlAttribute("qcode")]
    public string? Code { get; set; }

    [XmlAttribute("literal")]
    public string? Literal { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }

    [XmlElement("name")]
    public string? Name { get; set; }
}

public sealed class G2ItemMeta
{
    [XmlElement("itemClass")]
    public G2Concept? Class { get; set; }

    [XmlElement("provider")]
    public G2Concept? Provider { get; set; }

    [XmlElement("versionCreated")]
    public string? VersionCreated { get; set; }

    [XmlElement("firstCreated")]
    public string? FirstCreated { get; set; }

    [XmlElement("pubStatus")]
    public G2Concept? Status { get; set; }

    [XmlElement("service")]
    public G2Concept? Service { get; set; }

    [XmlElement("edNote")]
    public string? Note { get; set; }
}

public sealed class G2ContentMeta
{
    [XmlElement("urgency")]
    public int Urgency { get; set; }

    [XmlElement("contentCreated")]
    public string? Created { get; set; }

    [XmlElement("located")]
    public G2Concept? Located { get; set; }

    [XmlElement("creator")]
    public G2Concept[]? Creators { get; set; }

    [XmlElement("genre")]
    public G2Concept? Genre { get; set; }

    [XmlElement("keyword")]
    public string[]? Keywords { get; set; }

    [XmlElement("subject")]
    public G2Concept[]? Subjects { get; set; }

    [XmlElement("slugline")]
    public string? Slugline { get; set; }

    [XmlElement("headline")]
    public G2Label[]? Headlines { get; set; }

    [XmlElement("dateline")]
    public string? Dateline { get; set; }

    [XmlElement("by")]
    public string? By { get; set; }

    [XmlElement("description")]
    public G2Label[]? Descriptions { get; set; }
}

public sealed class G2Label
{
    [XmlAttribute("role")]
    public string? Role { get; set; }

    [XmlText]
    public string? Text { get; set; }
}

public sealed class G2ContentSet
{
    [XmlElement("inlineXML")]
    public G2InlineXml? Inline { get; set; }
}

public sealed class G2InlineXml
{
    [XmlAttribute("contenttype")]
    public string? ContentType { get; set; }

    [XmlAttribute("wordcount")]
    public int WordCount { get; set; }

    [XmlElement("html", Namespace = NewsMlG2File.Xhtml)]
    public XhtmlFile? Html { get; set; }
}

public sealed class XhtmlFile
{
    [XmlArray("body", Namespace = NewsMlG2File.Xhtml)]
    [XmlArrayItem("p", Namespace = NewsMlG2File.Xhtml)]
    public MarkedText[]? Paragraphs { get; set; }
}
