using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Finds words in an article, whole words only, that are not annotated yet.</summary>
internal static class WordPlaces
{
    public static IEnumerable<(int Block, int Start, int End)> Find(ArticleOutline article, string words)
    {
        foreach (OutlineBlock block in article.Blocks)
        {
            for (int start = block.Text.IndexOf(words, StringComparison.Ordinal); start >= 0 && words.Length > 0; start = block.Text.IndexOf(words, start + 1, StringComparison.Ordinal))
            {
                int end = start + words.Length;
                if (IsBound(block.Text, start) && IsBound(block.Text, end) && IsFree(block, start, end))
                {
                    yield return (block.Index, start, end);
                }
            }
        }
    }

    /// <summary>Whether no letters or digits meet at a position.</summary>
    private static bool IsBound(string text, int position) =>
        position == 0 || position == text.Length || !char.IsLetterOrDigit(text[position - 1]) || !char.IsLetterOrDigit(text[position]);

    private static bool IsFree(OutlineBlock block, int start, int end) =>
        !SpanCuts.IsCut(block, start, end) && !block.Spans.Exists(span => span.Start < end && start < span.End && span.Kind is { Role: not NodeClass.Statement });
}
