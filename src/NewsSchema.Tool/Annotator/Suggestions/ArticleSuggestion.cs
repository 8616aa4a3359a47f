using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>An annotation that is proposed for an article, with what belongs to it.</summary>
/// <param name="Key">What identifies it while its words and those around them stay.</param>
/// <param name="Block">The block.</param>
/// <param name="Start">The first character in the block's text.</param>
/// <param name="End">The position after the last one.</param>
/// <param name="Attributes">What the span would state, without relations to others.</param>
/// <param name="Rule">The rule that proposes it.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">Why, for the user.</param>
internal sealed record ArticleSuggestion(string Key, int Block, int Start, int End, SpanAttributes Attributes, string Rule, double Confidence, string Reason)
{
    /// <summary>The name of the entity that it mentions; null if it is the words or no entity.</summary>
    public string? Name { get; init; }

    /// <summary>The span of the article that gets a relation, in place of a new span.</summary>
    public SpanAddress? Existing { get; init; }

    /// <summary>What the same key adds: the cue and the speaker of a quote.</summary>
    public IReadOnlyList<SuggestedAnchor> With { get; init; } = [];
}
