using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Finds the entities that words can mean, the likeliest first: by words that were annotated so, then by parts of names, then those that were mentioned last.</summary>
internal static class Matches
{
    /// <summary>Keys 1 to 9 choose one.</summary>
    public const int Max = 9;

    private const double MentionedLast = 0.3;

    /// <param name="article">The article.</param>
    /// <param name="names">What the article and its folder know.</param>
    /// <param name="words">The words.</param>
    /// <param name="block">The block that they are in; -1 if that is not known.</param>
    /// <param name="start">Their first character in it.</param>
    public static IReadOnlyList<(NamedEntity Entity, double Score)> Find(ArticleOutline article, ArticleNames names, string words, int block, int start)
    {
        string text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Dictionary<string, double> last = LastMentioned(article, block, start);
        return
        [
            .. names.Entities.Select(entity => (Entity: entity, Score: Math.Max(ScoreOf(entity, text) - (entity.IsOwn ? 0 : 0.02), entity.IsOwn ? last.GetValueOrDefault(entity.Entity.Id) : 0)))
                .Where(static match => match.Score > 0)
                .OrderByDescending(static match => match.Score).ThenByDescending(static match => match.Entity.Mentions).ThenBy(static match => match.Entity.Entity.Name, StringComparer.Ordinal)
                .Take(Max),
        ];
    }

    private static double ScoreOf(NamedEntity entity, string words)
    {
        string nominative = Genitive.Remove(words, longestWhole: 3);
        string name = entity.Entity.Name;
        if (words.Length == 0)
        {
            return 0;
        }

        string lastName = name.Split(' ')[^1];
        return entity.Words.Contains(words) || name == words ? 1
            : entity.Words.Contains(nominative) || name == nominative ? 0.95
            : entity.Words.Any(known => known.Equals(words, StringComparison.OrdinalIgnoreCase)) || entity.Entity.Id.Equals(words.TrimStart('#'), StringComparison.OrdinalIgnoreCase) ? 0.9
            : lastName == words || lastName == nominative ? 0.85
            : name.Split(' ').Intersect(words.Split(' ')).Any(static word => word.Length > 3) ? 0.6
            : words.Length > 2 && name.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? 0.5
            : 0;
    }

    /// <summary>The scores of the entities that are mentioned before a place: a pronoun most likely means the one that is nearest.</summary>
    private static Dictionary<string, double> LastMentioned(ArticleOutline article, int block, int start)
    {
        Dictionary<string, double> scores = new(StringComparer.Ordinal);
        double score = MentionedLast;
        for (int i = Math.Min(block, article.Blocks.Count - 1); i >= 0; i--)
        {
            foreach (OutlineSpan span in article.Blocks[i].Spans.Where(span => i < block || span.End <= start).OrderByDescending(static span => span.Start))
            {
                if (span.Annotation is { View.IsAnonymous: false } annotation && scores.TryAdd(annotation.Id, score))
                {
                    score *= 0.95;
                }
            }
        }

        return scores;
    }
}
