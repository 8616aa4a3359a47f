using System.Xml.Linq;

namespace NewsSchema.Tests.Formats.Xhtml;

/// <summary>Reads the paragraphs of an article back from XHTML.</summary>
internal static class XhtmlText
{
    private static readonly XNamespace s_namespace = "http://www.w3.org/1999/xhtml";

    private static readonly string[] s_blocks = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6"];

    public static IEnumerable<string> Story(XElement root) => root.Descendants()
        .Where(element => element.Name.Namespace == s_namespace && s_blocks.Contains(element.Name.LocalName)).Select(element => element.Value);
}
