using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>The engine refuses an edit.</summary>
/// <param name="refusal">Why, and what to do.</param>
/// <param name="block">The block that a changed selection is in.</param>
internal sealed class EditRefusedException(EditRefusal refusal, int block) : Exception(refusal.Message)
{
    public EditRefusal Refusal => refusal;

    public int Block => block;
}
