namespace NewsSchema.Core.Xml;

/// <summary>How the documents of one schema become data: the names and forms that its samples have shown.</summary>
internal sealed class XmlSchema
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal)
    {
        [XmlName.XmlNamespace] = "xml",
        [XmlName.InstanceNamespace] = "xsi",
    };

    private readonly Dictionary<string, XmlType> _types;
    private readonly XmlName _root;

    /// <param name="root">The root's <see cref="XmlName.Key"/>.</param>
    /// <param name="namespaces">The namespaces with the prefixes that the members' names have.</param>
    /// <param name="types">The types; the first is the root's.</param>
    public XmlSchema(string root, IEnumerable<XmlNamespace> namespaces, IReadOnlyList<XmlType> types)
    {
        Root = root;
        _root = XmlName.Parse(root);
        RootType = types[0];
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (XmlNamespace item in namespaces)
        {
            _prefixes[item.Uri] = item.Prefix;
        }
    }

    public string Root { get; }

    public XmlType RootType { get; }

    /// <summary>Whether a name is that of the root, in the namespace of any sample's root. Only those share a prefix.</summary>
    public bool IsRoot(XmlName name) =>
        name.Local == _root.Local
        && (name.Namespace == _root.Namespace
            || (_prefixes.TryGetValue(name.Namespace, out string? prefix) && _prefixes.TryGetValue(_root.Namespace, out string? shared) && prefix == shared));

    public XmlType TypeOf(XmlForm form) => _types[form.Type!];

    /// <summary>The variant of a type for a value of its discriminator.</summary>
    public XmlType VariantOf(XmlType type, string? value) => _types[type.FindVariant(value)];

    /// <summary>The member of a name: <c>title</c>, <c>@id</c>, <c>media:content</c>. A name of a namespace that no sample uses keeps its URI.</summary>
    public string MemberOf(XmlName name)
    {
        if (name.Namespace.Length == 0 && (name.IsAttribute || !_prefixes.ContainsKey("")))
        {
            return name.Key;
        }

        return _prefixes.TryGetValue(name.Namespace, out string? prefix) ? MemberOf(name, prefix) : name.Key;
    }

    /// <summary>The member of a name in a namespace with a prefix. An attribute without a prefix would be in no namespace.</summary>
    public static string MemberOf(XmlName name, string prefix) =>
        name.IsAttribute ? "@" + prefix + ":" + name.Local
        : prefix.Length == 0 ? name.Local
        : prefix + ":" + name.Local;
}
