using System.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Several changes of one text, whose positions are all those of the text before any of them.</summary>
internal static class TextEdits
{
    /// <summary>The edits in the order of their positions. Those at one position stay in their order: what is inserted there precedes what is replaced.</summary>
    public static List<TextEdit> Sort(IEnumerable<TextEdit> edits) =>
        edits.Where(static edit => edit.Length > 0 || edit.Replacement.Length > 0).OrderBy(static edit => edit.Start).ThenBy(static edit => edit.Length > 0).ToList();

    /// <summary>The text after the edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits in the order of their positions; they do not overlap.</param>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length + 64);
        int position = 0;
        foreach (TextEdit edit in edits)
        {
            if (edit.Start < position)
            {
                throw new ArgumentException("Edits overlap or are not in order.", nameof(edits));
            }

            result.Append(text, position, edit.Start - position).Append(edit.Replacement);
            position = edit.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The edits that undo others: applied to the text after them, they give the text before.</summary>
    /// <param name="text">The text before the edits.</param>
    /// <param name="edits">The edits in the order of their positions.</param>
    public static List<TextEdit> Invert(string text, IReadOnlyList<TextEdit> edits)
    {
        var inverse = new List<TextEdit>(edits.Count);
        int shift = 0;
        foreach (TextEdit edit in edits)
        {
            inverse.Add(new TextEdit(edit.Start + shift, edit.Replacement.Length, text.Substring(edit.Start, edit.Length)));
            shift += edit.Replacement.Length - edit.Length;
        }

        return inverse;
    }
}
