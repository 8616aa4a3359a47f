using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A bracketed span (or link) of a block. It is a struct, so that a block keeps all of its spans in one array.</summary>
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

    /// <summary>The position after the span's last code unit in its block's text.</summary>
    public int End { get; set; }

    public AttributeList Attributes { get; set; }

    /// <summary>The target of <c>[text](uri)</c>; null for a span that is not a link.</summary>
    public string? Href { get; set; }

    /// <summary>The span of the source from the opening bracket to the end of the attributes.</summary>
    public SourceSpan Source { get; set; }
}
