namespace NewsSchema.Core.Values;

/// <summary>A time of day of ISO 8601, in its parts.</summary>
/// <param name="Hour">The hour, 0 to 23.</param>
/// <param name="Minute">The minute, 0 to 59.</param>
/// <param name="Second">The second, 0 to 59; null if it is not given.</param>
/// <param name="FractionDigits">The number of digits that the fraction of a second is written with, of which any number is allowed.</param>
/// <param name="FractionTicks">The fraction of a second in ticks; digits after the seventh are not in it.</param>
/// <param name="Offset">The distance from UTC.</param>
internal readonly record struct Iso8601Time(int Hour, int Minute, int? Second, int FractionDigits, int FractionTicks, Iso8601Offset Offset)
{
    /// <summary>The ticks since midnight.</summary>
    public long Ticks => (Hour * TimeSpan.TicksPerHour) + (Minute * TimeSpan.TicksPerMinute) + ((Second ?? 0) * TimeSpan.TicksPerSecond) + FractionTicks;
}
