using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A paragraph or a heading with its stripped text.</summary>
internal sealed class Block
{
    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level { get; set; }

    /// <summary>The attribute lines above the block, merged into one list; null if there are none.</summary>
    public AttributeList? Attributes { get; set; }

    /// <summary>The text without markup, as in the plain text (with <c>paragraphs: line</c>, newlines inside are spaces).</summary>
    public string Text { get; set; } = "";

    /// <summary>All spans of the block in the order of their opening brackets, so that an outer span precedes those that it contains.</summary>
    public List<InlineSpan> Spans { get; } = [];

    /// <summary>The plain text between the previous block and this one; empty for the first block.</summary>
    public string Separator { get; set; } = "";

    /// <summary>The block's position in the file, including markup but not attribute lines.</summary>
    public SourceSpan Source { get; set; }

    /// <summary>The positions of the text in the file; null unless the reader was asked for them.</summary>
    public BlockPositions? Positions { get; set; }
}
