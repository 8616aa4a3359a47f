using NewsSchema.Core.Articles.Building;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Changes what a span, or the attributes above a block, state.</summary>
/// <param name="Span">The span or the block.</param>
/// <param name="Attributes">All that it states afterwards.</param>
internal sealed record SetAttributes(SpanAddress Span, SpanAttributes Attributes) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        if (Attributes.TryWrite(out string reason) is null)
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, reason);
        }

        var changed = new Dictionary<SpanAddress, SpanAttributes> { [Span] = Attributes };
        if (Span.IsWhole && article.FindBlock(Span.Block) is { } block)
        {
            return EditPlan.Of(
                TextGuards.Ways(article, block, [.. SetBlock.ChangeAttributes(article, block, Attributes)], block.Positions!.Content.Start),
                after => SpanSignature.Match(article.Article, after.Article, changed) && SetBlock.HasLevels(article.Article, after.Article, Span.Block, block.Level));
        }

        if (article.FindSpan(Span) is not { } span)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "the article does not have this span");
        }

        if (span.Href is null && Attributes.Classes.Count == 0 && Attributes.Id is null)
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "a span needs a class or an id; without both, remove it");
        }

        return EditPlan.Of(
            EditsOf(article, span, Attributes),
            after => SpanSignature.Match(article.Article, after.Article, changed));
    }

    /// <summary>The edits that make a span state something else.</summary>
    public static List<TextEdit> EditsOf(EditableArticle article, InlineSpan span, SpanAttributes attributes)
    {
        AttributeList list = span.Attributes;
        bool hasList = list.Source.Length > 0;
        return !hasList ? (attributes.IsEmpty ? [] : [TextEdit.Insert(span.Source.End, attributes.ToString())])
            : attributes.IsEmpty && list.Comments is null ? [TextEdit.Delete(list.Source.Start, list.Source.End)]
            : AttributeEdits.Of(article.Text, list, attributes);
    }
}
