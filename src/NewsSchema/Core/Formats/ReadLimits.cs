using NewsSchema.Core.Xml;

namespace NewsSchema.Formats;

/// <summary>The limits for files from a source that is not trusted. A file beyond one of them is refused at that place (NEWS8103).</summary>
public sealed record ReadLimits
{
    private const int Kibi = 1024;
    private const int Mebi = Kibi * Kibi;

    /// <summary>The maximum length of a file in bytes, or in UTF-16 code units if it is a string. The default is 67,108,864.</summary>
    public long MaxLength { get; init; } = 64L * Mebi;

    /// <summary>The maximum length of one article in a message or feed, in UTF-16 code units. The default is 8,388,608.</summary>
    public int MaxItemLength { get; init; } = 8 * Mebi;

    /// <summary>The maximum depth of elements or of JSON. The default is 256; annotations nested deeper than 64 levels are flattened in any case.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The maximum length of a tag in UTF-16 code units. The default is 65,536. The time that a tag needs can grow with the square of its length.</summary>
    public int MaxTagLength { get; init; } = 64 * Kibi;

    /// <summary>The maximum number of annotations in one article. The default is 100,000; the text of further ones is read without them.</summary>
    public int MaxAnnotations { get; init; } = 100_000;

    internal XmlLimits Xml => new(MaxLength, MaxDepth, MaxTagLength, MaxItemLength);

    internal static ReadLimits Default { get; } = new();
}
