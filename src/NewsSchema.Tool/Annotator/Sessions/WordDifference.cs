using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The shortest edits from one text to another in words and signs, by Myers' algorithm.</summary>
internal static class WordDifference
{
    /// <summary>Texts that differ more are one edit: the work grows with the square of this number.</summary>
    private const int MaxEdits = 2000;

    public static List<TextEdit> Find(string from, string to)
    {
        List<string> old = Divide(from);
        List<string> other = Divide(to);
        int first = 0;
        while (first < old.Count && first < other.Count && old[first] == other[first])
        {
            first++;
        }

        int last = 0;
        while (last < Math.Min(old.Count, other.Count) - first && old[^(last + 1)] == other[^(last + 1)])
        {
            last++;
        }

        string[] a = [.. old[first..(old.Count - last)]];
        string[] b = [.. other[first..(other.Count - last)]];
        int position = old.Take(first).Sum(static word => word.Length);
        return ToEdits(a, b, FindPath(a, b), position);
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

    /// <summary>The pairs of equal words, in order; empty if there are too many differences.</summary>
    private static List<(int Old, int New)> FindPath(string[] a, string[] b)
    {
        int max = Math.Min(a.Length + b.Length, MaxEdits);
        int[] furthest = new int[(2 * max) + 3];
        List<int[]> trace = [];
        for (int edits = 0; edits <= max; edits++)
        {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                bool isDown = diagonal == -edits || (diagonal != edits && furthest[max + diagonal] < furthest[max + diagonal + 2]);
                int x = isDown ? furthest[max + diagonal + 2] : furthest[max + diagonal] + 1;
                int y = x - diagonal;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                {
                    x++;
                    y++;
                }

                furthest[max + diagonal + 1] = x;
                if (x >= a.Length && y >= b.Length)
                {
                    return Trace(a.Length, b.Length, trace);
                }
            }

            trace.Add(furthest[(max + 1 - edits)..(max + 2 + edits)]);
        }

        return [];
    }

    /// <summary>Walks back through the furthest points of each number of edits.</summary>
    private static List<(int Old, int New)> Trace(int x, int y, List<int[]> trace)
    {
        List<(int Old, int New)> pairs = [];
        for (int edits = trace.Count; edits > 0; edits--)
        {
            int[] before = trace[edits - 1];
            int diagonal = x - y;
            bool isDown = diagonal == -edits || (diagonal != edits && At(diagonal - 1) < At(diagonal + 1));
            int fromX = isDown ? At(diagonal + 1) : At(diagonal - 1);
            int fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
            int startX = isDown ? fromX : fromX + 1;
            for (; x > startX; x--, y--)
            {
                pairs.Add((x - 1, y - 1));
            }

            (x, y) = (fromX, fromY);

            int At(int k) => k < -(edits - 1) || k > edits - 1 ? -1 : before[k + edits - 1];
        }

        for (; x > 0; x--, y--)
        {
            pairs.Add((x - 1, y - 1));
        }

        pairs.Reverse();
        return pairs;
    }

    private static List<TextEdit> ToEdits(string[] a, string[] b, List<(int Old, int New)> pairs, int position)
    {
        List<TextEdit> edits = [];
        int i = 0;
        int j = 0;
        foreach ((int old, int other) in pairs.Append((a.Length, b.Length)))
        {
            int length = a[i..old].Sum(static word => word.Length);
            if (i < old || j < other)
            {
                edits.Add(new TextEdit(position, length, string.Concat(b[j..other])));
            }

            position += length + (old < a.Length ? a[old].Length : 0);
            (i, j) = (old + 1, other + 1);
        }

        return edits;
    }
}
