using NewsSchema.Core.Xml;

namespace NewsSchema;

/// <summary>The limits for XML from a source that is not trusted. A document beyond one of them is refused.</summary>
public sealed record NewsXmlOptions
{
    private const int HighestDepth = 1000;
    private readonly int _maxDepth = XmlLimits.Default.MaxDepth;

    /// <summary>The maximum length of a document in bytes, or in UTF-16 code units if it is a string. The default is 67,108,864.</summary>
    public int MaxLength { get; init; } = (int)XmlLimits.Default.MaxLength;

    /// <summary>The maximum depth of elements, from 1 to 1,000. The default is 64. The data can have at most 64 levels whatever the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 1,000.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, HighestDepth);
            _maxDepth = value;
        }
    }

    /// <summary>
    /// The maximum length of a tag in UTF-16 code units. The default is 65,536. The time that a tag needs can grow with the square of its length.
    /// </summary>
    public int MaxTagLength { get; init; } = XmlLimits.Default.MaxTagLength;

    internal static NewsXmlOptions Default { get; } = new();

    internal XmlLimits Limits => new(MaxLength, MaxDepth, MaxTagLength);
}
