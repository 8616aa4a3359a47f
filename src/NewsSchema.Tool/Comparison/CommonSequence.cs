namespace NewsSchema.Tool.Comparison;

/// <summary>Finds the blocks that two articles have in the same order.</summary>
internal static class CommonBlocks
{
    /// <summary>Beyond this number of pairs, only the common start and end are found, so that long articles do not take quadratic memory.</summary>
    private const int MaxPairs = 4_000_000;

    /// <summary>The indices of the common blocks, in their order: a longest common subsequence.</summary>
    public static List<(int Left, int Right)> Find((string Name, string Text)[] left, (string Name, string Text)[] right)
    {
        List<(int Left, int Right)> common = [];
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            common.Add((start, start));
            start++;
        }

        (int leftEnd, int rightEnd) = (left.Length, right.Length);
        List<(int Left, int Right)> last = [];
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            last.Add((--leftEnd, --rightEnd));
        }

        if ((long)(leftEnd - start) * (rightEnd - start) <= MaxPairs)
        {
            AddLongest(left.AsSpan(start, leftEnd - start), right.AsSpan(start, rightEnd - start), start, common);
        }

        last.Reverse();
        common.AddRange(last);
        return common;
    }

    private static void AddLongest(ReadOnlySpan<(string Name, string Text)> left, ReadOnlySpan<(string Name, string Text)> right, int offset, List<(int Left, int Right)> common)
    {
        int[,] lengths = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for ((int i, int j) = (0, 0); i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                common.Add((offset + i++, offset + j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
