using NewsSchema.CompilerServices;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Tests.Shapes;

public class ScalarTextTests
{
    private const ScalarTypes Any = ScalarTypes.None;

    /// <summary>The flags of spellings and of types that only a pin gives; other tests look at them.</summary>
    private const ScalarTypes Spellings =
        (ScalarTypes)0xFFFE | ScalarTypes.Instant | ScalarTypes.MailDate | ScalarTypes.UnixSeconds | ScalarTypes.UnixMilliseconds | ScalarTypes.Capitalized | ScalarTypes.Rfc3339
        | ScalarTypes.AnyDuration | ScalarTypes.Clock;

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
            | ScalarTypes.IsoDate | ScalarTypes.DigitsOnly
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
        { "2024", ScalarTypes.IsoDate | ScalarTypes.DigitsOnly },
        { "2024-05", ScalarTypes.IsoDate },
        { "2024-05-01", ScalarTypes.IsoDate | ScalarTypes.Date },
        { "2024-02-29", ScalarTypes.IsoDate | ScalarTypes.Date },
        { "2023-02-29", Any },
        { "2024-13-01", Any },
        { "0000-01-01", Any },
        { "2024-05-01/2024-06", ScalarTypes.IsoDate },
        { "2024-05-01/", Any },
        { "7.12.2021", Any },
        { "20240501", ScalarTypes.IsoDate | ScalarTypes.DigitsOnly },
        { "20241301", Any },
        { "2024-05-01T10:30:00", ScalarTypes.IsoDate },
        { "2024-05-01 10:30:00", ScalarTypes.IsoDate },
        { "20240501T103000", ScalarTypes.IsoDate },
        { "2024-05-01T10:30Z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00Z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00+00:00", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00-00:00", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00.120+02:00", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00.123456789Z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01t10:30:00z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01 10:30:00Z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00+0200", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00+02", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "20240501T103000Z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "9999-12-31T23:59:59Z", ScalarTypes.IsoDate | ScalarTypes.DateTime },
        { "2024-05-01T10:30:00.Z", Any },
        { "2024-05-01T24:00:00Z", Any },
        { "2024-05-01T10:30:60Z", Any },
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
    public void A_number_has_the_types_that_give_it_back(string text, object types) => Assert.Equal(types, ScalarText.OfNumber(text) & ~Spellings);

    [Theory]
    [InlineData("PT2H", true, true, false)]
    [InlineData("PT120M", true, false, false)]
    [InlineData("-PT2H", true, false, false)]
    [InlineData("PT1.50S", true, false, false)]
    [InlineData("02:30:00", true, false, true)]
    [InlineData("-1.02:30:00.5", true, false, true)]
    [InlineData("36:00:00", true, false, true)]
    [InlineData("02:30", false, false, false)]
    [InlineData("02:30:00Z", false, false, false)]
    [InlineData("1.24:00:00", false, false, false)]
    [InlineData("02:60:00", false, false, false)]
    [InlineData("P1M", false, false, false)]
    [InlineData("P1W", false, false, false)]
    [InlineData("P99999999D", false, false, false)]
    [InlineData("2024-05-01T02:30:00Z", false, false, false)]
    public void A_duration_has_a_canonical_form_and_a_clock_form(string text, bool isDuration, bool isCanonical, bool isClock)
    {
        ScalarTypes types = ScalarText.OfText(text);
        Assert.Equal((isDuration, isCanonical, isClock), ((types & ScalarTypes.AnyDuration) != 0, (types & ScalarTypes.Duration) != 0, (types & ScalarTypes.Clock) != 0));
    }

    [Fact]
    public void No_two_types_have_one_flag()
    {
        const ScalarTypes forms = (ScalarTypes)0xFFFE;
        ScalarTypes[] flags = [.. Enum.GetValues<ScalarTypes>().Where(flag => flag is not (ScalarTypes.None or ScalarTypes.All))];
        Assert.Equal(Enum.GetNames<ScalarTypes>().Length - 2, flags.Distinct().Count());
        Assert.All(flags, flag => Assert.Equal(ScalarTypes.None, flag & forms));
    }

    [Theory, MemberData(nameof(Texts))]
    public void A_text_has_the_types_that_give_it_back(string text, object types) => Assert.Equal(types, ScalarText.OfText(text) & ~Spellings);

    [Theory]
    [InlineData("0Z", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00+02:00")]
    [InlineData("0+", "2024-05-01T10:30:00+00:00", "2024-05-01T10:30:00+02:00")]
    [InlineData("3Z", "2024-05-01T10:30:00.120+02:00")]
    [InlineData("7Z", "2024-05-01T10:30:00.123456789Z")]
    [InlineData("0Z", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00.120Z")]
    [InlineData("2Z", "2024-05-01T10:30:00.12Z", "2024-05-01T10:30:00.123456Z")]
    [InlineData("0Z", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00+00:00")]
    [InlineData("-Zx", "2024-05-01T10:30Z", "2024-05-01T10:30+02:00")]
    [InlineData("0Zx", "2024-05-01T10:30Z", "2024-05-01T10:30:00Z")]
    [InlineData("0+bx", "2024-05-01T10:30:00+0000", "2024-05-01T10:30:00-0430")]
    [InlineData("0Zhx", "2024-05-01T10:30:00+02", "2024-05-01T10:30:00Z")]
    [InlineData("0Zx", "2024-05-01T10:30:00+0200", "2024-05-01T10:30:00+02:00")]
    [InlineData("0Zsx", "2024-05-01 10:30:00Z")]
    [InlineData("0Zx", "2024-05-01 10:30:00Z", "2024-05-01T10:30:00Z")]
    [InlineData("0ZBx", "20240501T103000Z")]
    [InlineData("0ZbBx", "20240501T103000+0200")]
    [InlineData(null, "2024-05-01T10:30:00Z", "2024-05-01T10:30:00")]
    [InlineData(null, "2024-05-01T10:30:00Z", "2024-05-01")]
    [InlineData(null, "2024-05-01T10:30:00Z", "Wed, 01 May 2024 10:30:00 GMT")]
    public void Date_times_have_the_style_that_no_sample_contradicts(string? style, params string[] texts) =>
        Assert.Equal(style, DateTimeForms.Find(texts.Select(ScalarText.OfText).Aggregate((left, right) => left & right)));

    [Theory]
    [InlineData("RZ", "Wed, 01 May 2024 10:30:00 GMT")]
    [InlineData("R+", "Wed, 1 May 2024 10:30:00 +0000", "1 May 2024 10:30 -0500")]
    [InlineData("0Z", "Wed, 01 May 2024 10:30:00 GMT", "2024-05-01T10:30:00Z")]
    [InlineData("0Z", "")]
    public void Declared_date_times_have_the_style_of_their_texts(string style, params string[] texts) =>
        Assert.Equal(style, DateTimeForms.FindDeclared(Merge(texts, ScalarText.OfText), default));

    [Theory]
    [InlineData("us", "1714559400", "0", "-1", "1714559400.5")]
    [InlineData("um", "1714559400123", "0")]
    [InlineData("us", "1714559400123", "1714559400")]
    public void Declared_date_times_count_what_the_size_of_their_numbers_says(string style, params string[] numbers) =>
        Assert.Equal(style, DateTimeForms.FindDeclared(default, Merge(numbers, ScalarText.OfNumber)));

    [Theory]
    [InlineData("Live", true)]
    [InlineData("WithHeld2", true)]
    [InlineData("PT2H", true)]
    [InlineData("live", false)]
    [InlineData("With held", false)]
    [InlineData("", false)]
    public void Words_with_a_capital_letter_can_be_the_names_of_members(string text, bool isCapitalized) =>
        Assert.Equal(isCapitalized, (ScalarText.OfText(text) & ScalarTypes.Capitalized) != 0);

    private static ScalarShape Merge(string[] texts, Func<string, ScalarTypes> typesOf) => texts.Select(text => ScalarShape.Of(typesOf(text))).Aggregate(ScalarShape.Merge);

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
            Assert.Equal(IsoDate.Parse(text).Start, ReadDateTime(text));
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

    private static DateTimeOffset ReadDateTime(string text)
    {
        NewsExtensionData kept = default;
        var json = new NewsJsonReader(System.Text.Encoding.UTF8.GetBytes($"\"{text}\""));
        return json.ReadDateTime(new DateTimeStyle(0, true), "at"u8, ref kept);
    }
}
