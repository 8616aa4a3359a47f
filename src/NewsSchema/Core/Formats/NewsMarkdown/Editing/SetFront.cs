using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Sets or removes a value of the front matter.</summary>
/// <param name="Path">The keys from the outermost one on; the index of an item in a list, as a number.</param>
/// <param name="Value">The value; null to remove it.</param>
internal sealed record SetFront(IReadOnlyList<string> Path, Node? Value) : ArticleEdit
{
    /// <summary>The plan, for an edit that is one of the front matter in some cases.</summary>
    public EditPlan PlanFor(EditableArticle article) => Plan(article);

    protected override EditPlan Plan(EditableArticle article)
    {
        if (Path.Count == 0)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no key");
        }

        KeepHashes(Value);
        MapNode wanted = FrontTree.With(article.Article.Front, Path, 0, Value);
        if (NodeText.AreEqual(wanted, article.Article.Front))
        {
            return Value is null ? EditPlan.Refuse(EditRefusalReason.NotFound, "there is no such value") : EditPlan.Of(new List<TextEdit>(), static _ => true);
        }

        try
        {
            return EditPlan.Of(FrontEdits.Of(article, Path, Value), after => NodeText.AreEqual(wanted, after.Article.Front) && HasSameBody(article, after));
        }
        catch (ArgumentException e)
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, e.Message);
        }
    }

    /// <summary>A front matter has the <c>#</c> of each reference, whatever data have.</summary>
    private static void KeepHashes(Node? node)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Reference } reference:
                reference.KeepsHash = true;
                break;
            case ListNode list:
                list.Items.ForEach(KeepHashes);
                break;
            case MapNode map:
                map.Members.ForEach(static member => KeepHashes(member.Value));
                break;
        }
    }

    private static bool HasSameBody(EditableArticle before, EditableArticle after) =>
        before.Article.Blocks.Count == after.Article.Blocks.Count
        && (before.Article.Blocks.Count == 0 || SpanSignature.Match(before.Article, after.Article, 0, SpanSignature.AllOf(before.Article.Blocks[0])));
}
