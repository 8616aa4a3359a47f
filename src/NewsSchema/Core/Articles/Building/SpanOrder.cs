using System.Globalization;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Sorts spans, which can be added in any order.</summary>
internal static class SpanOrder
{
    /// <summary>Sorts spans by their start, outer before inner, and equal ones as they were added.</summary>
    /// <exception cref="ArgumentException">A span is empty, outside of the text, or overlaps another one partly.</exception>
    public static void Sort<T>(List<T> spans, Func<T, (int Start, int End)> range, int length, string owner)
    {
        if (spans.Count == 0)
        {
            return;
        }

        var order = new List<SpanRange>(spans.Count);
        for (int i = 0; i < spans.Count; i++)
        {
            (int start, int end) = range(spans[i]);
            var span = new SpanRange(start, end, i);
            order.Add(span.IsIn(length) ? span : throw new ArgumentException(Describe(owner, span) + " is empty or outside of the text."));
        }

        order.Sort(SpanRange.Compare);
        var nesting = new SpanNesting();
        foreach (SpanRange span in order)
        {
            if (nesting.Enter(span) is not null)
            {
                throw new ArgumentException(Describe(owner, span) + " overlaps another span partly: add it as two fragments with one id.");
            }
        }

        T[] unsorted = spans.ToArray();
        for (int i = 0; i < unsorted.Length; i++)
        {
            spans[i] = unsorted[order[i].Index];
        }
    }

    private static string Describe(string owner, SpanRange span) =>
        "The span of " + owner + " from " + span.Start.ToString(CultureInfo.InvariantCulture) + " to " + span.End.ToString(CultureInfo.InvariantCulture);
}
