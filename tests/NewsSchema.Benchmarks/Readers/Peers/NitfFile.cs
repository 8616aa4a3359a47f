using System.Xml.Serialization;

namespace NewsSchema.Benchmarks.Readers;

[XmlRoot("nitf")]
public sealed class NitfFile
{
    [XmlElement("head")]
    public NitfHead? Head { get; set; }

    [XmlElement("body")]
    public NitfBody? Body { get; set; }
}

public sealed class NitfHead
{
    [XmlElement("title")]
    public string? Title { get; set; }

    [XmlElement("meta")]
    public NitfMeta[]? Meta { get; set; }

    [XmlArray("tobject")]
    [XmlArrayItem("tobject.subject")]
    public NitfSubject[]? Subjects { get; set; }

    [XmlElement("docdata")]
    public NitfDocumentData? Data { get; set; }
}

public sealed class NitfMeta
{
    [XmlAttribute("name")]
    public string? Name { get; set; }

    [XmlAttribute("content")]
    public string? Content { get; set; }
}

public sealed class NitfSubject
{
    [XmlAttribute("tobject.subject.refnum")]
    public string? Number { get; set; }

    [XmlAttribute("tobject.subject.matter")]
    public string? Matter { get; set; }
}

public sealed class NitfDocumentData
{
    [XmlAttribute("management-status")]
    public string? Status { get; set; }

    [XmlElement("doc-id")]
    public NitfId? Id { get; set; }

    [XmlElement("date.issue")]
    public NitfDate? Issue { get; set; }

    [XmlElement("date.release")]
    public NitfDate? Release { get; set; }

    [XmlElement("urgency")]
    public NitfUrgency? Urgency { get; set; }

    [XmlElement("doc.copyright")]
    public NitfCopyright? Copyright { get; set; }

    [XmlArray("key-list")]
    [XmlArrayItem("keyword")]
    public NitfKeyword[]? Keywords { get; set; }
}

public sealed class NitfId
{
    [XmlAttribute("id-string")]
    public string? Id { get; set; }

    [XmlAttribute("regsrc")]
    public string? Source { get; set; }
}

public sealed class NitfDate
{
    [XmlAttribute("norm")]
    public string? Norm { get; set; }
}

public sealed class NitfUrgency
{
    [XmlAttribute("ed-urg")]
    public int Level { get; set; }
}

public sealed class NitfCopyright
{
    [XmlAttribute("holder")]
    public string? Holder { get; set; }

    [XmlAttribute("year")]
    public int Year { get; set; }
}

public sealed class NitfKeyword
{
    [XmlAttribute("key")]
    public string? Key { get; set; }
}

public sealed class NitfBody
{
    [XmlElement("body.head")]
    public NitfBodyHead? Head { get; set; }

    [XmlElement("body.content")]
    public NitfContent? Content { get; set; }
}

public sealed class NitfBodyHead
{
    [XmlElement("hedline")]
    public NitfHeadline? Headline { get; set; }

    [XmlElement("byline")]
    public MarkedText? Byline { get; set; }

    [XmlElement("dateline")]
    public MarkedText? Dateline { get; set; }

    [XmlArray("abstract")]
    [XmlArrayItem("p")]
    public MarkedText[]? Abstract { get; set; }
}

public sealed class NitfHeadline
{
    [XmlElement("hl1")]
    public MarkedText? Main { get; set; }

    [XmlElement("hl2")]
    public MarkedText? Second { get; set; }
}

public sealed class NitfContent
{
    [XmlArray("block")]
    [XmlArrayItem("p")]
    public MarkedText[]? Paragraphs { get; set; }

    [XmlElement("media")]
    public NitfMedia[]? Media { get; set; }
}

public sealed class NitfMedia
{
    [XmlElement("media-reference")]
    public NitfMediaReference? Reference { get; set; }

    [XmlElement("media-caption")]
    public MarkedText? Caption { get; set; }

    [XmlElement("media-producer")]
    public string? Producer { get; set; }
}

public sealed class NitfMediaReference
{
    [XmlAttribute("source")]
    public string? Source { get; set; }

    [XmlAttribute("mime-type")]
    public string? Type { get; set; }

    [XmlAttribute("width")]
    public int Width { get; set; }

    [XmlAttribute("height")]
    public int Height { get; set; }
}
