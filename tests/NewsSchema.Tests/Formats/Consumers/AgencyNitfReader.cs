using System.Globalization;
using System.Xml.Linq;

namespace NewsSchema.Tests.Formats.Consumers;

/// <summary>
/// Reads NITF as newsroom systems do: elements without a namespace, the headline up to its first mark, a date of issue in the basic form, and paragraphs
/// only below a block.
/// </summary>
internal sealed class AgencyNitfReader
{
    private static readonly string[] s_dates = ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmss'Z'"];

    private static readonly string[] s_statuses = ["usable", "embargoed", "withheld", "canceled"];

    public AgencyNitfReader(string xml)
    {
        XElement nitf = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        Assert.Equal("nitf", nitf.Name);
        XElement data = nitf.Element("head")!.Element("docdata")!;
        string norm = (string)data.Element("date.issue")!.Attribute("norm")!;
        Issued = DateTimeOffset.ParseExact(WithColon(norm), s_dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Status = (string?)data.Attribute("management-status") ?? "usable";
        Assert.Contains(Status, s_statuses);
        XElement body = nitf.Element("body")!;
        Headline = FirstText(body.Element("body.head")!.Element("hedline")?.Element("hl1"));
        Deck = FirstText(body.Element("body.head")!.Element("hedline")?.Elements("hl2").FirstOrDefault(element => (string?)element.Attribute("class") == "deck"));
        Paragraphs = body.Element("body.content")!.Elements("block").Descendants()
            .Where(element => element.Name.LocalName is "p" or "hl2" or "li").Select(element => element.Value).ToList();
    }

    public DateTimeOffset Issued { get; }

    public string Status { get; }

    public string? Headline { get; }

    public string? Deck { get; }

    public List<string> Paragraphs { get; }

    private static string? FirstText(XElement? element) => (element?.FirstNode as XText)?.Value;

    /// <summary>The offset as .NET wants it.</summary>
    private static string WithColon(string norm) => norm.Length == "20240501T100000+0200".Length ? norm.Insert(norm.Length - 2, ":") : norm;
}
