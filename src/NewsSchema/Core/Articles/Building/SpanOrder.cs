using System.Globalization;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Sorts spans, which can be added in any order. One instance sorts the spans of all blocks, one after the other.</summary>
internal sealed class SpanOrder
{
    private readonly List<SpanRange> _order = [];
    private readonly SpanNesting _nesting = new();

    /// <summary>Sorts spans by their start, outer before inner, and equal ones as they were added.</summary>
    /// <exception cref="ArgumentException">A span is empty, outside of the text, or overlaps another one partly.</exception>
    public void Sort<T>(List<T> spans, Func<T, (int Start, int End)> range, int length, string owner, int number = -1)
    {
        _order.Clear();
        bool isSorted = true;
        for (int i = 0; i < spans.Count; i++)
        {
            (int start, int end) = range(spans[i]);
            var span = new SpanRange(start, end, i);
            isSorted &= i == 0 || SpanRange.Compare(_order[i - 1], span) < 0;
            _order.Add(span.IsIn(length) ? span : throw new ArgumentException(Describe(owner, number, span) + " is empty or outside of the text."));
        }

        if (!isSorted)
        {
            _order.Sort(SpanRange.Compare);
        }

        _nesting.Clear();
        foreach (SpanRange span in _order)
        {
            if (_nesting.Enter(span) is not null)
            {
                throw new ArgumentException(Describe(owner, number, span) + " overlaps another span partly: add it as two fragments with one id.");
            }
        }

        if (isSorted)
        {
            return;
        }

        T[] unsorted = spans.ToArray();
        for (int i = 0; i < unsorted.Length; i++)
        {
            spans[i] = unsorted[_order[i].Index];
        }
    }

    private static string Describe(string owner, int number, SpanRange span) => string.Format(
        CultureInfo.InvariantCulture, "The span of {0} from {1} to {2}", number < 0 ? owner : owner + " " + number.ToString(CultureInfo.InvariantCulture), span.Start, span.End);
}
