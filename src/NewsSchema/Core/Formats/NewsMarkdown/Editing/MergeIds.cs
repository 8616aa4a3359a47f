using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Makes two annotations one: all places that name the first name the second, which gets the facts that only the first has.</summary>
/// <param name="Id">The id that goes.</param>
/// <param name="Into">The id that stays.</param>
internal sealed record MergeIds(string Id, string Into) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        ArticleOutline outline = ArticleOutline.Of(article);
        if (Id == Into || outline.Find(Id) is not { } from || outline.Find(Into) is not { } into)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there are no two annotations #" + Id + " and #" + Into);
        }

        if (from.Kind.Class != into.Kind.Class)
        {
            return EditPlan.Refuse(EditRefusalReason.Conflict, "#" + Id + " is of the kind " + from.Kind.Class + ", #" + Into + " of the kind " + into.Kind.Class);
        }

        try
        {
            List<TextEdit> edits = [.. MergeEntries(article)];
            edits.AddRange(IdOccurrences.Find(article, Id)
                .Where(place => !edits.Exists(edit => edit.Start <= place.Source.Start && place.Source.Start < edit.End))
                .Select(place => new TextEdit(place.Source.Start, place.Source.Length, Into)));
            string? contradiction = FindEntryContradiction(article.Article.Front) ?? FindContradiction(article, edits);
            return contradiction is null
                ? EditPlan.Of(edits, after => IdOccurrences.Find(after, Id).Count == 0)
                : EditPlan.Refuse(EditRefusalReason.Conflict, contradiction);
        }
        catch (ArgumentException e)
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, e.Message);
        }
    }

    /// <summary>The edits of the front matter's entries, if both have one.</summary>
    private IEnumerable<TextEdit> MergeEntries(EditableArticle article)
    {
        MapNode front = article.Article.Front;
        if (FrontTree.Find(front, ["entities", Id], 2) is not { } from || FrontTree.Find(front, ["entities", Into], 2) is not { } into)
        {
            return [];
        }

        IEnumerable<TextEdit> edits = FrontEdits.Of(article, ["entities", Id], null);
        return (from as MapNode)?.Members
            .Where(member => (into as MapNode)?.Has(member.Key) != true)
            .Aggregate(edits, (all, member) => all.Concat(FrontEdits.Of(article, ["entities", Into, member.Key], member.Value)))
            ?? edits;
    }

    private string? FindEntryContradiction(MapNode front)
    {
        var from = FrontTree.Find(front, ["entities", Id], 2) as MapNode;
        var into = FrontTree.Find(front, ["entities", Into], 2) as MapNode;
        Member? contradiction = from?.Members.Where(member => into?[member.Key] is { } other && !NodeText.AreEqual(other, member.Value)).Cast<Member?>().FirstOrDefault();
        return contradiction is null ? null : "#" + Id + " and #" + Into + " have different values of '" + contradiction.Value.Key + "'";
    }

    /// <summary>The first error of contradicting facts that the merged annotation would have.</summary>
    private static string? FindContradiction(EditableArticle article, List<TextEdit> edits)
    {
        EditableArticle after = EditableArticle.Read(TextEdits.Apply(article.Text, TextEdits.Sort(edits)));
        HashSet<string> known = new(article.Document.Errors.Select(static error => error.Code + error.Message), StringComparer.Ordinal);
        return after.Document.Errors.FirstOrDefault(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error && !known.Contains(error.Code + error.Message))?.Message;
    }
}
