using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">The place of the name.</param>
/// <param name="Type">For <c>xsi:type</c>: the name of the type, whose prefix is one of the document; otherwise, null.</param>
internal readonly record struct XmlAttribute(XmlName Name, string Value, SourceSpan Span, XmlName? Type = null);
