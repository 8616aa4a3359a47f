namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>Marks in the order of a position, those with the same position in the order of the text, so that the mark nearest to a place is found without a look at all of them.</summary>
internal sealed class DraftMarkOrder
{
    private readonly DraftMark[] _marks;
    private readonly int[] _positions;

    public DraftMarkOrder(IEnumerable<DraftMark> marks, Func<DraftMark, int> positionOf)
    {
        // OrderBy is stable.
        _marks = marks.OrderBy(positionOf).ToArray();
        _positions = Array.ConvertAll(_marks, mark => positionOf(mark));
    }

    public int Count => _marks.Length;

    public DraftMark this[int index] => _marks[index];

    /// <summary>The index of the first mark whose position is at least a value; the number of marks if there is none.</summary>
    public int FirstAtLeast(int value) => FirstAtLeast(_positions, value);

    /// <summary>For each mark the largest value of it and the marks before it.</summary>
    public int[] Largest(Func<DraftMark, int> valueOf)
    {
        int[] largest = new int[_marks.Length];
        for (int i = 0; i < largest.Length; i++)
        {
            largest[i] = i == 0 ? valueOf(_marks[i]) : Math.Max(largest[i - 1], valueOf(_marks[i]));
        }

        return largest;
    }

    /// <summary>The index of the first of the ascending values that is at least a value; their number if there is none.</summary>
    public static int FirstAtLeast(int[] values, int value)
    {
        int low = 0;
        int high = values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (values[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
