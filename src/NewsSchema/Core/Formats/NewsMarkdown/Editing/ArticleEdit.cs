using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>
/// A change of an article's annotations or front matter as a change of its text: comments, layout and everything that it does not name stay,
/// and the plain text is the same to the byte.
/// </summary>
internal abstract record ArticleEdit
{
    /// <summary>Makes the edit.</summary>
    /// <param name="file">The text of a file, with or without a byte order mark, in any line ends.</param>
    public EditResult ApplyTo(string file)
    {
        EditableArticle before = EditableArticle.Read(file);
        EditPlan plan = Plan(before);
        if (plan.Refusal is not null)
        {
            return new EditResult(null, [], plan.Refusal);
        }

        string text = ArticleStripper.Strip(before.Article);
        foreach (IEnumerable<TextEdit> way in plan.Ways)
        {
            List<TextEdit> edits = before.ToFile(TextEdits.Sort(way));
            string edited = TextEdits.Apply(file, edits);
            EditableArticle after = EditableArticle.Read(edited);
            if (ArticleStripper.Strip(after.Article) == text && plan.IsWanted(after))
            {
                return new EditResult(edited, edits, null);
            }
        }

        return new EditResult(null, [], new EditRefusal(EditRefusalReason.ChangesText, "the format cannot express this here without another change of the article"));
    }

    /// <summary>Finds out how the edit can be made.</summary>
    protected abstract EditPlan Plan(EditableArticle article);
}
