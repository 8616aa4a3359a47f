using System.Globalization;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Puts spans that were added in any order into that of the text.</summary>
internal static class SpanOrder
{
    /// <summary>Sorts spans by their start, outer before inner, and equal ones as they were added.</summary>
    /// <exception cref="ArgumentException">A span is empty, outside of the text, or overlaps another one partly.</exception>
    public static void Sort<T>(List<T> spans, Func<T, (int Start, int End)> range, int length, string owner)
    {
        var order = new List<(int Start, int End, int Index)>(spans.Count);
        for (int i = 0; i < spans.Count; i++)
        {
            (int start, int end) = range(spans[i]);
            if (start < 0 || start >= end || end > length)
            {
                throw new ArgumentException(Describe(owner, start, end) + " is empty or outside of the text.");
            }

            order.Add((start, end, i));
        }

        order.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Index.CompareTo(b.Index));
        var open = new Stack<int>();
        foreach ((int start, int end, _) in order)
        {
            while (open.Count > 0 && open.Peek() <= start)
            {
                open.Pop();
            }

            if (open.Count > 0 && open.Peek() < end)
            {
                throw new ArgumentException(Describe(owner, start, end) + " overlaps another span partly: add it as two fragments with one id.");
            }

            open.Push(end);
        }

        T[] unsorted = spans.ToArray();
        for (int i = 0; i < unsorted.Length; i++)
        {
            spans[i] = unsorted[order[i].Index];
        }
    }

    private static string Describe(string owner, int start, int end) =>
        "The span of " + owner + " from " + start.ToString(CultureInfo.InvariantCulture) + " to " + end.ToString(CultureInfo.InvariantCulture);
}
