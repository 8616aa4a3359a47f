using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A block with its spans.</summary>
internal sealed class OutlineBlock
{
    private readonly Block _block;

    public OutlineBlock(int index, Block block, Slot? slot)
    {
        Index = index;
        Slot = slot;
        _block = block;
    }

    public int Index { get; }

    /// <summary>Its own slot or that of the section around it; null for a plain part of the text.</summary>
    public Slot? Slot { get; }

    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level => _block.Level;

    public string Text => _block.Text;

    /// <summary>The characters of the block, without the attributes above it.</summary>
    public SourceSpan Source => _block.Source;

    /// <summary>The attributes above the block; null if there are none.</summary>
    public SourceSpan? AttributesSource => _block.Attributes?.Source;

    /// <summary>Converts positions in <see cref="Text"/> to positions in the source, and back.</summary>
    public BlockPositions Positions => _block.Positions!;

    /// <summary>What the attributes above the block mean besides its slot; null if nothing.</summary>
    public OutlineSpan? Whole { get; set; }

    /// <summary>All spans, outer before inner.</summary>
    public List<OutlineSpan> Spans { get; } = [];
}
