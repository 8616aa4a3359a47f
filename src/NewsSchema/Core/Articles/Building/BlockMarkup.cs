using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A range of markup in the source of a block.</summary>
/// <param name="Source">Its characters.</param>
/// <param name="Offset">The position of the next character in the block's text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">For a bracket, the index of its span in the block; otherwise -1.</param>
internal readonly record struct BlockMarkup(SourceSpan Source, int Offset, MarkupKind Kind, int Span);
