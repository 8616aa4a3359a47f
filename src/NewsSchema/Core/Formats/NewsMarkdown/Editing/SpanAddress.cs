namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Which span of an article.</summary>
/// <param name="Block">The index of its block.</param>
/// <param name="Index">Its index in the block, in the order of opening brackets.</param>
internal readonly record struct SpanAddress(int Block, int Index);
