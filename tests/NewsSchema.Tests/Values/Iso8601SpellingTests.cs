using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.Tests.Values;

/// <summary>The grammar against an oracle of regular expressions and .NET's calendar, and every other reader of dates against the grammar.</summary>
public partial class Iso8601SpellingTests
{
    [Fact]
    public void Grammar_accepts_the_dates_of_the_oracle()
    {
        int accepted = 0;
        foreach (string text in Iso8601Spellings.Dates)
        {
            Assert.True(IsDate(text) == Iso8601.IsDate(text), text);
            accepted += Iso8601.IsDate(text) ? 1 : 0;
        }

        Assert.InRange(accepted, 5_000, 40_000);
    }

    [Fact]
    public void Grammar_accepts_the_times_of_the_oracle() =>
        Assert.All(Iso8601Spellings.Times, text => Assert.True(IsTime(Time().Match(text)) == Iso8601.IsTime(text), text));

    [Fact]
    public void Grammar_accepts_the_durations_of_the_oracle()
    {
        foreach (string text in Iso8601Spellings.Durations)
        {
            bool isDuration = Duration().IsMatch(text) && Regex.Count(text, @"\.") <= 1 && (!text.Contains('.', StringComparison.Ordinal) || FractionAtEnd().IsMatch(text));
            Assert.True(isDuration == Iso8601.IsDuration(text), text);
        }
    }

    [Fact]
    public void Parts_are_those_that_NET_reads()
    {
        foreach (string text in Iso8601Spellings.DateTimes)
        {
            if (Iso8601.TryParseDate(text, out Iso8601Date date) && date.Time is { Second: not null, FractionDigits: <= 7, Offset.Form: not Iso8601OffsetForm.None } time
                && date is not ({ Year: 1, Month: 1, Day: 1 } or { Year: 9999, Month: 12, Day: 31 }) && !date.IsBasic && !text.Contains(','))
            {
                var expected = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
                Assert.Equal(expected, new DateTimeOffset(new DateTime(date.Year, date.Month, date.Day).AddTicks(time.Ticks), time.Offset.Distance!.Value));
            }
        }
    }

    [Fact]
    public void IsoDate_and_IsoTime_accept_what_the_grammar_accepts()
    {
        Assert.All(Iso8601Spellings.Dates, text => Assert.True(Iso8601.IsDate(text) == IsoDate.TryParse(text, out _), text));
        Assert.All(Iso8601Spellings.Times, text => Assert.True(Iso8601.IsTime(text) == IsoTime.TryParse(text, out _), text));
    }

    [Fact]
    public void Article_date_is_a_date_of_the_grammar_with_any_offset()
    {
        foreach (string text in Iso8601Spellings.Dates)
        {
            bool expected = Iso8601.TryParseDate(text, out _);
            Assert.True(expected == ArticleDate.TryParse(text, out ArticleDate date), text);
            if (expected)
            {
                Assert.True(Iso8601.TryParseDate(date.Extended, out _), date.Extended);
            }
        }
    }

    [Fact]
    public void UTF8_reader_of_date_times_accepts_what_the_grammar_accepts_and_a_DateTimeOffset_holds()
    {
        int accepted = 0;
        foreach (string text in Iso8601Spellings.DateTimes)
        {
            bool expected = Iso8601.TryParseDate(text, out Iso8601Date date) && date.Time is { Offset.Form: not Iso8601OffsetForm.None } time && IsInRange(date, time);
            Assert.True(expected == JsonText.TryParseInstant(Encoding.UTF8.GetBytes(text), out DateTimeOffset value), text);
            if (expected)
            {
                Assert.Equal(IsoDate.Parse(text).Start, value);
                Assert.Equal(date.Time!.Value.Offset.Distance, value.Offset);
                accepted++;
            }
        }

        Assert.InRange(accepted, 5_000, 40_000);
    }

    [Fact]
    public void UTF8_reader_of_days_accepts_what_the_grammar_accepts()
    {
        foreach (string text in Iso8601Spellings.Days)
        {
            bool expected = Iso8601.TryParseDate(text, out Iso8601Date date) && date.Day > 0;
            Assert.True(expected == JsonText.TryParseDate(Encoding.UTF8.GetBytes(text), out DateOnly day), text);
            Assert.True(!expected || day == new DateOnly(date.Year, date.Month, date.Day), text);
        }
    }

