namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>How an edit can be made: ways to try in order, of which the first counts that has the wanted result.</summary>
internal sealed class EditPlan
{
    private EditPlan(EditRefusal? refusal, IEnumerable<IEnumerable<TextEdit>> ways, Func<EditableArticle, bool> isWanted)
    {
        Refusal = refusal;
        Ways = ways;
        IsWanted = isWanted;
    }

    public EditRefusal? Refusal { get; }

    /// <summary>The edits of each way, in positions of <see cref="EditableArticle.Text"/>.</summary>
    public IEnumerable<IEnumerable<TextEdit>> Ways { get; }

    /// <summary>Whether the edited article is the wanted one, besides having the same text.</summary>
    public Func<EditableArticle, bool> IsWanted { get; }

    public static EditPlan Of(IEnumerable<IEnumerable<TextEdit>> ways, Func<EditableArticle, bool> isWanted) => new(null, ways, isWanted);

    public static EditPlan Of(IEnumerable<TextEdit> edits, Func<EditableArticle, bool> isWanted) => new(null, [edits], isWanted);

    public static EditPlan Refuse(EditRefusalReason reason, string message) => Refuse(new EditRefusal(reason, message));

    public static EditPlan Refuse(EditRefusal refusal) => new(refusal, [], static _ => false);
}
