namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A <c>:::</c> container around blocks.</summary>
/// <param name="Start">The index of the first block.</param>
/// <param name="End">The index after the last block.</param>
/// <param name="Span">What its attributes mean.</param>
internal sealed record OutlineSection(int Start, int End, OutlineSpan Span);
