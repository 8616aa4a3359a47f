using System.Xml;
using System.Xml.Serialization;

namespace NewsSchema.Benchmarks.Readers;

/// <summary>A paragraph with elements in it. XmlSerializer loses the order of text and elements.</summary>
public sealed class MarkedText
{
    [XmlText]
    public string[]? Text { get; set; }

    [XmlAnyElement]
    public XmlElement[]? Elements { get; set; }
}
