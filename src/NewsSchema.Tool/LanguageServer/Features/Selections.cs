using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Grows a selection from a word to the words of a span, the span, the spans around it, the block, its container and the document.</summary>
internal static class Selections
{
    public static IReadOnlyList<SelectionRange> Find(RequestContext context, IReadOnlyList<Position> positions) =>
        [.. positions.Select(position => Find(context.Article, context.Article.OffsetAt(position)))];

    private static SelectionRange Find(ArticleText article, int offset)
    {
        List<SourceSpan> ranges = [new SourceSpan(0, article.Text.Length)];
        if (article.Source.FrontLines is { } front && Contains(front, offset))
        {
            ranges.Add(front);
            ranges.Add(LineAt(article.Text, offset));
        }

        foreach (Container container in article.Source.Article.Containers)
        {
            ranges.Add(SourceSpan.FromBounds(container.Source.Start, Math.Max(container.Close.End, container.Source.End)));
        }

        if (article.Outline.At(offset) is { } place)
        {
            ranges.Add(place.Block.Source);
            foreach (OutlineSpan span in place.Block.Spans)
            {
                ranges.Add(span.Source);
                ranges.Add(ArticleText.WordsOf(span));
                ranges.Add(span.AttributesSource);
            }
        }

        ranges.Add(WordAround(article.Text, offset));
        SelectionRange? result = null;
        SourceSpan outer = default;
        foreach (SourceSpan range in ranges.Where(range => Contains(range, offset)).Distinct().OrderByDescending(static range => range.Length))
        {
            if (result is null || (range != outer && outer.Start <= range.Start && range.End <= outer.End))
            {
                result = new SelectionRange(article.RangeOf(range), result);
                outer = range;
            }
        }

        return result!;
    }

    private static bool Contains(SourceSpan range, int offset) => range.Start <= offset && offset <= range.End;

    private static SourceSpan LineAt(string text, int offset)
    {
        int start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        int end = text.IndexOf('\n', offset);
        return SourceSpan.FromBounds(start, end < 0 ? text.Length : end);
    }

    private static SourceSpan WordAround(string text, int offset)
    {
        int start = offset;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        int end = offset;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '_' or '’';
}
