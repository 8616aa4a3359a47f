using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <summary>An element of a document, before it is known whether others of its name repeat, mix text and elements, or have attributes.</summary>
internal sealed class XmlElement
{
    private static readonly List<XmlElement> s_noChildren = [];
    private static readonly List<XmlAttribute> s_noAttributes = [];

    private List<XmlElement>? _children;
    private List<XmlAttribute>? _attributes;

    public XmlElement(XmlName name, SourceSpan span)
    {
        Name = name;
        Span = span;
    }

    public XmlName Name { get; }

    /// <summary>The place of the name in the opening tag.</summary>
    public SourceSpan Span { get; }

    /// <summary>The place of everything between the tags.</summary>
    public SourceSpan Content { get; set; }

    /// <summary>The attributes, without declarations of namespaces and locations of schemas.</summary>
    public IReadOnlyList<XmlAttribute> Attributes => _attributes ?? s_noAttributes;

    public IReadOnlyList<XmlElement> Children => _children ?? s_noChildren;

    /// <summary>The text of an element without elements; null if it has none. White space counts, because only other samples tell whether it is layout.</summary>
    public string? Text { get; set; }

    /// <summary>Whether there are elements, and text that is not white space between them.</summary>
    public bool IsMixed { get; set; }

    /// <summary>Whether it is an explicit null: <c>xsi:nil="true"</c> without anything else.</summary>
    public bool IsNil { get; set; }

    /// <summary>Whether the text is white space alone.</summary>
    public bool IsBlank => Text is not null && IsWhiteSpace(Text);

    public void Add(XmlElement child) => (_children ??= []).Add(child);

    public void Add(XmlAttribute attribute) => (_attributes ??= []).Add(attribute);

    /// <summary>Whether a text consists of XML's white space.</summary>
    public static bool IsWhiteSpace(string text)
    {
        foreach (char c in text)
        {
            if (c is not (' ' or '\n' or '\t' or '\r'))
            {
                return false;
            }
        }

        return true;
    }
}
