namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>The result of an edit: a changed text, or the reason why there is none.</summary>
/// <param name="Text">The file's text after the edit; null if it was refused.</param>
/// <param name="Edits">The changes of the file's text that lead to it, in the order of their positions.</param>
/// <param name="Refusal">Why it was refused; null if it was not.</param>
internal sealed record EditResult(string? Text, IReadOnlyList<TextEdit> Edits, EditRefusal? Refusal)
{
    /// <summary>The article after the edit; null if it was refused.</summary>
    public EditableArticle? Article { get; init; }
}
