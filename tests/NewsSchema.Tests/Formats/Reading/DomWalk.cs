using System.Text;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>An independent walk over a document: the words of its paragraphs, found without any code of the readers.</summary>
internal static class DomWalk
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "li", "dt", "dd", "div", "section", "article", "header", "footer", "aside", "main", "blockquote", "bq", "pre", "ul", "ol", "dl", "block", "body",
        "body.content", "body.end", "note", "tagline", "address", "center", "tr", "nitf-row", "html", "table", "tbody", "thead", "figure",
    };

    private static readonly HashSet<string> s_hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "media", "figure", "img", "video", "audio", "iframe", "noscript", "template", "link", "meta", "title",
    };

    /// <summary>Parses a file; null if it is not well-formed. A prefix of the schema's namespace that nothing declares is accepted, as files of the standard itself have it.</summary>
    public static XElement? Parse(byte[] bytes)
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        try
        {
            using XmlReader reader = Open(bytes, new XmlParserContext(null, names, null, XmlSpace.None));
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Opens a file: as UTF-8 if its bytes are, whatever it declares.</summary>
    public static XmlReader Open(byte[] bytes, XmlParserContext? names = null)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        return Utf8.IsValid(bytes) ? XmlReader.Create(new StreamReader(new MemoryStream(bytes)), settings, names) : XmlReader.Create(new MemoryStream(bytes), settings, names);
    }

    /// <summary>The descendants with a local name.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(other => other.Name.LocalName == name);

    /// <summary>The first child with each name of a path.</summary>
    public static XElement? At(this XElement? element, params string[] path)
    {
        foreach (string name in path)
        {
            element = element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);
        }

        return element;
    }

    /// <summary>The children with a local name.</summary>
    public static IEnumerable<XElement> Each(this XElement? element, string name) => element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    /// <summary>The words of an element; null if there are none.</summary>
    public static string? Words(this XElement? element) => element is null ? null : Words(TextOf(element)) is { Length: > 0 } words ? words : null;

    /// <summary>The words of a text, with one blank between each two.</summary>
    public static string Words(string text) => string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of each paragraph in an element.</summary>
    public static List<string> Paragraphs(XElement root)
    {
        List<string> paragraphs = [];
        var text = new StringBuilder();
        Walk(root, text, paragraphs);
        Flush(text, paragraphs);
        return paragraphs;
    }

    private static string TextOf(XElement element)
    {
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            if (node is XText part)
            {
                text.Append(part.Value);
            }
            else if (node is XElement child)
            {
                string edge = s_blocks.Contains(child.Name.LocalName) ? " " : "";
                text.Append(edge).Append(child.Name.LocalName == "br" ? " " : TextOf(child)).Append(edge);
            }
        }

        return text.ToString();
    }

    private static void Walk(XElement element, StringBuilder text, List<string> paragraphs)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText part)
            {
                text.Append(part.Value);
                continue;
            }

            if (node is not XElement child)
            {
                continue;
            }

            string name = child.Name.LocalName;
            bool isTable = name.Equals("table", StringComparison.OrdinalIgnoreCase);
            if (s_hidden.Contains(name))
            {
                foreach (XElement table in child.Descendants().Where(_ => name == "figure").Where(inner => inner.Name.LocalName == "table"))
                {
                    Flush(text, paragraphs);
                    AddRows(table, paragraphs);
                }

                continue;
            }

            if (isTable)
            {
                Flush(text, paragraphs);
                AddRows(child, paragraphs);
            }
            else if (name == "br")
            {
                text.Append(' ');
            }
            else if (s_blocks.Contains(name))
            {
                Flush(text, paragraphs);
                Walk(child, text, paragraphs);
                Flush(text, paragraphs);
            }
            else
            {
                Walk(child, text, paragraphs);
            }
        }
    }

    private static void AddRows(XElement table, List<string> paragraphs)
    {
        foreach (XElement row in table.All("tr"))
        {
            string words = Words(string.Join(' ', row.Elements().Select(TextOf)));
            if (words.Length > 0)
            {
                paragraphs.Add(words);
            }
        }
    }

    private static void Flush(StringBuilder text, List<string> paragraphs)
    {
        string words = Words(text.ToString());
        text.Clear();
        if (!string.IsNullOrWhiteSpace(words))
        {
            paragraphs.Add(words);
        }
    }
}
