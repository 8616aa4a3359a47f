using System.Collections.Generic;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A paragraph or a heading with its stripped text.</summary>
internal sealed class Block
{
    /// <summary>0 for a paragraph, 1 to 6 for a heading.</summary>
    public int Level { get; set; }

    /// <summary>The attribute lines above the block, merged into one list; null where there are none.</summary>
    public AttributeList? Attributes { get; set; }

    /// <summary>The text without markup, as it stands in the stripped article (newlines within are spaces with <c>paragraphs: line</c>).</summary>
    public string Text { get; set; } = "";

    /// <summary>All spans of the block in the order of their opening brackets, so that an outer span precedes those it holds.</summary>
    public List<InlineSpan> Spans { get; } = new List<InlineSpan>();

    /// <summary>What stands in the stripped text between the block before and this one; empty for the first block.</summary>
    public string Separator { get; set; } = "";

    /// <summary>The block's place in the file, markup included, attribute lines not.</summary>
    public SourceSpan Source { get; set; }
}
