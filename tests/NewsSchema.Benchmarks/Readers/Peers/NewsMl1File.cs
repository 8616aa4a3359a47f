using System.Xml.Serialization;

namespace NewsSchema.Benchmarks.Readers;

[XmlRoot("NewsML")]
public sealed class NewsMl1File
{
    public NewsMl1Envelope? NewsEnvelope { get; set; }

    public NewsMl1Item? NewsItem { get; set; }
}

public sealed class NewsMl1Envelope
{
    public string? DateAndTime { get; set; }

    public FormalName? NewsService { get; set; }

    public FormalName? Priority { get; set; }
}

public sealed class FormalName
{
    [XmlAttribute("FormalName")]
    public string? Name { get; set; }
}

public sealed class NewsMl1Item
{
    [XmlAttribute("lang", Namespace = "http://www.w3.org/XML/1998/namespace")]
    public string? Language { get; set; }

    public NewsMl1Identification? Identification { get; set; }

    public NewsMl1Management? NewsManagement { get; set; }

    public NewsMl1Part? NewsComponent { get; set; }
}

public sealed class NewsMl1Identification
{
    public NewsMl1Identifier? NewsIdentifier { get; set; }

    public string? NameLabel { get; set; }
}

public sealed class NewsMl1Identifier
{
    public string? ProviderId { get; set; }

    public string? DateId { get; set; }

    public string? NewsItemId { get; set; }

    public int RevisionId { get; set; }

    public string? PublicIdentifier { get; set; }
}

public sealed class NewsMl1Management
{
    public FormalName? NewsItemType { get; set; }

    public string? FirstCreated { get; set; }

    public string? ThisRevisionCreated { get; set; }

    public FormalName? Status { get; set; }

    public FormalName? Urgency { get; set; }
}

public sealed class NewsMl1Part
{
    public FormalName? Role { get; set; }

    public NewsMl1Lines? NewsLines { get; set; }

    public NewsMl1Metadata? DescriptiveMetadata { get; set; }

    [XmlElement("NewsComponent")]
    public NewsMl1Part[]? Parts { get; set; }

    public NewsMl1Content? ContentItem { get; set; }
}

public sealed class NewsMl1Lines
{
    public string? HeadLine { get; set; }

    public string? SubHeadLine { get; set; }

    public string? ByLine { get; set; }

    public string? DateLine { get; set; }

    public string? CopyrightLine { get; set; }

    public string? SlugLine { get; set; }

    [XmlElement("KeywordLine")]
    public string[]? KeywordLines { get; set; }
}

public sealed class NewsMl1Metadata
{
    public FormalName? Language { get; set; }

    public FormalName? Genre { get; set; }

    public NewsMl1Subject? SubjectCode { get; set; }

    public NewsMl1Location? Location { get; set; }
}

public sealed class NewsMl1Subject
{
    public FormalName? SubjectMatter { get; set; }

    public FormalName? SubjectDetail { get; set; }
}

public sealed class NewsMl1Location
{
    [XmlElement("Property")]
    public NewsMl1Property[]? Properties { get; set; }
}

public sealed class NewsMl1Property
{
    [XmlAttribute("FormalName")]
    public string? Name { get; set; }

    [XmlAttribute("Value")]
    public string? Value { get; set; }
}

public sealed class NewsMl1Content
{
    [XmlAttribute]
    public string? Href { get; set; }

    public FormalName? MediaType { get; set; }

    public FormalName? Format { get; set; }

    public FormalName? MimeType { get; set; }

    public NewsMl1Data? DataContent { get; set; }
}

public sealed class NewsMl1Data
{
    [XmlElement("nitf")]
    public NewsMl1Text? Nitf { get; set; }
}

public sealed class NewsMl1Text
{
    [XmlElement("body")]
    public NewsMl1Body? Body { get; set; }
}

public sealed class NewsMl1Body
{
    [XmlArray("body.content")]
    [XmlArrayItem("p")]
    public MarkedText[]? Paragraphs { get; set; }
}
