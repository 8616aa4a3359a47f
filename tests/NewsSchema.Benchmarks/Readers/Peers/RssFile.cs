using System.Xml.Serialization;

namespace NewsSchema.Benchmarks.Readers;

[XmlRoot("rss")]
public sealed class RssFile
{
    [XmlElement("channel")]
    public RssChannel? Channel { get; set; }
}

public sealed class RssChannel
{
    [XmlElement("title")]
    public string? Title { get; set; }

    [XmlElement("link")]
    public string? Link { get; set; }

    [XmlElement("language")]
    public string? Language { get; set; }

    [XmlElement("item")]
    public RssItem[]? Items { get; set; }
}

public sealed class RssItem
{
    [XmlElement("title")]
    public string? Title { get; set; }

    [XmlElement("link")]
    public string? Link { get; set; }

    [XmlElement("guid")]
    public string? Guid { get; set; }

    [XmlElement("pubDate")]
    public string? Published { get; set; }

    [XmlElement("creator", Namespace = "http://purl.org/dc/elements/1.1/")]
    public string? Creator { get; set; }

    [XmlElement("category")]
    public string[]? Categories { get; set; }

    [XmlElement("description")]
    public string? Description { get; set; }

    [XmlElement("encoded", Namespace = "http://purl.org/rss/1.0/modules/content/")]
    public string? Content { get; set; }

    [XmlElement("content", Namespace = "http://search.yahoo.com/mrss/")]
    public RssMedia[]? Media { get; set; }
}

public sealed class RssMedia
{
    [XmlAttribute("url")]
    public string? Url { get; set; }

    [XmlAttribute("type")]
    public string? Type { get; set; }
}
