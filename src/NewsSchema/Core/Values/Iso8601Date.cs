namespace NewsSchema.Core.Values;

/// <summary>A date or date-time of ISO 8601, in its parts.</summary>
/// <param name="Year">The year, 1 to 9999; 0 for the default value.</param>
/// <param name="Month">The month, 1 to 12; 0 if only the year is given.</param>
/// <param name="Day">The day of the month; 0 if it is not given.</param>
/// <param name="Time">The time of day; null if it is not given.</param>
internal readonly record struct Iso8601Date(int Year, int Month, int Day, Iso8601Time? Time)
{
    /// <summary>Whether it is written without hyphens and colons: <c>20211207T190500Z</c>.</summary>
    public bool IsBasic { get; init; }

    /// <summary>Whether a blank is written between the date and the time.</summary>
    public bool HasBlank { get; init; }

    /// <summary>The ticks of a complete date and its time, without regard to the offset.</summary>
    public long LocalTicks => new DateTime(Year, Month, Day).Ticks + (Time?.Ticks ?? 0);

    /// <summary>Whether it is a moment that a DateTimeOffset can hold: a date-time with an offset, within the years 1 to 9999 of UTC.</summary>
    public bool IsInstant
    {
        get
        {
            if (Time?.Offset.Distance is not { } distance)
            {
                return false;
            }

            long utc = LocalTicks - distance.Ticks;
            return utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        }
    }
}
