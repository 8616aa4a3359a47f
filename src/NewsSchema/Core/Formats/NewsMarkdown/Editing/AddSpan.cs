using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Annotates a part of a block.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Start">The first UTF-16 code unit of the block's text.</param>
/// <param name="End">The position after the last code unit.</param>
/// <param name="Attributes">What the span states.</param>
internal sealed record AddSpan(int Block, int Start, int End, SpanAttributes Attributes) : ArticleEdit
{
    /// <summary>Whether a span holds another one of the same text: a statement or a slot holds a mention, not the other way round.</summary>
    public static bool IsOuter(SpanAttributes attributes) =>
        attributes.Classes.Any(static name => Vocabulary.FindKind(name) is { Role: NodeClass.Statement } || Vocabulary.FindSlot(name) is not null);

    protected override EditPlan Plan(EditableArticle article)
    {
        if (article.FindBlock(Block) is not { } block)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no such block");
        }

        if (Attributes.Classes.Count == 0 && Attributes.Id is null)
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "a span needs a class or an id");
        }

        if (Attributes.TryWrite(out string reason) is not { } attributes)
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, reason);
        }

        var placement = new SpanPlacement(block, new TextRange(Start, End), IsOuter(Attributes));
        if (placement.Refusal is { } refusal)
        {
            return EditPlan.Refuse(refusal);
        }

        List<SpanSignature> wanted = SpanSignature.AllOf(block);
        wanted.Insert(placement.Index, new SpanSignature(Start, End, null, attributes));
        TextEdit[] edits = [TextEdit.Insert(placement.Open, "["), TextEdit.Insert(placement.Close, "]" + attributes)];
        return EditPlan.Of(TextGuards.Ways(article, block, edits), after => SpanSignature.Match(article.Article, after.Article, Block, wanted));
    }
}
