namespace NewsSchema.Core.Xml;

/// <summary>The limits for XML from a source that is not trusted. A document beyond one of them is refused (NEWS8103).</summary>
/// <param name="MaxLength">The maximum length of the document, in UTF-16 code units.</param>
/// <param name="MaxDepth">The maximum depth of elements.</param>
/// <param name="MaxTagLength">
/// The maximum length of a tag, in UTF-16 code units. The time that an XML reader needs for a tag grows with the square of the number of its attributes.
/// </param>
/// <param name="MaxItemLength">The maximum length of one article in a message or feed, in UTF-16 code units.</param>
internal sealed record XmlLimits(long MaxLength = 64 * 1024 * 1024, int MaxDepth = 64, int MaxTagLength = 64 * 1024, int MaxItemLength = int.MaxValue)
{
    public static XmlLimits Default { get; } = new XmlLimits();
}
