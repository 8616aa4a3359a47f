using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>States whose words a quote or a claim is, who passes it on, or whom it addresses.</summary>
/// <param name="Statement">A span of the quote or the claim.</param>
/// <param name="Role"><c>speaker</c>, <c>source</c> or <c>addressee</c>.</param>
/// <param name="Target">The id of a person, an organization, a group or a place; null to remove what is stated.</param>
internal sealed record LinkStatement(SpanAddress Statement, string Role, string? Target) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        ArticleOutline outline = ArticleOutline.Of(article);
        OutlineSpan? span = article.FindSpan(Statement) is null ? null : outline.Blocks[Statement.Block].Spans[Statement.Index];
        if (span?.Annotation is not { Kind.Role: NodeClass.Statement } statement)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no quote or claim");
        }

        if (Role is not ("speaker" or "source" or "addressee"))
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "'" + Role + "' is not a role of a statement: write speaker, source or addressee");
        }

        OutlineAnnotation? target = Target is null ? null : outline.Find(Target);
        if (Target is not null && target is null)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no #" + Target);
        }

        if (target is not null && !AttributeRule.Agent.Accepts(target.Kind))
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "#" + Target + " is not " + AttributeRule.Agent.Expected);
        }

        // The front matter or another span of the statement may state it already.
        string[] entry = ["entities", statement.Id, Role];
        if (FrontTree.Find(article.Article.Front, entry, entry.Length) is not null)
        {
            return new SetFront(entry, Target is null ? null : new ScalarNode(Target, ScalarKind.Reference)).PlanFor(article);
        }

        List<OutlineSpan> stating = statement.Mentions.FindAll(mention => mention.Address.Index >= 0 && mention.Attributes.Pairs.Any(pair => pair.Key == Role));
        if (stating.Count == 0 && Target is not null)
        {
            stating.Add(span);
        }

        var changed = new Dictionary<SpanAddress, SpanAttributes>();
        var edits = new List<TextEdit>();
        foreach (OutlineSpan stated in stating)
        {
            changed[stated.Address] = stated.Attributes.With(Role, Target is null ? null : "#" + Target);
            edits.AddRange(SetAttributes.EditsOf(article, article.FindSpan(stated.Address)!.Value, changed[stated.Address]));
        }

        return EditPlan.Of(edits, after => SpanSignature.Match(article.Article, after.Article, changed));
    }
}
