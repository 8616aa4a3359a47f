namespace NewsSchema.Core.Articles;

/// <summary>The spans that are open at a place, while sorted spans are walked through.</summary>
internal sealed class SpanNesting
{
    private readonly Stack<SpanRange> _open = new();

    /// <summary>How many spans the last one is in, itself included.</summary>
    public int Depth => _open.Count;

    /// <summary>Begins another text.</summary>
    public void Clear() => _open.Clear();

    /// <summary>Enters the next span in the order of <see cref="SpanRange.Compare"/>.</summary>
    /// <returns>The span that it overlaps partly, in which case it is not entered; null if there is none.</returns>
    public SpanRange? Enter(SpanRange span)
    {
        while (_open.Count > 0 && _open.Peek().End <= span.Start)
        {
            _open.Pop();
        }

        if (_open.Count > 0 && _open.Peek().End < span.End)
        {
            return _open.Peek();
        }

        _open.Push(span);
        return null;
    }
}
