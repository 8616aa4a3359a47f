using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Core.Formats.NewsMarkdown.Fixing;

/// <summary>Finds who may have said a quote: those mentioned next to it.</summary>
internal static class SpeakerCandidates
{
    private const int MaxCount = 3;

    /// <summary>People, organizations, groups and places with an id, the nearest first; those of the quote's own block precede others.</summary>
    public static IEnumerable<OutlineAnnotation> Find(ArticleOutline outline, OutlineSpan quote) =>
        outline.Annotations
            .Where(static annotation => !annotation.View.IsAnonymous && AttributeRule.Agent.Accepts(annotation.Kind) && Vocabulary.FindKind(annotation.Kind.Class) is not null)
            .Select(annotation => (Annotation: annotation, Distance: annotation.Mentions.Where(mention => !IsInside(mention, quote)).Select(mention => Distance(mention, quote)).DefaultIfEmpty().Min()))
            .Where(static candidate => candidate.Distance > 0)
            .OrderBy(static candidate => candidate.Distance)
            .Take(MaxCount)
            .Select(static candidate => candidate.Annotation);

    private static bool IsInside(OutlineSpan mention, OutlineSpan quote) =>
        mention.Address.Index < 0 || (mention.Address.Block == quote.Address.Block && quote.Start <= mention.Start && mention.End <= quote.End);

    /// <summary>At least 1; another block is farther than any place of the same one.</summary>
    private static long Distance(OutlineSpan mention, OutlineSpan quote)
    {
        long blocks = Math.Abs(mention.Address.Block - quote.Address.Block);
        long characters = mention.Address.Block == quote.Address.Block ? (mention.End <= quote.Start ? quote.Start - mention.End : mention.Start - quote.End) : mention.Start;
        return (blocks << 32) + Math.Max(0, characters) + 1;
    }
}
