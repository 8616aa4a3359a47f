using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Gives an annotation another id, at all places that name it.</summary>
/// <param name="Id">The id, without <c>#</c>.</param>
/// <param name="NewId">An id that the article does not have.</param>
internal sealed record RenameId(string Id, string NewId) : ArticleEdit
{
    protected override EditPlan Plan(EditableArticle article)
    {
        if (!Characters.IsName(NewId))
        {
            return EditPlan.Refuse(EditRefusalReason.Invalid, "'" + NewId + "' is not an id: write ASCII letters, digits, '-' and '_', a letter first");
        }

        List<IdOccurrence> places = IdOccurrences.Find(article, Id);
        if (places.Count == 0)
        {
            return EditPlan.Refuse(EditRefusalReason.NotFound, "there is no #" + Id);
        }

        if (Id != NewId && IdOccurrences.Find(article, NewId).Count > 0)
        {
            return EditPlan.Refuse(EditRefusalReason.Conflict, "there is a #" + NewId + " already: merge the two, or choose another id");
        }

        return EditPlan.Of(
            places.Select(place => new TextEdit(place.Source.Start, place.Source.Length, NewId)),
            after => Id == NewId || (IdOccurrences.Find(after, NewId).Count == places.Count && IdOccurrences.Find(after, Id).Count == 0));
    }
}
