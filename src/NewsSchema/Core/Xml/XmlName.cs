namespace NewsSchema.Core.Xml;

/// <summary>The name of an element or attribute. A document has one instance of each name.</summary>
internal sealed class XmlName
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    public const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
    public const string DeclarationNamespace = "http://www.w3.org/2000/xmlns/";

    public XmlName(string @namespace, string local, bool isAttribute)
    {
        Namespace = @namespace;
        Local = local;
        IsAttribute = isAttribute;
        string qualified = @namespace.Length == 0 ? local : "{" + @namespace + "}" + local;
        Key = isAttribute ? "@" + qualified : qualified;
    }

    /// <summary>The namespace's URI; empty for none.</summary>
    public string Namespace { get; }

    public string Local { get; }

    public bool IsAttribute { get; }

    /// <summary>
    /// The name in every document, whatever prefixes it declares: <c>title</c>, <c>@id</c>, <c>{http://example.org}title</c>.
    /// </summary>
    public string Key { get; }

    /// <summary>The name of a <see cref="Key"/>.</summary>
    public static XmlName Parse(string key)
    {
        bool isAttribute = key[0] == '@';
        int start = isAttribute ? 1 : 0;
        int end = key[start] == '{' ? key.IndexOf('}', start) : -1;
        return end < 0
            ? new XmlName("", key.Substring(start), isAttribute)
            : new XmlName(key.Substring(start + 1, end - start - 1), key.Substring(end + 1), isAttribute);
    }

    public override string ToString() => Key;
}
