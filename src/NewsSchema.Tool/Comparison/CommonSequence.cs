namespace NewsSchema.Tool.Comparison;

/// <summary>Finds the blocks, lines or words that two texts have in the same order: a longest common subsequence, by Myers' algorithm.</summary>
internal static class CommonSequence
{
    /// <summary>Of texts that differ more, only the common start and end are found: the work and the memory grow with the square of this number.</summary>
    private const int MaxEdits = 2000;

    /// <summary>The indices of the common items, in their order.</summary>
    public static List<(int Left, int Right)> Find<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
    {
        EqualityComparer<T> items = EqualityComparer<T>.Default;
        List<(int Left, int Right)> common = [];
        int start = 0;
        while (start < left.Count && start < right.Count && items.Equals(left[start], right[start]))
        {
            common.Add((start, start));
            start++;
        }

        (int leftEnd, int rightEnd) = (left.Count, right.Count);
        while (leftEnd > start && rightEnd > start && items.Equals(left[leftEnd - 1], right[rightEnd - 1]))
        {
            leftEnd--;
            rightEnd--;
        }

        T[] a = [.. left.Take(leftEnd).Skip(start)];
        T[] b = [.. right.Take(rightEnd).Skip(start)];
        common.AddRange(FindPath(a, b, items).Select(pair => (start + pair.Left, start + pair.Right)));
        common.AddRange(Enumerable.Range(0, left.Count - leftEnd).Select(i => (leftEnd + i, rightEnd + i)));
        return common;
    }

    /// <summary>The pairs of equal items; none if there are too many differences.</summary>
    private static List<(int Left, int Right)> FindPath<T>(T[] a, T[] b, EqualityComparer<T> items)
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
                while (x < a.Length && y < b.Length && items.Equals(a[x], b[y]))
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
    private static List<(int Left, int Right)> Trace(int x, int y, List<int[]> trace)
    {
        List<(int Left, int Right)> pairs = [];
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
}
