namespace NewsSchema.Tests.Values;

/// <summary>Spellings of dates, times and durations, right and wrong, built from every value of each part that could matter.</summary>
internal static class Iso8601Spellings
{
    private static readonly string[] s_years = ["0000", "0001", "1900", "2000", "2023", "2024", "9999", "202", "20240", "-2024", "２０２４", "2o24"];
    private static readonly string[] s_months = ["00", "01", "02", "04", "12", "13", "1", "1x"];
    private static readonly string[] s_days = ["00", "01", "28", "29", "30", "31", "32", "1", "007"];
    private static readonly string[] s_hours = ["00", "09", "23", "24", "9"];
    private static readonly string[] s_minutes = ["00", "59", "60", "5"];
    private static readonly string[] s_seconds = ["", ":00", ":59", ":60", ":5", ":"];
    private static readonly string[] s_fractions = ["", ".", ".0", ".5", ".123", ".1234567", ".12345678", ".000000000000", ",5"];

    private static readonly string[] s_offsets =
    [
        "", "Z", "z", "+00:00", "-00:00", "+01:00", "-01:30", "+13:59", "+14:00", "-14:00", "+14:01", "+14:59", "+15:00", "+01:60", "+01", "+0100", "-0330", "+1:00", "+01:00:00", "Z0100", "−01:00", " ",
    ];

    private static readonly string[] s_amounts = ["", "0", "1", "01", "23", "24", "59", "60", "0.5", "1.25", "1.50", "1.", ".5", "1.12345678", "10675198", "10675199", "99999999999999999999"];

    public static IEnumerable<string> Days =>
        from year in s_years
        from rest in s_months.SelectMany(month => s_days.Select(day => $"-{month}-{day}").Append($"-{month}").Append($"-{month}-")).Append("").Append("-")
        select year + rest;

    public static IEnumerable<string> Times =>
        from hour in s_hours
        from minute in s_minutes
        from second in s_seconds
        from fraction in s_fractions
        from offset in s_offsets
        select $"{hour}:{minute}{second}{fraction}{offset}";

    public static IEnumerable<string> DateTimes =>
        new[] { "2024-02-29T", "2023-02-29T", "0001-01-01T", "9999-12-31T", "2024-02-29 ", "2024-02-29t", "2024-02T" }.SelectMany(_ => Times, (day, time) => day + time)
            .Concat(new[] { "20240229T", "20230229T", "20240229 " }.SelectMany(_ => Times, (day, time) => day + time.Replace(":", "", StringComparison.Ordinal)))
            .Concat(Days.SelectMany(_ => new[] { "T09:00:00Z", "T23:59:59.123+14:00", "T00:00" }, (day, time) => day + time));

    public static IEnumerable<string> Dates =>
        Days.Concat(DateTimes).Concat(from first in s_points from last in s_points select $"{first}/{last}").Append("2024/2024/2024");

    /// <summary>Every pair of components, each with every amount, and some longer ones.</summary>
    public static IEnumerable<string> Durations
    {
        get
        {
            const string units = "YMWDTHMS";
            foreach (string amount in s_amounts)
            {
                for (int i = 0; i < units.Length; i++)
                {
                    yield return $"P{amount}{units[i]}";
                    yield return $"PT{amount}{units[i]}";
                    yield return $"-P{amount}{units[i]}";
                    foreach (string second in s_amounts)
                    {
                        for (int j = 0; j < units.Length; j++)
                        {
                            yield return $"P{amount}{units[i]}{second}{units[j]}";
                            yield return $"P{amount}{units[i]}T{second}{units[j]}";
                            yield return $"PT{amount}{units[i]}{second}{units[j]}";
                        }
                    }
                }
            }

            foreach (string text in new[] { "", "P", "PT", "P1DT", "T1H", "P1D2H", "p1d", "P1Y2M3DT4H5M6.7S", "P1DT23H59M59.9999999S", "P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775808S", "P1D ", " P1D" })
            {
                yield return text;
            }
        }
    }

    private static readonly string[] s_points = ["", "2024", "2024-02", "2024-02-29", "2023-02-29", "2024-02-29T09:00", "2024-02-29T09:00:00.5+01:00", "T", "24"];
}
