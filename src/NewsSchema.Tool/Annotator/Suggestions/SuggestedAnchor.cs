using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Words that belong to a suggested statement.</summary>
/// <param name="Role"><c>cue</c>, <c>speaker</c>, <c>source</c>, <c>addressee</c>, or <c>part</c> for a further part of the statement itself.</param>
/// <param name="Block">The block.</param>
/// <param name="Start">The first character in the block's text.</param>
/// <param name="End">The position after the last one.</param>
/// <param name="Attributes">What a new span would state besides the role.</param>
internal sealed record SuggestedAnchor(string Role, int Block, int Start, int End, SpanAttributes Attributes);
