using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Tests.Shapes;

public class ScalarTextTests
{
    private const ScalarTypes Any = ScalarTypes.None;

    public static TheoryData<string, object> Numbers => new()
    {
        { "5", ScalarTypes.Int32 | ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number },
        { "-2147483648", ScalarTypes.Int32 | ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number },
        { "2147483648", ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number },
        { "9223372036854775807", ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Number },
        { "-9223372036854775808", ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Number },
        { "9223372036854775808", ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Number },
        { "18446744073709551615", ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Number },
        { "1.50", ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number },
        { "1234567890123456.78", ScalarTypes.Decimal | ScalarTypes.Number },
        { "0.0000000000000000000000000001", ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number },
        { "0.00000000000000000000000000001", ScalarTypes.Double | ScalarTypes.Number },
        { "99999999999999999999999999999", ScalarTypes.Integer | ScalarTypes.Number },
        { "1e5", ScalarTypes.Double | ScalarTypes.Number },
        { "1e400", ScalarTypes.Number },
        { "-0", ScalarTypes.Number },
        { "-0.0", ScalarTypes.Number },
        {
            "2024",
            ScalarTypes.Int32 | ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number
            | ScalarTypes.IsoDate | ScalarTypes.Year
        },
        { "007", Any },
        { "+5", Any },
        { ".5", Any },
        { "5.", Any },
        { "1e", Any },
        { "0x10", Any },
        { "1_000", Any },
        { "NaN", Any },
        { "", Any },
    };

    public static TheoryData<string, object> Texts => new()
    {
        { "2024", ScalarTypes.IsoDate | ScalarTypes.Year },
        { "2024-05", ScalarTypes.IsoDate },
        { "2024-05-01", ScalarTypes.IsoDate | ScalarTypes.Date },
        { "2024-02-29", ScalarTypes.IsoDate | ScalarTypes.Date },
        { "2023-02-29", Any },
        { "2024-13-01", Any },
        { "0000-01-01", Any },
        { "2024-05-01/2024-06", ScalarTypes.IsoDate },
        { "2024-05-01/", Any },
        { "7.12.2021", Any },
        { "20240501", Any },
        { "2024-05-01T10:30Z", ScalarTypes.IsoDate },
        { "2024-05-01T10:30:00", ScalarTypes.IsoDate },
        { "2024-05-01T10:30:00Z", ScalarTypes.IsoDate | DateTimeForms.Z(0) },
        { "2024-05-01T10:30:00+00:00", ScalarTypes.IsoDate | DateTimeForms.Numeric(0) },
        { "2024-05-01T10:30:00-00:00", ScalarTypes.IsoDate },
        { "2024-05-01T10:30:00.120+02:00", ScalarTypes.IsoDate | DateTimeForms.Z(3) | DateTimeForms.Numeric(3) },
        { "2024-05-01T10:30:00.1234567Z", ScalarTypes.IsoDate | DateTimeForms.Z(7) },
        { "2024-05-01T10:30:00.123456789Z", ScalarTypes.IsoDate },
        { "2024-05-01T10:30:00.Z", Any },
        { "2024-05-01t10:30:00z", Any },
        { "2024-05-01 10:30:00Z", Any },
        { "2024-05-01T24:00:00Z", Any },
        { "2024-05-01T10:30:60Z", Any },
        { "2024-05-01T10:30:00+0200", Any },
        { "2024-05-01T10:30:00+14:01", Any },
        { "0001-01-01T00:00:00+14:00", ScalarTypes.IsoDate },
        { "9999-12-31T23:59:59-14:00", ScalarTypes.IsoDate },
        { "10:30", ScalarTypes.IsoTime },
        { "10:30:00", ScalarTypes.IsoTime | ScalarTypes.Time },
        { "10:30:00Z", ScalarTypes.IsoTime },
        { "10:30:00.5", ScalarTypes.IsoTime },
        { "24:00", Any },
        { "2:1", Any },
        { "PT0S", ScalarTypes.Duration },
        { "PT2H", ScalarTypes.Duration },
        { "P1DT12H30M5.25S", ScalarTypes.Duration },
        { "P14D", ScalarTypes.Duration },
        { "PT36H", Any },
        { "PT90M", Any },
        { "PT02H", Any },
        { "PT5.0S", Any },
        { "P1Y", Any },
        { "P2W", Any },
        { "P", Any },
        { "PT", Any },
        { "P1DT", Any },
        { "PT2H0M", Any },
        { "3500000 EUR", ScalarTypes.Money | ScalarTypes.Quantity },
        { "-0.85 EUR", ScalarTypes.Money | ScalarTypes.Quantity },
        { "120 km", ScalarTypes.Quantity },
        { "1100 °C", ScalarTypes.Quantity },
        { "1,5 km", Any },
        { "120  km", Any },
        { "120 ", Any },
        { "https://example.org/a#b", ScalarTypes.Uri },
        { "urn:newsml:example.org:1", ScalarTypes.Uri },
        { "note: see below", Any },
        { "12", Any },
        { "04000000", Any },
        { "true", Any },
        { "", Any },
        { "\uD800", Any },
    };

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_has_the_types_that_give_it_back(string text, object types) => Assert.Equal(types, ScalarText.OfNumber(text));

