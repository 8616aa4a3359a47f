using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Removes a span; its text stays, and the comments in its attributes become comments in the text.</summary>
/// <param name="Span">The span.</param>
internal sealed record RemoveSpan(SpanAddress Span) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        if (article.FindSpan(Span) is not { } span)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no such span");
        }

        Block block = article.Article.Blocks[Span.Block];
        List<SpanSignature> wanted = SpanSignature.AllOf(block);
        wanted.RemoveAt(Span.Index);
        (SourceSpan open, SourceSpan close) = article.BracketsOf(Span);
        string comments = string.Concat((span.Attributes.Comments ?? []).Select(comment => "{%" + article.Substring(comment).Trim('%') + "%}"));
        TextEdit[] edits = [TextEdit.Delete(open.Start, open.End), new TextEdit(close.Start, close.Length, comments)];
        return EditPlan.Of(
            TextGuards.Ways(article, block, edits, open.End, close.End),
            after => SpanSignature.Match(article.Article, after.Article, Span.Block, wanted));
    }
}