    [Fact]
    public void UTF8_reader_of_times_accepts_the_times_of_the_grammar_that_a_TimeOnly_writes_the_same()
    {
        foreach (string text in Iso8601Spellings.Times)
        {
            bool expected = Iso8601.TryParseTime(text, out Iso8601Time time)
                && time is { Second: not null, FractionDigits: <= 7, Offset.Form: Iso8601OffsetForm.None } && (time.FractionDigits == 0 || text[^1] != '0');
            Assert.True(expected == JsonText.TryParseTime(Encoding.UTF8.GetBytes(text), out TimeOnly value), text);
            Assert.True(!expected || value.Ticks == time.Ticks, text);
        }
    }

    [Fact]
    public void UTF8_reader_of_durations_accepts_only_durations_of_the_grammar()
    {
        int accepted = 0;
        foreach (string text in Iso8601Spellings.Durations)
        {
            if (JsonText.TryParseDuration(Encoding.UTF8.GetBytes(text), out TimeSpan value))
            {
                // A minus sign is .NET's own.
                Assert.True(Iso8601.TryParseDuration(text.TrimStart('-'), out Iso8601Duration duration) && !duration.HasCalendarUnits, text);
                Assert.Equal(System.Xml.XmlConvert.ToTimeSpan(text), value);
                accepted++;
            }
        }

        Assert.InRange(accepted, 50, 1_000);
    }

    private static bool IsInRange(Iso8601Date date, Iso8601Time time)
    {
        long utc = new DateTime(date.Year, date.Month, date.Day).Ticks + time.Ticks - time.Offset.Distance!.Value.Ticks;
        return utc >= 0 && utc <= DateTime.MaxValue.Ticks;
    }

    private static bool IsDate(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length <= 2 && parts.All(IsPoint);
    }

    private static bool IsPoint(string text)
    {
        Match match = Point().Match(text);
        string day = match.Groups["day"].Value;
        return match.Success
            && DateTime.TryParseExact(day, day.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 8 => "yyyyMMdd", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (!match.Groups["time"].Success || IsTime(DateTimeTime().Match(match.Groups["time"].Value)))
            && (!match.Groups["basic"].Success || IsTime(BasicTime().Match(match.Groups["basic"].Value)));
    }

    private static bool IsTime(Match time) =>
        time.Success && (!time.Groups["hours"].Success || (int.Parse(time.Groups["hours"].Value, CultureInfo.InvariantCulture) * 60) + Minutes(time.Groups["minutes"]) <= 14 * 60);

    private static int Minutes(Group minutes) => minutes.Success ? int.Parse(minutes.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((?<day>[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)|(?<day>[0-9]{8})|(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<time>.*)|(?<day>[0-9]{8})[Tt ](?<basic>.*))\z", RegexOptions.Singleline)]
    private static partial Regex Point();

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-](?<hours>[01][0-9]):(?<minutes>[0-5][0-9]))?\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]+)?)?([Zz]|[+-](?<hours>[01][0-9])(:?(?<minutes>[0-5][0-9]))?)?\z")]
    private static partial Regex DateTimeTime();

    [GeneratedRegex(@"^([01][0-9]|2[0-3])[0-5][0-9]([0-5][0-9]([.,][0-9]+)?)?([Zz]|[+-](?<hours>[01][0-9])(:?(?<minutes>[0-5][0-9]))?)?\z")]
    private static partial Regex BasicTime();

    [GeneratedRegex(@"^P(?!\z)([0-9]+(\.[0-9]+)?W|([0-9]+(\.[0-9]+)?Y)?([0-9]+(\.[0-9]+)?M)?([0-9]+(\.[0-9]+)?D)?(T(?!\z)([0-9]+(\.[0-9]+)?H)?([0-9]+(\.[0-9]+)?M)?([0-9]+(\.[0-9]+)?S)?)?)\z")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\.[0-9]+[A-Z]\z")]
    private static partial Regex FractionAtEnd();
}
