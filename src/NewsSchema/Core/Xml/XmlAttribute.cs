using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">The place of the name.</param>
internal readonly record struct XmlAttribute(XmlName Name, string Value, SourceSpan Span);
