using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>The precision of a date of ISO 8601 and the instants that it spans.</summary>
internal static class IsoDateInstants
{
    public static IsoDatePrecision PrecisionOf(in Iso8601Date date) => date switch
    {
        { Year: 0 } => IsoDatePrecision.None,
        { Month: 0 } => IsoDatePrecision.Year,
        { Day: 0 } => IsoDatePrecision.Month,
        { Time: null } => IsoDatePrecision.Day,
        { Time.Second: null } => IsoDatePrecision.Minute,
        { Time.FractionDigits: 0 } => IsoDatePrecision.Second,
        _ => IsoDatePrecision.Fraction,
    };

    /// <summary>The parts that the date states.</summary>
    public static DateParts PartsOf(in Iso8601Date date) =>
        (date.Year > 0 ? DateParts.Year : DateParts.None)
        | (date.Month > 0 ? DateParts.Month : DateParts.None)
        | (date.Day > 0 ? DateParts.Day : DateParts.None)
        | (date.Time is { } time ? PartsOf(time) : DateParts.None);

    /// <summary>The parts that the time of day states.</summary>
    public static DateParts PartsOf(in Iso8601Time time) =>
        DateParts.Minute
        | (time.Second is null ? DateParts.None : DateParts.Second)
        | (time.Offset.Distance is null ? DateParts.None : DateParts.Offset);

    /// <summary>The first moment at the date's own offset.</summary>
    public static DateTime LocalStartOf(in Iso8601Date date) => date.Year == 0 ? default : FirstDay(date).AddTicks(date.Time?.Ticks ?? 0);

    /// <summary>The first instant; the nearest one that exists if the offset leads out of the calendar.</summary>
    public static DateTimeOffset StartOf(in Iso8601Date date) => ToInstant(date.Year == 0 ? 0 : FirstDay(date).Ticks + (date.Time?.Ticks ?? 0), date);

    /// <summary>The first instant after the date; the nearest one that exists at the end of the calendar.</summary>
    public static DateTimeOffset EndOf(in Iso8601Date date)
    {
        if (date.Year == 0)
        {
            return ToInstant(0, date);
        }

        DateTime day = FirstDay(date);
        long start = day.Ticks + (date.Time?.Ticks ?? 0);
        return ToInstant(
            PrecisionOf(date) switch
            {
                IsoDatePrecision.Year => date.Year < 9999 ? day.AddYears(1).Ticks : DateTime.MaxValue.Ticks,
                IsoDatePrecision.Month => date.Year < 9999 || date.Month < 12 ? day.AddMonths(1).Ticks : DateTime.MaxValue.Ticks,
                IsoDatePrecision.Day => start + TimeSpan.TicksPerDay,
                IsoDatePrecision.Minute => start + TimeSpan.TicksPerMinute,
                IsoDatePrecision.Second => start + TimeSpan.TicksPerSecond,
                _ => start + 1,
            },
            date);
    }

    private static DateTime FirstDay(in Iso8601Date date) => new(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));

    private static DateTimeOffset ToInstant(long ticks, in Iso8601Date date) =>
        new(Math.Clamp(ticks - (date.Time?.Offset.Distance?.Ticks ?? 0), 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
