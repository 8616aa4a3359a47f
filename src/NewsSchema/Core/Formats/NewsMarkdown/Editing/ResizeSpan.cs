using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Moves the ends of a span; its attributes stay as they are written.</summary>
/// <param name="Span">The span.</param>
/// <param name="Start">The first UTF-16 code unit of the block's text.</param>
/// <param name="End">The position after the last code unit.</param>
internal sealed record ResizeSpan(SpanAddress Span, int Start, int End) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        if (article.FindSpan(Span) is not { } span)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no such span");
        }

        Block block = article.Article.Blocks[Span.Block];
        var placement = new SpanPlacement(block, new TextRange(Start, End), AddSpan.IsOuter(SpanAttributes.Of(span.Attributes)), Span.Index);
        if (placement.Refusal is { } refusal)
        {
            return EditPlan.Refuse(refusal);
        }

        List<SpanSignature> wanted = SpanSignature.AllOf(block);
        SpanSignature moved = wanted[Span.Index] with { Start = Start, End = End };
        wanted.RemoveAt(Span.Index);
        wanted.Insert(placement.Index, moved);
        (SourceSpan open, SourceSpan close) = article.BracketsOf(Span);
        List<TextEdit> edits = [.. Move(article, open, placement.Open), .. Move(article, close, placement.Close)];
        return EditPlan.Of(
            TextGuards.Ways(article, block, edits, open.End, close.End),
            after => SpanSignature.Match(article.Article, after.Article, Span.Block, wanted));
    }

    private static IEnumerable<TextEdit> Move(EditableArticle article, SourceSpan markup, int position) =>
        position == markup.Start || position == markup.End
            ? []
            : [TextEdit.Delete(markup.Start, markup.End), TextEdit.Insert(position, article.Substring(markup))];
}
