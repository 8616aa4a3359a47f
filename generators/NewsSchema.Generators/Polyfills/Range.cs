namespace System
{
    /// <summary>Lets the compiler understand <c>text[1..]</c>, which netstandard2.0 has no type for.</summary>
    internal readonly struct Range
    {
        public Range(Index start, Index end)
        {
            Start = start;
            End = end;
        }

        public static Range All => new Range(0, new Index(0, fromEnd: true));

        public Index Start { get; }

        public Index End { get; }

        public static Range StartAt(Index start) => new Range(start, new Index(0, fromEnd: true));

        public static Range EndAt(Index end) => new Range(0, end);
    }
}
