namespace NewsSchema.Core.Text;

/// <summary>The edit distance of two names: insertions, deletions, replacements and swaps of adjacent characters.</summary>
internal static class EditDistance
{
    /// <summary>Whether the distance of two names is 1. This takes no memory, and hardly any time for names that differ at their start.</summary>
    public static bool IsOne(string left, string right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        if (Math.Max(left.Length, right.Length) - shorter > 1)
        {
            return false;
        }

        int start = 0;
        while (start < shorter && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && left[left.Length - 1 - end] == right[right.Length - 1 - end])
        {
            end++;
        }

        int rest = left.Length - start - end;
        int otherRest = right.Length - start - end;
        return rest + otherRest == 1
            || (rest == 1 && otherRest == 1)
            || (rest == 2 && otherRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]);
    }

    /// <summary>The first of the names that are nearest to a name; null if the distance of all is more than the limit.</summary>
    public static string? Nearest(string name, IEnumerable<string> others, int limit) =>
        others.Select(other => (Name: other, Distance: Of(name, other, limit)))
            .Where(other => other.Distance <= limit)
            .OrderBy(static other => other.Distance)
            .Select(static other => other.Name)
            .FirstOrDefault();

    /// <summary>The distance of two names, or <paramref name="limit"/> + 1 if it is more than the limit.</summary>
    public static int Of(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            int nearest = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                int distance = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                row[j] = distance;
                nearest = Math.Min(nearest, distance);
            }

            if (nearest > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
