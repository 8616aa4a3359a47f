namespace NewsSchema;

/// <summary>The parts that a date or a time states, or that a format needs.</summary>
[Flags]
internal enum DateParts
{
    None = 0,
    Year = 1,
    Month = 2,
    Day = 4,
    Minute = 8,
    Second = 16,
    Offset = 32,
}
