namespace NewsSchema.Core.Xml;

/// <summary>A document that was read.</summary>
internal sealed class XmlDocument
{
    public XmlDocument(XmlElement root, string text, IReadOnlyList<XmlNamespace> namespaces)
    {
        Root = root;
        Text = text;
        Namespaces = namespaces;
    }

    public XmlElement Root { get; }

    /// <summary>The text to which positions refer.</summary>
    public string Text { get; }

    /// <summary>The namespaces that its names are in, in the order of their first use.</summary>
    public IReadOnlyList<XmlNamespace> Namespaces { get; }

    /// <summary>The elements with a local name that are in no other such element, in document order.</summary>
    public List<XmlElement> Find(string localName)
    {
        var found = new List<XmlElement>();
        Find(Root, localName, found);
        return found;
    }

    /// <summary>The text between an element's tags, unchanged.</summary>
    public string ContentOf(XmlElement element) => Text.Substring(element.Content.Start, element.Content.Length);

    private static void Find(XmlElement element, string localName, List<XmlElement> found)
    {
        if (element.Name.Local == localName)
        {
            found.Add(element);
            return;
        }

        foreach (XmlElement child in element.Children)
        {
            Find(child, localName, found);
        }
    }
}