    [Theory, MemberData(nameof(Texts))]
    public void A_text_has_the_types_that_give_it_back(string text, object types) => Assert.Equal(types, ScalarText.OfText(text));

    [Theory]
    [InlineData(new[] { "2024-05-01T10:30:00Z", "2024-05-01T10:30:00+02:00" }, "0Z")]
    [InlineData(new[] { "2024-05-01T10:30:00+00:00", "2024-05-01T10:30:00+02:00" }, "0+")]
    [InlineData(new[] { "2024-05-01T10:30:00.120+02:00" }, "3Z")]
    [InlineData(new[] { "2024-05-01T10:30:00Z", "2024-05-01T10:30:00.120Z" }, null)]
    [InlineData(new[] { "2024-05-01T10:30:00Z", "2024-05-01T10:30:00+00:00" }, null)]
    public void Date_times_have_the_style_that_they_share(string[] texts, string? style) =>
        Assert.Equal(style, DateTimeForms.Find(texts.Select(ScalarText.OfText).Aggregate((left, right) => left & right)));

    /// <summary>The types of .NET are the oracle: a conversion that is reported as safe is safe.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void A_typed_text_is_written_as_it_was_read(string text, object types)
    {
        var found = (ScalarTypes)types;
        if (found.HasFlag(ScalarTypes.Date))
        {
            Assert.Equal(text, DateOnly.ParseExact(text, "yyyy-MM-dd", Invariant).ToString("yyyy-MM-dd", Invariant));
        }

        if (DateTimeForms.Find(found) is not null)
        {
            Assert.True(DateTimeOffset.TryParse(text, Invariant, System.Globalization.DateTimeStyles.RoundtripKind, out _));
        }

        if (found.HasFlag(ScalarTypes.Duration))
        {
            Assert.Equal(text, System.Xml.XmlConvert.ToString(System.Xml.XmlConvert.ToTimeSpan(text)));
        }

        if (found.HasFlag(ScalarTypes.IsoDate))
        {
            Assert.Equal(text, IsoDate.Parse(text).ToString());
        }

        if (found.HasFlag(ScalarTypes.IsoTime))
        {
            Assert.Equal(text, IsoTime.Parse(text).ToString());
        }

        if (found.HasFlag(ScalarTypes.Money))
        {
            Assert.Equal(text, Money.Parse(text).ToString());
        }

        if (found.HasFlag(ScalarTypes.Quantity))
        {
            Assert.Equal(text, Quantity.Parse(text).ToString());
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_that_is_typed_is_written_as_it_was_read(string text, object types)
    {
        var found = (ScalarTypes)types;
        if (found.HasFlag(ScalarTypes.Int64))
        {
            Assert.Equal(text, long.Parse(text, Invariant).ToString(Invariant));
        }

        if (found.HasFlag(ScalarTypes.Decimal))
        {
            Assert.Equal(text, decimal.Parse(text, Invariant).ToString(Invariant));
        }

        if (found.HasFlag(ScalarTypes.Decimal) && found.HasFlag(ScalarTypes.Double))
        {
            Assert.Equal(decimal.Parse(text, Invariant), (decimal)double.Parse(text, Invariant));
        }
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
