using System.Xml.Linq;
using NewsSchema.Tests.Formats.Nitf;
using NewsSchema.Tests.Formats.Xhtml;

namespace NewsSchema.Tests.Formats.Consumers;

/// <summary>
/// Reads a news message as newsroom systems do: a priority in the header, version and status of each item, the first headline up to its first mark, the
/// description of what it is by one code, and the text as the children of the XHTML body or the paragraphs below a block of NITF.
/// </summary>
internal sealed class AgencyNewsMlG2Reader
{
    private static readonly XNamespace s_g2 = "http://iptc.org/std/nar/2006-10-01/";
    private static readonly XNamespace s_xhtml = "http://www.w3.org/1999/xhtml";

    public AgencyNewsMlG2Reader(string xml)
    {
        XElement message = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        Priority = (int)message.Element(s_g2 + "header")!.Element(s_g2 + "priority")!;
        Items = message.Element(s_g2 + "itemSet")!.Elements().Select(item => new Item(item)).ToList();
    }

    public int Priority { get; }

    public List<Item> Items { get; }

    /// <summary>One item of the message.</summary>
    internal sealed class Item
    {
        public Item(XElement item)
        {
            XElement meta = item.Element(s_g2 + "itemMeta")!;
            Version = (int)item.Attribute("version")!;
            Status = ((string)meta.Element(s_g2 + "pubStatus")!.Attribute("qcode")!).Split(':')[1];
            VersionCreated = DateTimeOffset.Parse((string)meta.Element(s_g2 + "versionCreated")!, System.Globalization.CultureInfo.InvariantCulture);
            Headline = (item.Element(s_g2 + "contentMeta")!.Element(s_g2 + "headline")?.FirstNode as XText)?.Value;
            XElement content = item.Element(s_g2 + "contentSet")!.Element(s_g2 + "inlineXML")!;
            XElement? html = content.Element(s_xhtml + "html");
            Paragraphs = html is not null
                ? XhtmlText.Story(html.Element(s_xhtml + "body")!).ToList()
                : NitfText.All(content, "block").SelectMany(block => NitfText.All(block, "p", "hl2", "li")).Distinct().Select(element => element.Value).ToList();
            HashSet<string> ids = content.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToHashSet();
            BrokenReferences = item.Elements(s_g2 + "inlineRef").SelectMany(reference => ((string)reference.Attribute("idrefs")!).Split(' '))
                .Where(id => !ids.Contains(id)).ToList();
            References = item.Elements(s_g2 + "inlineRef").Count();
        }

        public int Version { get; }

        public string Status { get; }

        public DateTimeOffset VersionCreated { get; }

        public string? Headline { get; }

        public List<string> Paragraphs { get; }

        /// <summary>The ids of marks that inline references name and the text does not have.</summary>
        public List<string> BrokenReferences { get; }

        public int References { get; }
    }
}
