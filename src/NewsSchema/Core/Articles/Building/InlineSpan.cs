using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A bracketed span (or link) of a block. A value: a block keeps all of its spans in one piece.</summary>
internal struct InlineSpan
{
    public InlineSpan()
        : this(new AttributeList())
    {
    }

    public InlineSpan(AttributeList attributes)
    {
        Attributes = attributes;
    }

    /// <summary>The first UTF-16 code unit of the span in its block's text.</summary>
    public int Start { get; set; }

    /// <summary>The position behind the span's last code unit in its block's text.</summary>
    public int End { get; set; }

    public AttributeList Attributes { get; set; }

    /// <summary>The target of <c>[text](uri)</c>; null for a span that is no link.</summary>
    public string? Href { get; set; }

    /// <summary>From the opening bracket to the end of the attributes.</summary>
    public SourceSpan Source { get; set; }
}
