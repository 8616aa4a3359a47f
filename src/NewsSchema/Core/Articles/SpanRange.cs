namespace NewsSchema.Core.Articles;

/// <summary>Where a span begins and ends in its text or list, and its place among the spans that were stated.</summary>
internal readonly record struct SpanRange(int Start, int End, int Index)
{
    /// <summary>Sorts outer spans before inner ones, and equal ones as they were stated.</summary>
    public static int Compare(SpanRange a, SpanRange b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : a.End != b.End ? b.End.CompareTo(a.End)
        : a.Index.CompareTo(b.Index);

    /// <summary>Whether the span holds something and is inside a text or list of this length.</summary>
    public bool IsIn(int length) => Start >= 0 && Start < End && End <= length;
}
