namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A change of a text.</summary>
/// <param name="Start">The first UTF-16 code unit to replace.</param>
/// <param name="Length">The number of code units; 0 to insert.</param>
/// <param name="Replacement">What replaces them; empty to delete.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    public int End => Start + Length;

    public static TextEdit Insert(int position, string text) => new(position, 0, text);

    public static TextEdit Delete(int start, int end) => new(start, end - start, "");
}
