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

    /// <summary>The elements that fulfil a condition and are in no other such element, in document order.</summary>
    public List<XmlElement> Find(Predicate<XmlElement> condition)
    {
        var found = new List<XmlElement>();
        Find(Root, condition, found);
        return found;
    }

    /// <summary>The text between an element's tags, unchanged.</summary>
    public string ContentOf(XmlElement element) => Text.Substring(element.Content.Start, element.Content.Length);

    private static void Find(XmlElement element, Predicate<XmlElement> condition, List<XmlElement> found)
    {
        if (condition(element))
        {
            found.Add(element);
            return;
        }

        foreach (XmlElement child in element.Children)
        {
            Find(child, condition, found);
        }
    }
}
