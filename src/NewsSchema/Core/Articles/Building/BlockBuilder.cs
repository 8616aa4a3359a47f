using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A block that spans can be added to.</summary>
internal readonly struct BlockBuilder
{
    private readonly Block _block;

    public BlockBuilder(Block block)
    {
        _block = block;
    }

    /// <summary>The attributes of the block as a whole.</summary>
    public SpanBuilder Whole => new(_block.Attributes ??= new AttributeList { Source = _block.Source });

    /// <summary>Makes room for spans.</summary>
    /// <param name="count">How many are added at most.</param>
    public void Expect(int count) => _block.Spans.Capacity = count;

    /// <summary>Adds a span, in any order: outer ones need not come first.</summary>
    /// <param name="start">The first UTF-16 code unit.</param>
    /// <param name="end">The position after the last code unit.</param>
    /// <param name="place">The place of the span in the source.</param>
    /// <param name="href">The target of a link; null for a span that is not a link.</param>
    public SpanBuilder AddSpan(int start, int end, SourceSpan place = default, string? href = null)
    {
        var span = new InlineSpan { Start = start, End = end, Source = place, Href = href };
        span.Attributes.Source = place;
        _block.Spans.Add(span);
        return new SpanBuilder(span.Attributes);
    }
}
