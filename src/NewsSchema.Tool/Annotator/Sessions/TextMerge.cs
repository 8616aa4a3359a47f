using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>Merges two changed versions of a text, word by word: annotations of different words of one paragraph do not touch each other.</summary>
internal sealed class TextMerge
{
    private TextMerge(string? text, IReadOnlyList<MergeConflict> conflicts)
    {
        Text = text;
        Conflicts = conflicts;
    }

    /// <summary>The merged text; null if both versions change the same place.</summary>
    public string? Text { get; }

    /// <summary>The places that both change.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; }

    /// <param name="start">The text from which both were made.</param>
    /// <param name="mine">One version.</param>
    /// <param name="theirs">The other one.</param>
    public static TextMerge Of(string start, string mine, string theirs)
    {
        List<TextEdit> own = WordDifference.Find(start, mine);
        List<TextEdit> other = WordDifference.Find(start, theirs);
        List<TextEdit> merged = [];
        List<MergeConflict> conflicts = [];
        int i = 0;
        int j = 0;
        while (i < own.Count || j < other.Count)
        {
            if (j == other.Count || (i < own.Count && own[i].End < other[j].Start))
            {
                merged.Add(own[i++]);
            }
            else if (i == own.Count || other[j].End < own[i].Start)
            {
                merged.Add(other[j++]);
            }
            else if (own[i] == other[j])
            {
                merged.Add(own[i++]);
                j++;
            }
            else
            {
                conflicts.Add(TakeConflict(start, own, ref i, other, ref j));
            }
        }

        return new TextMerge(conflicts.Count > 0 ? null : TextEdits.Apply(start, merged), conflicts);
    }

    /// <summary>All edits of both that touch each other, as one place.</summary>
    private static MergeConflict TakeConflict(string start, List<TextEdit> own, ref int i, List<TextEdit> other, ref int j)
    {
        int from = Math.Min(own[i].Start, other[j].Start);
        int to = Math.Max(own[i].End, other[j].End);
        List<TextEdit> ours = [own[i++]];
        List<TextEdit> theirs = [other[j++]];
        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            if (i < own.Count && own[i].Start <= to)
            {
                to = Math.Max(to, own[i].End);
                ours.Add(own[i++]);
                isGrowing = true;
            }

            if (j < other.Count && other[j].Start <= to)
            {
                to = Math.Max(to, other[j].End);
                theirs.Add(other[j++]);
                isGrowing = true;
            }
        }

        return new MergeConflict(start.AsSpan(0, from).Count('\n') + 1, start[from..to], Part(start, from, to, ours), Part(start, from, to, theirs));
    }

    private static string Part(string text, int from, int to, List<TextEdit> edits) =>
        TextEdits.Apply(text[from..to], [.. edits.Select(edit => edit with { Start = edit.Start - from })]);
}
