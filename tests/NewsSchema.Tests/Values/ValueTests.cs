using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.Tests.Values;

public class ValueTests
{
    [Theory]
    [InlineData("2024", IsoDatePrecision.Year, "2024-01-01T00:00Z", "2025-01-01T00:00Z")]
    [InlineData("2024-02", IsoDatePrecision.Month, "2024-02-01T00:00Z", "2024-03-01T00:00Z")]
    [InlineData("2024-02-29", IsoDatePrecision.Day, "2024-02-29T00:00Z", "2024-03-01T00:00Z")]
    [InlineData("2024-05-01T14:30", IsoDatePrecision.Minute, "2024-05-01T14:30Z", "2024-05-01T14:31Z")]
    [InlineData("2024-05-01T14:30Z", IsoDatePrecision.Minute, "2024-05-01T14:30Z", "2024-05-01T14:31Z")]
    [InlineData("2024-05-01T14:30:05+02:00", IsoDatePrecision.Second, "2024-05-01T12:30:05Z", "2024-05-01T12:30:06Z")]
    [InlineData("2024-05-01T14:30:05.5-02:00", IsoDatePrecision.Fraction, "2024-05-01T16:30:05.5Z", "2024-05-01T16:30:05.5000001Z")]
    [InlineData("2024-05-01T14:30:05.123456789Z", IsoDatePrecision.Fraction, "2024-05-01T14:30:05.1234567Z", "2024-05-01T14:30:05.1234568Z")]
    [InlineData("2024/2025-06", IsoDatePrecision.Year, "2024-01-01T00:00Z", "2025-07-01T00:00Z")]
    [InlineData("0001", IsoDatePrecision.Year, "0001-01-01T00:00Z", "0002-01-01T00:00Z")]
    [InlineData("2024-05-01T00:00+14:00", IsoDatePrecision.Minute, "2024-04-30T10:00Z", "2024-04-30T10:01Z")]
    [InlineData("20240501", IsoDatePrecision.Day, "2024-05-01T00:00Z", "2024-05-02T00:00Z")]
    [InlineData("20240501T143005Z", IsoDatePrecision.Second, "2024-05-01T14:30:05Z", "2024-05-01T14:30:06Z")]
    [InlineData("20240501T1430+0200", IsoDatePrecision.Minute, "2024-05-01T12:30Z", "2024-05-01T12:31Z")]
    [InlineData("2024-05-01 14:30", IsoDatePrecision.Minute, "2024-05-01T14:30Z", "2024-05-01T14:31Z")]
    [InlineData("2024-05-01T14:30+0200", IsoDatePrecision.Minute, "2024-05-01T12:30Z", "2024-05-01T12:31Z")]
    [InlineData("2024-05-01T14:30-02", IsoDatePrecision.Minute, "2024-05-01T16:30Z", "2024-05-01T16:31Z")]
    [InlineData("2024-05-01t14:30z", IsoDatePrecision.Minute, "2024-05-01T14:30Z", "2024-05-01T14:31Z")]
    [InlineData("2024-05-01T14:30:00,5", IsoDatePrecision.Fraction, "2024-05-01T14:30:00.5Z", "2024-05-01T14:30:00.5000001Z")]
    public void A_date_of_any_precision_keeps_its_text(string text, IsoDatePrecision precision, string start, string end)
    {
        IsoDate date = IsoDate.Parse(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), date.Start);
        Assert.Equal(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), date.End);
        Assert.Equal(date, IsoDate.Parse(Encoding.UTF8.GetBytes(text)));
        Span<char> chars = new char[64];
        Assert.True(date.TryFormat(chars, out int written));
        Assert.Equal(text, chars[..written].ToString());
        Assert.False(date.TryFormat(chars[..(text.Length - 1)], out written));
        Assert.Equal(0, written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0000")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("2024-5-1")]
    [InlineData("2024-05-01T24:00")]
    [InlineData("2024-05-01T14:60")]
    [InlineData("2024-05-01T14:30:60")]
    [InlineData("2024-05-01T14:30:00.")]
    [InlineData("2024-05-01T14:30+15:00")]
    [InlineData("2024-05-01T00:00+14:59")]
    [InlineData("2024/")]
    [InlineData("/2024")]
    [InlineData("2024/2025/2026")]
    [InlineData("２０２４")]
    [InlineData(" 2024")]
    public void A_text_that_is_not_a_date_is_refused(string text)
    {
        Assert.False(IsoDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => IsoDate.Parse(text));
    }

    [Fact]
    public void Dates_are_in_order_of_their_first_and_last_instants()
    {
        string[] ordered = ["2023-12-31", "2024-01-01", "2024-01", "2024", "2024-01-02", "2024-01-02T10:00+02:00", "2024-01-02T09:00Z"];
        IsoDate[] dates = Array.ConvertAll(ordered, text => IsoDate.Parse(text));
        Assert.Equal(ordered, dates.AsEnumerable().Reverse().Order().Select(date => date.ToString()));
        Assert.True(dates[0] < dates[1] && dates[1] <= dates[1] && dates[2] > dates[1] && dates[2] >= dates[2]);
    }

    [Fact]
    public void Parts_that_a_date_does_not_state_are_null()
    {
        IsoDate month = IsoDate.Parse("2024-05");
        Assert.Equal((2024, 5, null, null), (month.Year, month.Month, month.Day, month.Date));
        IsoDate instant = IsoDate.Parse("2024-05-01T14:30+02:00");
        Assert.Equal((new DateOnly(2024, 5, 1), new TimeOnly(14, 30), TimeSpan.FromHours(2)), (instant.Date, instant.Time, instant.Offset));
        IsoDate interval = IsoDate.Parse("2024-05-01/2024-05-03");
        Assert.True(interval.IsInterval);
        Assert.Equal(("2024-05-01", "2024-05-03"), (interval.From.ToString(), interval.To.ToString()));
        Assert.Equal(IsoDate.Parse("2024-05-01"), (IsoDate)new DateOnly(2024, 5, 1));
        Assert.Equal(IsoDatePrecision.None, default(IsoDate).Precision);
        Assert.Equal("", default(IsoDate).ToString());
        Assert.Equal(default, default(IsoDate).CompareTo(default));
    }

    [Theory]
    [InlineData("14:30", true)]
    [InlineData("14:30:00.250Z", true)]
    [InlineData("00:00+01:00", true)]
    [InlineData("23:59:59-11:30", true)]
    [InlineData("24:00", false)]
    [InlineData("14", false)]
    [InlineData("14:30+1", false)]
    [InlineData("14:30 Uhr", false)]
    public void Times_keep_their_text(string text, bool valid)
    {
        Assert.Equal(valid, IsoTime.TryParse(text, out IsoTime time));
        Assert.Equal(valid ? text : "", time.ToString());
    }

    [Theory]
    [InlineData("3500000 EUR", true)]
    [InlineData("-1.50 USD", true)]
    [InlineData("0.00 €", true)]
    [InlineData("79228162514264337593543950335 EUR", true)]
    [InlineData("79228162514264337593543950336 EUR", false)]
    [InlineData("1,5 EUR", false)]
    [InlineData("1.234.567 EUR", false)]
    [InlineData("01 EUR", false)]
    [InlineData("+1 EUR", false)]
    [InlineData("1e3 EUR", false)]
    [InlineData("1.", false)]
    [InlineData("1 ", false)]
    [InlineData("1  EUR", false)]
    [InlineData("EUR 1", false)]
    [InlineData("1EUR", false)]
    [InlineData("٣ EUR", false)]
    [InlineData("", false)]
    public void An_amount_keeps_its_text_or_is_refused(string text, bool valid)
    {
        Assert.Equal(valid, Money.TryParse(text, out Money money));
        Assert.Equal(valid, Quantity.TryParse(text, out Quantity quantity));
        if (valid)
        {
            Assert.Equal(text, money.ToString());
            Assert.Equal(text, quantity.ToString());
            Assert.Equal(money, new Money(money.Amount, money.Currency));
        }
    }

    [Fact]
    public void A_unit_may_have_several_words_but_no_space_at_an_end()
    {
        Assert.Equal("sq km", Quantity.Parse("5 sq km").Unit);
        Assert.Throws<ArgumentException>(() => new Money(1, ""));
        Assert.Throws<ArgumentException>(() => new Quantity(1, " km"));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.0e+00", true)]
    [InlineData("1E400", true)]
    [InlineData("01", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData("+1", false)]
    [InlineData("0x1", false)]
    [InlineData("1e", false)]
    [InlineData("NaN", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("1 ", false)]
    public void Any_JSON_number_is_a_number(string text, bool valid)
    {
        Assert.Equal(valid, NewsNumber.TryParse(text, out NewsNumber number));
        Assert.Equal(valid ? text : "0", number.ToString());
        Assert.Equal(valid, Takes(text));
    }

    [Fact]
    public void A_number_converts_if_the_conversion_is_exact()
    {
        Assert.True(NewsNumber.Parse("1.50e1").TryGetInt64(out long integer));
        Assert.Equal(15, integer);
        Assert.False(NewsNumber.Parse("1.5").TryGetInt64(out _));
        Assert.False(NewsNumber.Parse("9223372036854775808").TryGetInt64(out _));
        Assert.False(NewsNumber.Parse("0.12345678901234567890123456789012").TryGetDecimal(out _));
        Assert.Equal(double.PositiveInfinity, NewsNumber.Parse("1e400").ToDouble());
        Assert.Equal((NewsNumber)5L, NewsNumber.Parse("5"));
        Assert.Equal((NewsNumber)1.50m, NewsNumber.Parse("1.50"));
        Assert.Equal(default, NewsNumber.Parse("0"));
    }

    [Theory]
    [InlineData("2024-05-01T12:30:00Z", 0, true, true)]
    [InlineData("2024-05-01T12:30:00+00:00", 0, false, true)]
    [InlineData("2024-05-01T12:30:00+02:00", 0, true, true)]
    [InlineData("2024-05-01T12:30:00.120Z", 3, true, true)]
    [InlineData("2024-05-01T12:30:00+00:00", 0, true, false)]
    [InlineData("2024-05-01T12:30:00Z", 0, false, false)]
    [InlineData("2024-05-01T12:30:00-00:00", 0, false, false)]
    [InlineData("2024-05-01T12:30:00.12Z", 3, true, false)]
    [InlineData("2024-05-01T12:30:00.1200Z", 3, true, false)]
    [InlineData("2024-05-01T12:30:00.1234Z", 3, true, true)]
    [InlineData("2024-05-01T12:30:00.12Z", 0, true, true)]
    [InlineData("2024-05-01T12:30:00.1234567Z", 0, true, true)]
    [InlineData("2024-05-01T12:30:00.12345678Z", 0, true, false)]
    [InlineData("2024-05-01T12:30:00.Z", 0, true, false)]
    [InlineData("2024-05-01T12:30:00Z", 3, true, false)]
    [InlineData("2024-05-01T12:30Z", 0, true, false)]
    [InlineData("2024-05-01T12:30:00", 0, true, false)]
    [InlineData("2024-05-01 12:30:00Z", 0, true, false)]
    [InlineData("2024-02-30T12:30:00Z", 0, true, false)]
    [InlineData("2024-05-01T25:30:00Z", 0, true, false)]
    [InlineData("2024-05-01T12:30:00+14:01", 0, true, false)]
    [InlineData("0001-01-01T00:00:00+01:00", 0, true, false)]
    [InlineData("9999-12-31T23:59:59-01:00", 0, true, false)]
    public void A_date_time_in_another_style_is_not_read_as_in_style(string text, byte digits, bool z, bool valid) =>
        Assert.Equal(valid, JsonText.TryParseDateTime(Encoding.UTF8.GetBytes(text), new DateTimeStyle(digits, z), out _));

    [Theory]
    [InlineData("PT0S", true)]
    [InlineData("P1D", true)]
    [InlineData("-P1DT2H3M4.5S", true)]
    [InlineData("PT0.0000001S", true)]
    [InlineData("P10675199DT2H48M5.4775807S", true)]
    [InlineData("-P10675199DT2H48M5.4775808S", true)]
    [InlineData("P10675199DT2H48M5.4775808S", false)]
    [InlineData("PT90M", false)]
    [InlineData("PT0H", false)]
    [InlineData("P0D", false)]
    [InlineData("PT2H0M", false)]
    [InlineData("PT02H", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1Y", false)]
    [InlineData("P1M", false)]
    [InlineData("P2W", false)]
    [InlineData("PT1.50S", false)]
    [InlineData("PT1.5M", false)]
    [InlineData("PT1S1S", false)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("PT99999999999999999999S", false)]
    [InlineData("P1DT2H3M4.12345678S", false)]
    [InlineData("TP1D", false)]
    public void A_duration_is_in_its_shortest_form(string text, bool valid)
    {
        Assert.Equal(valid, JsonText.TryParseDuration(Encoding.UTF8.GetBytes(text), out TimeSpan value));
        if (valid)
        {
            Assert.Equal(System.Xml.XmlConvert.ToTimeSpan(text), value);
        }
    }

    private static bool Takes(string json)
    {
        try
        {
            var input = new NewsJsonReader(Encoding.UTF8.GetBytes(json));
            input.ReadNumber();
            input.End();
            return json == json.TrimEnd();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
