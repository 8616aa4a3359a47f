using NewsSchema.Core.Values;

namespace NewsSchema.Tests.Values;

/// <summary>Hand-picked spellings. <see cref="Iso8601SpellingTests"/> generates the others.</summary>
public class Iso8601Tests
{
    [Theory]
    [InlineData("2021", true)]
    [InlineData("2021-12", true)]
    [InlineData("2021-12-07", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2000-02-29", true)]
    [InlineData("2021-12-07T19:05", true)]
    [InlineData("2021-12-07T19:05:59.123456789Z", true)]
    [InlineData("2021-12-07T19:05+14:00", true)]
    [InlineData("2021-12-07T19:05-14:01", false)]
    [InlineData("1941/1947", true)]
    [InlineData("2024-11-12T10:00+01:00/2024-11-12T11:40+01:00", true)]
    [InlineData("", false)]
    [InlineData("202", false)]
    [InlineData("0000", false)]
    [InlineData("20211207", true)]
    [InlineData("20211207T190500Z", true)]
    [InlineData("20211207T1905+0100", true)]
    [InlineData("20211207T190500.5", true)]
    [InlineData("202112", false)]
    [InlineData("20211307", false)]
    [InlineData("20211207T19:05", false)]
    [InlineData("2021-12-07T1905", false)]
    [InlineData("2021-1", false)]
    [InlineData("2021-00", false)]
    [InlineData("2021-13", false)]
    [InlineData("2021-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2021-04-31", false)]
    [InlineData("2021-12-07T", false)]
    [InlineData("2021-12-07 19:05", true)]
    [InlineData("2021-12-07t19:05z", true)]
    [InlineData("2021-12-07T19:05:00,5Z", true)]
    [InlineData("2021-12-07  19:05", false)]
    [InlineData("2021-12-07_19:05", false)]
    [InlineData("2021-12-07T24:00", false)]
    [InlineData("2021-12-07T19:05:60", false)]
    [InlineData("2021-12-07T19:05:00.", false)]
    [InlineData("2021-12-07T19:05+15:00", false)]
    [InlineData("2021-12-07T19:05+0100", true)]
    [InlineData("2021-12-07T19:05+01", true)]
    [InlineData("2021-12-07T19:05+1", false)]
    [InlineData("2021-12-07T19:05+01:0", false)]
    [InlineData("2021/", false)]
    [InlineData("/2021", false)]
    [InlineData("2021/2022/2023", false)]
    [InlineData("7.12.2021", false)]
    [InlineData("٢٠٢١", false)]
    public void Date_has_any_precision_or_is_an_interval(string text, bool isDate) => Assert.Equal(isDate, Iso8601.IsDate(text));

    [Theory]
    [InlineData("14:30", true)]
    [InlineData("00:00:00", true)]
    [InlineData("14:30:15.5", true)]
    [InlineData("14:30Z", true)]
    [InlineData("14:30+01:00", true)]
    [InlineData("14:30:00-05:30", true)]
    [InlineData("", false)]
    [InlineData("14", false)]
    [InlineData("1:30", false)]
    [InlineData("24:00", false)]
    [InlineData("14:60", false)]
    [InlineData("14:30:", false)]
    [InlineData("14:30:1", false)]
    [InlineData("14:30z", false)]
    [InlineData("14:30+01", false)]
    [InlineData("14:30Z ", false)]
    public void Time_has_minutes_and_may_have_seconds_and_an_offset(string text, bool isTime) => Assert.Equal(isTime, Iso8601.IsTime(text));

    [Theory]
    [InlineData("PT2H", true)]
    [InlineData("P14D", true)]
    [InlineData("P1Y2M3DT4H5M6S", true)]
    [InlineData("PT0.5S", true)]
    [InlineData("P2W", true)]
    [InlineData("P1M", true)]
    [InlineData("PT1M30.5S", true)]
    [InlineData("", false)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("P1", false)]
    [InlineData("P1DT", false)]
    [InlineData("PT2", false)]
    [InlineData("P2H", false)]
    [InlineData("PT1D", false)]
    [InlineData("P1D1Y", false)]
    [InlineData("P1Y1Y", false)]
    [InlineData("PT0.5H3M", false)]
    [InlineData("P1W2D", false)]
    [InlineData("PT.5S", false)]
    [InlineData("PT5.S", false)]
    [InlineData("PTT1H", false)]
    [InlineData("PT1HT1M", false)]
    [InlineData("2h", false)]
    [InlineData("-PT2H", false)]
    public void Duration_has_components_in_their_order(string text, bool isDuration) => Assert.Equal(isDuration, Iso8601.IsDuration(text));

    [Theory]
    [InlineData("2021-12-07T19:05+0100", 60)]
    [InlineData("2021-12-07T19:05:00.5-0330", -210)]
    [InlineData("2021-12-07T19:05+1400", 840)]
    [InlineData("2021-12-07T19:05-03", -180)]
    public void Offset_is_read_without_a_colon_and_without_minutes(string text, int minutes)
    {
        Assert.True(Iso8601.TryParseDate(text, out Iso8601Date date));
        Assert.Equal(TimeSpan.FromMinutes(minutes), date.Time?.Offset.Distance);
    }

    [Theory]
    [InlineData("2021-12-07T19:05+1401")]
    [InlineData("2021-12-07T19:05+1500")]
    [InlineData("2021-12-07T19:05+0160")]
    [InlineData("2021-12-07T19:05+010")]
    [InlineData("2021-12-07T19:05Z0100")]
    public void Basic_offset_has_the_range_of_the_extended_one(string text) => Assert.False(Iso8601.TryParseDate(text, out _));

    [Fact]
    public void Duration_keeps_the_digits_of_its_components()
    {
        const string text = "P1Y02M3DT4H5M6.70S";
        Assert.True(Iso8601.TryParseDuration(text, out Iso8601Duration duration));
        Iso8601Amount[] amounts = [duration.Years, duration.Months, duration.Weeks, duration.Days, duration.Hours, duration.Minutes, duration.Seconds];
        Assert.Equal(["1", "02", "", "3", "4", "5", "6.70"], amounts.Select(amount =>
            text.Substring(amount.Start, amount.Digits + (amount.FractionDigits == 0 ? 0 : amount.FractionDigits + 1))));
    }
}
