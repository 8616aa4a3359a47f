namespace NewsSchema.Tool.Annotations;

/// <summary>The part of a mark that is in one block.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Block">The index of the block.</param>
/// <param name="Start">The first UTF-16 code unit in the block.</param>
/// <param name="End">The position after the last one.</param>
internal sealed record MarkPiece(TextMark Mark, int Block, int Start, int End);
