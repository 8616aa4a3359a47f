namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>
/// A change of an article's annotations or front matter as a change of its text: comments, layout and everything that it does not name stay,
/// and the plain text is the same to the byte.
/// </summary>
internal abstract record ArticleEdit
{
    /// <summary>Makes the edit.</summary>
    /// <param name="file">The text of a file, with or without a byte order mark, in any line ends.</param>
    public EditResult ApplyTo(string file) => ApplyTo(EditableArticle.Read(file));

    /// <summary>Makes the edit. Several edits one after the other read the text once each: each continues with the article of the one before.</summary>
    public EditResult ApplyTo(EditableArticle before)
    {
        EditPlan plan = Plan(before);
        if (plan.Refusal is not null)
        {
            return new EditResult(null, [], plan.Refusal);
        }

        foreach (IEnumerable<TextEdit> way in plan.Ways)
        {
            List<TextEdit> edits = before.ToFile(TextEdits.Sort(way));
            EditableArticle after = edits.Count == 0 ? before : EditableArticle.Read(TextEdits.Apply(before.File, edits));
            if (after.PlainText == before.PlainText && plan.IsWanted(after))
            {
                return new EditResult(after.File, edits, null) { Article = after };
            }
        }

        return new EditResult(null, [], new EditRefusal(EditRefusalReason.ChangesText, "the format cannot express this here without another change of the article"));
    }

    /// <summary>Finds out how the edit can be made.</summary>
    protected abstract EditPlan Plan(EditableArticle article);
}
