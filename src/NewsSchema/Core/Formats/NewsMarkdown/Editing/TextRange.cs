namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A range of a block's text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">The position after the last code unit.</param>
internal readonly record struct TextRange(int Start, int End);
