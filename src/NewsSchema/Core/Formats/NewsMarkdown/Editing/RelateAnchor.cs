using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Makes a span an anchor of a statement: its cue, or the words that name its speaker, source or addressee.</summary>
/// <param name="Anchor">The span.</param>
/// <param name="Role"><c>cue</c>, <c>speaker</c>, <c>source</c>, <c>addressee</c> or <c>frame</c>.</param>
/// <param name="Statement">A span of the quote or the claim. If that has no id, it gets one.</param>
internal sealed record RelateAnchor(SpanAddress Anchor, string Role, SpanAddress Statement) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        if (article.FindSpan(Anchor) is not { } anchor || article.FindSpan(Statement) is not { } statement || Anchor == Statement)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no such span");
        }

        if (!Vocabulary.IsAnchor(Role))
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "'" + Role + "' is not an anchor: write " + string.Join(", ", Vocabulary.Anchors));
        }

        ArticleOutline outline = ArticleOutline.Of(article);
        if (outline.Blocks[Statement.Block].Spans[Statement.Index].Annotation is not { Kind.Role: NodeClass.Statement } annotation)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no quote or claim");
        }

        var changed = new Dictionary<SpanAddress, SpanAttributes>();
        string id = annotation.Id;
        if (annotation.View.IsAnonymous)
        {
            id = NewId(article, outline, annotation.Kind);
            changed[Statement] = SpanAttributes.Of(statement.Attributes) with { Id = id };
        }

        SpanAttributes own = SpanAttributes.Of(anchor.Attributes);
        string targets = own.Pairs.FirstOrDefault(static pair => pair.Key == "for").Value ?? "";
        if (!ReferencesOf(targets).Contains(id))
        {
            own = own.With("for", targets.Length == 0 ? "#" + id : targets + " #" + id);
        }

        changed[Anchor] = own.Classes.Contains(Role) ? own : own with { Classes = [.. own.Classes, Role] };
        List<TextEdit> edits = [.. changed.SelectMany(change => SetAttributes.EditsOf(article, article.FindSpan(change.Key)!.Value, change.Value))];
        return EditPlan.Of(edits, after => SpanSignature.Match(article.Article, after.Article, changed));
    }

    private static List<string> ReferencesOf(string text)
    {
        var ids = new List<string>();
        foreach ((int start, int length) in ReferenceText.Split(text))
        {
            ids.Add(ReferenceText.Id(text.Substring(start, length)));
        }

        return ids;
    }

    /// <summary>The first free id of a kind: <c>q1</c>, <c>c2</c>.</summary>
    private static string NewId(EditableArticle article, ArticleOutline outline, Kind kind)
    {
        int number = 1;
        while (outline.Find(kind.Class.Substring(0, 1) + NumberText(number)) is not null || IdOccurrences.Find(article, kind.Class.Substring(0, 1) + NumberText(number)).Count > 0)
        {
            number++;
        }

        return kind.Class.Substring(0, 1) + NumberText(number);
    }

    private static string NumberText(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
