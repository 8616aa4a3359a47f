namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Which span of an article.</summary>
/// <param name="Block">The index of its block.</param>
/// <param name="Index">Its index in the block, in the order of opening brackets; -1 for the attributes above the block, which are about all of it.</param>
internal readonly record struct SpanAddress(int Block, int Index)
{
    public bool IsWhole => Index < 0;
}
