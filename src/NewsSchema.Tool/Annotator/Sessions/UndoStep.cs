using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>A change of a text that can be undone. The positions of each part are those in the text after the part before it.</summary>
/// <param name="Label">What it does, for the user.</param>
/// <param name="Parts">The edits.</param>
internal sealed record UndoStep(string Label, IReadOnlyList<IReadOnlyList<TextEdit>> Parts)
{
    /// <summary>Makes the change.</summary>
    /// <returns>The text after it, and the step that undoes it.</returns>
    public (string Text, UndoStep Inverse) Apply(string text)
    {
        List<IReadOnlyList<TextEdit>> inverse = [];
        foreach (IReadOnlyList<TextEdit> edits in Parts)
        {
            inverse.Add(TextEdits.Invert(text, edits));
            text = TextEdits.Apply(text, edits);
        }

        inverse.Reverse();
        return (text, new UndoStep(Label, inverse));
    }

    /// <summary>The step from one text to another, as one replacement of what differs.</summary>
    public static UndoStep Between(string label, string from, string to)
    {
        int start = from.AsSpan().CommonPrefixLength(to);
        int end = 0;
        while (end < Math.Min(from.Length, to.Length) - start && from[^(end + 1)] == to[^(end + 1)])
        {
            end++;
        }

        return new UndoStep(label, [[new TextEdit(start, from.Length - start - end, to[start..^end])]]);
    }
}
