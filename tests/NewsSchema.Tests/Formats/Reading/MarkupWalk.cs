using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>The paragraphs of HTML by a walk over its tree, which shares no code with the readers.</summary>
internal static partial class MarkupWalk
{
    private static readonly HashSet<string> s_blocks =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "dt", "dd", "div", "section", "article", "ul", "ol", "blockquote", "body", "html", "header", "footer", "main", "aside", "address", "dl", "center",
    ];

    private static readonly HashSet<string> s_hidden = ["script", "style", "head", "title", "figure", "iframe", "video", "audio", "img", "noscript", "template"];

    /// <summary>The paragraphs, each with single spaces; null if the text is not well-formed.</summary>
    public static List<string>? Paragraphs(string html)
    {
        string xml = Entities().Replace(html, Escape);
        xml = Comments().Replace(EmptyElements().Replace(xml, "<$1$2/>"), "");
        try
        {
            var walk = new List<string>();
            var line = new StringBuilder();
            foreach (XNode node in XElement.Parse("<root>" + xml + "</root>", LoadOptions.PreserveWhitespace).Nodes())
            {
                Visit(node, walk, line);
            }

            Flush(walk, line);
            return walk;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The paragraphs of a plain text: separated by blank lines or, if there are none, its lines.</summary>
    public static List<string> Lines(string text)
    {
        string normalized = text.ReplaceLineEndings("\n");
        string[] parts = BlankLines().IsMatch(normalized.Trim()) ? BlankLines().Split(normalized) : normalized.Split('\n');
        return [.. parts.Select(Collapse).Where(part => part.Length > 0)];
    }

    public static string Collapse(string text) => Spaces().Replace(text, " ").Trim();

    private static void Visit(XNode node, List<string> walk, StringBuilder line)
    {
        if (node is XText text)
        {
            line.Append(text.Value);
        }

        if (node is not XElement element)
        {
            return;
        }

        string name = element.Name.LocalName.ToLowerInvariant();
        if (s_hidden.Contains(name))
        {
            // A figure may be a table, which is text.
            foreach (XElement table in element.Descendants().Where(table => name == "figure" && table.Name.LocalName.Equals("table", StringComparison.OrdinalIgnoreCase)))
            {
                Visit(table, walk, line);
            }

            return;
        }

        if (name == "br")
        {
            line.Append('\n');
        }
        else if (name == "table")
        {
            Flush(walk, line);
            foreach (XElement row in element.Descendants().Where(row => row.Name.LocalName.Equals("tr", StringComparison.OrdinalIgnoreCase)))
            {
                AppendCell(row, line);
                Flush(walk, line);
            }
        }
        else
        {
            bool isBlock = s_blocks.Contains(name);
            if (isBlock)
            {
                Flush(walk, line);
            }

            foreach (XNode child in element.Nodes())
            {
                Visit(child, walk, line);
            }

            if (isBlock)
            {
                Flush(walk, line);
            }
        }
    }

    /// <summary>Cells, and paragraphs and line breaks in them, are parted by a space.</summary>
    private static void AppendCell(XElement element, StringBuilder line)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text)
            {
                line.Append(text.Value);
            }
            else if (node is XElement child)
            {
                string space = s_blocks.Contains(child.Name.LocalName.ToLowerInvariant()) || child.Name.LocalName.ToLowerInvariant() is "td" or "th" or "br" ? " " : "";
                line.Append(space);
                AppendCell(child, line);
                line.Append(space);
            }
        }
    }

    private static void Flush(List<string> walk, StringBuilder line)
    {
        string text = Collapse(line.ToString());
        if (text.Length > 0)
        {
            walk.Add(text);
        }

        line.Clear();
    }

    private static string Escape(Match match) => match.Length > 1 ? new XText(WebUtility.HtmlDecode(match.Value)).ToString() : "&amp;";

    [GeneratedRegex(@"&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)(\w+;)?")]
    private static partial Regex Entities();

    [GeneratedRegex(@"<(br|img|hr|meta|link|input|source)\b([^>]*?)/?>")]
    private static partial Regex EmptyElements();

    [GeneratedRegex(@"<!--.*?-->|<!DOCTYPE[^>]*>|<\?xml[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\n(?:[ \t\u00a0]*\n)+")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
