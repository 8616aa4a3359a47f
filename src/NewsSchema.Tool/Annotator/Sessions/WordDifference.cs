using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Comparison;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The edits from one text to another in words and signs.</summary>
internal static class WordDifference
{
    public static List<TextEdit> Find(string from, string to)
    {
        List<string> old = Divide(from);
        List<string> other = Divide(to);
        List<TextEdit> edits = [];
        (int i, int j, int position) = (0, 0, 0);
        foreach ((int left, int right) in CommonSequence.Find(old, other).Append((old.Count, other.Count)))
        {
            int length = old[i..left].Sum(static word => word.Length);
            if (i < left || j < right)
            {
                edits.Add(new TextEdit(position, length, string.Concat(other[j..right])));
            }

            position += length + (left < old.Count ? old[left].Length : 0);
            (i, j) = (left + 1, right + 1);
        }

        return edits;
    }

    /// <summary>Runs of letters and digits, and every other character.</summary>
    private static List<string> Divide(string text)
    {
        List<string> words = [];
        for (int i = 0; i < text.Length;)
        {
            int end = i + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            end += end < text.Length && char.IsHighSurrogate(text[i]) ? 1 : 0;
            words.Add(text[i..end]);
            i = end;
        }

        return words;
    }
}
