using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Tool.LanguageServer.Documents;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Annotates further mentions of entities.</summary>
internal static class MentionSearch
{
    /// <summary>The words that mention an entity: its name, those of its mentions and, of a person's name, the last word. Words in small letters mean many things.</summary>
    public static IEnumerable<string> NamesOf(ArticleText article, OutlineAnnotation entity)
    {
        string name = entity.View.Name;
        IEnumerable<string> mentions = entity.Mentions.Where(static mention => mention.Address.Index >= 0 && mention.Slots.Count == 0)
            .Select(mention => article.Outline.Blocks[mention.Address.Block].Text[mention.Start..mention.End]);
        IEnumerable<string> last = entity.Kind.Class == "person" && name.Contains(' ', StringComparison.Ordinal) ? [name[(name.LastIndexOf(' ') + 1)..]] : [];
        return mentions.Append(name).Concat(last).Where(static words => words.Length > 1 && char.IsUpper(words[0]) && !words.Contains('\n', StringComparison.Ordinal)).Distinct();
    }

    /// <summary>The edits that annotate words with an id at all places of whole words that are not in the span of a name yet.</summary>
    /// <param name="document">The article.</param>
    /// <param name="names">The words, each with its id; longer ones win.</param>
    /// <param name="cancellation">Cancels the search between places.</param>
    /// <returns>The edits in the order of their positions, and the number of places.</returns>
    public static (List<TextEdit> Edits, int Count) AnnotateAll(OpenDocument document, IEnumerable<(string Words, string Id)> names, CancellationToken cancellation)
    {
        (string Words, string Id)[] longest = [.. names.OrderByDescending(static name => name.Words.Length)];
        ArticleText article = document.Article;
        List<TextEdit> edits = [];
        int count = 0;
        foreach (OutlineBlock block in article.Outline.Blocks)
        {
            List<(int Start, int End)> taken = [.. block.Spans.Where(static span => span.Kind is not null || span.Slots.Count > 0 || span.Anchors.Any() || span.Attributes.Id is not null).Where(IsName).Select(static span => (span.Start, span.End))];
            foreach ((string words, string id) in longest)
            {
                for (int at = block.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = block.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
                {
                    cancellation.ThrowIfCancellationRequested();
                    int end = at + words.Length;
                    if (IsWhole(block.Text, at, end) && !taken.Exists(other => other.Start < end && at < other.End)
                        && new SpanPlacement(article.Source.Article.Blocks[block.Index], new TextRange(at, end), isOuter: false) is { Refusal: null } placement)
                    {
                        taken.Add((at, end));
                        edits.AddRange([TextEdit.Insert(placement.Open, "["), TextEdit.Insert(placement.Close, "]" + new SpanAttributes { Id = id })]);
                        count++;
                    }
                }
            }
        }

        edits = article.Source.ToFile(TextEdits.Sort(edits));
        return count > 0 && IsRight(document, edits, count) ? (edits, count) : ([], 0);
    }

    /// <summary>Whether the edits add their spans and change nothing else.</summary>
    private static bool IsRight(OpenDocument document, List<TextEdit> edits, int count)
    {
        EditableArticle after = EditableArticle.Read(TextEdits.Apply(document.Text, edits));
        EditableArticle before = document.Article.Source;
        return ArticleStripper.Strip(after.Article) == ArticleStripper.Strip(before.Article) && CountOf(after) == CountOf(before) + count;

        static int CountOf(EditableArticle article) => article.Article.Blocks.Sum(static block => block.Spans.Count);
    }

    /// <summary>A statement, a slot or another frame holds words that can be annotated; a name does not.</summary>
    private static bool IsName(OutlineSpan span) => span.Kind is { Role: Core.Tree.NodeClass.Entity or Core.Tree.NodeClass.Value };

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
