using System.Xml.Linq;

namespace NewsSchema.Tests.Formats;

/// <summary>Reads the paragraphs of an article back from NITF.</summary>
internal static class NitfText
{
    public static readonly XNamespace Namespace = "http://iptc.org/std/NITF/2006-10-18/";

    private static readonly string[] s_blocks = ["p", "hl2", "li"];

    public static IEnumerable<string> Story(XElement nitf) => Content(nitf)
        .Descendants().Where(element => s_blocks.Contains(element.Name.LocalName)).Select(element => element.Value);

    public static IEnumerable<string> Head(XElement nitf) => nitf.Descendants(Namespace + "body.head").Single()
        .Descendants().Where(element => element.Name.LocalName is "hl1" or "hl2" or "byline" or "distributor" or "dateline").Select(element => element.Value);

    private static XElement Content(XElement nitf) => nitf.Element(Namespace + "body")!.Element(Namespace + "body.content")!;
}
