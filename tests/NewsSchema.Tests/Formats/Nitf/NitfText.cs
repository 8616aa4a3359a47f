using System.Xml.Linq;

namespace NewsSchema.Tests.Formats.Nitf;

/// <summary>Reads the paragraphs of an article back from NITF, in its namespace or none.</summary>
internal static class NitfText
{
    private static readonly string[] s_blocks = ["p", "hl2", "li"];

    private static readonly string[] s_head = ["hl1", "hl2", "byline", "distributor", "dateline"];

    public static IEnumerable<string> Story(XElement nitf) => All(Content(nitf), s_blocks).Select(element => element.Value);

    public static IEnumerable<string> Head(XElement nitf) => All(All(nitf, "body.head").Single(), s_head).Select(element => element.Value);

    /// <summary>All elements of these names.</summary>
    public static IEnumerable<XElement> All(XElement element, params string[] names) =>
        element.Descendants().Where(descendant => names.Contains(descendant.Name.LocalName));

    private static XElement Content(XElement nitf) => nitf.Elements().Single(element => element.Name.LocalName == "body")
        .Elements().Single(element => element.Name.LocalName == "body.content");
}
