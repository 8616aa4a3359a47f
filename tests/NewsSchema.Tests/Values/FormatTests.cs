using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Values;

/// <summary>Values in format strings: they honour a format or refuse it, and never write what they do not know.</summary>
public class FormatTests
{
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void Without_a_format_a_value_is_its_exact_text_in_every_culture(string culture) => Cultures.Run(culture, () =>
    {
        Assert.Equal("-1234.50 EUR", $"{Money.Parse("-1234.50 EUR")}");
        Assert.Equal("1234.5 km", $"{Quantity.Parse("1234.5 km"):G}");
        Assert.Equal("1.50e3", $"{NewsNumber.Parse("1.50e3"):G}");
        Assert.Equal("2024-05", $"{IsoDate.Parse("2024-05"):O}");
        Assert.Equal("14:30:00.50Z", string.Format(CultureInfo.CurrentCulture, "{0:G}", IsoTime.Parse("14:30:00.50Z")));
    });

    [Theory]
    [InlineData("3500000 EUR", "N2", "3.500.000,00 EUR")]
    [InlineData("1234.5 EUR", "#,##0.0", "1.234,5 EUR")]
    [InlineData("1.005 USD", "F1", "1,0 USD")]
    [InlineData("5 EUR", "x", null)]
    [InlineData("5 EUR", "C", null)]
    [InlineData("5 EUR", "c0", null)]
    [InlineData("5 %", "P1", null)]
    [InlineData("5 %", "0 'Prozent, also' ", "5 Prozent, also  %")]
    public void An_amount_has_the_formats_of_its_number(string text, string format, string? expected)
    {
        Assert.Equal(expected, FormatOrNull(Money.Parse(text), format));
        Assert.Equal(expected, FormatOrNull(Quantity.Parse(text), format));
    }

    [Theory]
    [InlineData("1234", "N0", "1.234")]
    [InlineData("1234", "D6", "001234")]
    [InlineData("255", "X", "FF")]
    [InlineData("1.50", "0.000", "1,500")]
    [InlineData("1.5", "X", null)]
    [InlineData("1e400", "N0", null)]
    [InlineData("0.12345678901234567890123456789012", "N2", null)]
    public void A_number_has_the_formats_of_integers_and_decimals_if_it_is_one(string text, string format, string? expected) =>
        Assert.Equal(expected, FormatOrNull(NewsNumber.Parse(text), format));

    [Theory]
    [InlineData("2024", "yyyy", "2024")]
    [InlineData("2024", "MM.yyyy", null)]
    [InlineData("2024", "d", null)]
    [InlineData("2024-05", "MMMM yyyy", "Mai 2024")]
    [InlineData("2024-05", "y", "Mai 2024")]
    [InlineData("2024-05", "d. MMMM", null)]
    [InlineData("2024-05", "'d' yyyy \\d", "d 2024 d")]
    [InlineData("2024-05-01", "dddd, d. MMMM yyyy", "Mittwoch, 1. Mai 2024")]
    [InlineData("2024-05-01", "d", "01.05.2024")]
    [InlineData("2024-05-01", "g", null)]
    [InlineData("2024-05-01T14:30", "g", "01.05.2024 14:30")]
    [InlineData("2024-05-01T14:30", "HH:mm:ss", null)]
    [InlineData("2024-05-01T14:30", "HH:mm zzz", null)]
    [InlineData("2024-05-01T14:30", "HH:mmK", null)]
    [InlineData("2024-05-01T14:30:05.25-03:30", "HH:mm:ss.fff zzz", "14:30:05.250 -03:30")]
    [InlineData("2024-05-01T14:30:05", "R", null)]
    [InlineData("2024-05-01T14:30:05+02:00", "R", "Wed, 01 May 2024 12:30:05 GMT")]
    [InlineData("2024-05-01T14:30:05+02:00", "u", "2024-05-01 12:30:05Z")]
    [InlineData("2024-05-01/2024-05-03", "dd.MM.", "01.05./03.05.")]
    [InlineData("2024-05/2024-06-03", "dd.MM.", null)]
    [InlineData("2024-05-01", "Q", null)]
    [InlineData("2024-05-01", "yyyy 'open", null)]
    [InlineData("2024-05-01", "yyyy\\", null)]
    [InlineData("0001-01-01T00:00+05:00", "yyyy zzz", null)]
    public void A_date_is_formatted_if_it_states_all_parts_of_the_format(string text, string format, string? expected) =>
        Assert.Equal(expected, FormatOrNull(IsoDate.Parse(text), format));

    [Theory]
    [InlineData("14:30", "HH:mm 'Uhr'", "14:30 Uhr")]
    [InlineData("14:30", "t", "14:30")]
    [InlineData("14:30", "T", null)]
    [InlineData("00:30+05:00", "HH:mmzzz", "00:30+05:00")]
    [InlineData("14:30", "yyyy", null)]
    public void A_time_is_formatted_if_it_states_all_parts_of_the_format(string text, string format, string? expected) =>
        Assert.Equal(expected, FormatOrNull(IsoTime.Parse(text), format));

    [Fact]
    public void A_refusal_says_which_part_is_missing() => Assert.Equal(
        "'2024-05' does not state its day, which the format 'd' needs.",
        Assert.Throws<FormatException>(() => IsoDate.Parse("2024-05").ToString("d", CultureInfo.InvariantCulture)).Message);

    [Fact]
    public void A_date_outside_of_the_calendar_of_a_culture_is_a_format_error() =>
        Assert.Throws<FormatException>(() => IsoDate.Parse("1400-01-01").ToString("yyyy", CultureInfo.GetCultureInfo("ar-SA")));

    [Fact]
    public void A_value_that_is_not_set_has_a_text_and_is_not_written()
    {
        Assert.Equal("0", default(Money).ToString());
        Assert.Equal("0,0", default(Quantity).ToString("F1", s_german));
        Assert.Null(FormatOrNull(default(IsoDate), "yyyy"));
        Assert.Null(FormatOrNull(default(IsoTime), "HH"));
        CheckNotWritten<Money>(static (ref NewsJsonWriter json) => json.Money(default, default));
        CheckNotWritten<Quantity>(static (ref NewsJsonWriter json) => json.Quantity(default, default));
        CheckNotWritten<IsoDate>(static (ref NewsJsonWriter json) => json.IsoDate(default, default));
        CheckNotWritten<IsoTime>(static (ref NewsJsonWriter json) => json.IsoTime(default, default));
    }

    [Theory]
    [InlineData("-2", "-1.5", "-1e-400", "0", "1E-9999999999999999999999", "0.1", "1", "1.00000000000000000000000000000001", "9007199254740992", "9007199254740993", "1e399", "1E+400", "1e99999999999999999999")]
    public void Numbers_are_ordered_by_their_exact_values(params string[] ordered)
    {
        NewsNumber[] numbers = Array.ConvertAll(ordered, text => NewsNumber.Parse(text));
        Assert.Equal(ordered, numbers.Reverse().Order().Select(number => number.ToString()));
        Assert.True(numbers[0] < numbers[1] && numbers[1] <= numbers[1] && numbers[2] > numbers[1] && numbers[2] >= numbers[2]);
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1000", "1e3")]
    [InlineData("0", "-0.00e5")]
    [InlineData("-0.05", "-5E-2")]
    [InlineData("10e99999999999999999999", "1e100000000000000000000")]
    [InlineData("0.01e-99999999999999999999", "1e-100000000000000000001")]
    [InlineData("12.5e007", "1250e+5")]
    public void Numbers_of_one_value_have_one_place_in_the_order(string left, string right)
    {
        Assert.Equal(0, NewsNumber.Parse(left).CompareTo(NewsNumber.Parse(right)));
        Assert.Equal(0, NewsNumber.Parse(right).CompareTo(NewsNumber.Parse(left)));
    }

    [Fact]
    public void The_order_of_numbers_agrees_with_decimals()
    {
        var random = new Random(11);
        for (int i = 0, rounds = SlowTests.Rounds(20_000); i < rounds; i++)
        {
            decimal left = Next(random);
            decimal right = random.Next(5) == 0 ? left + random.Next(-1, 2) : Next(random);
            Assert.Equal(
                Math.Sign(left.CompareTo(right)),
                Math.Sign(NewsNumber.Parse(Spell(left, random)).CompareTo(NewsNumber.Parse(Spell(right, random)))));
        }
    }

    [Fact]
    public void Lists_of_amounts_can_be_sorted()
    {
        string[] ordered = ["-1 EUR", "2 EUR", "10 EUR", "1 USD", "5 usd"];
        Assert.Equal(ordered, ordered.Reverse().Select(Money.Parse).Order().Select(money => money.ToString()));
        Assert.Equal(ordered, ordered.Reverse().Select(Quantity.Parse).OrderBy(quantity => quantity).Select(quantity => quantity.ToString()));
        Assert.Equal(0, Money.Parse("1.0 EUR").CompareTo(Money.Parse("1 EUR")));
    }

    private static string? FormatOrNull<T>(T value, string format)
        where T : ISpanFormattable, IUtf8SpanFormattable
    {
        try
        {
            string text = value.ToString(format, s_german);
            Span<char> chars = new char[text.Length];
            Span<byte> utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
            Assert.True(value.TryFormat(chars, out _, format, s_german));
            Assert.True(value.TryFormat(utf8, out _, format, s_german));
            Assert.Equal((text, text), (chars.ToString(), Encoding.UTF8.GetString(utf8)));
            return text;
        }
        catch (FormatException)
        {
            Assert.Throws<FormatException>(() => value.TryFormat(new char[100], out _, format, s_german));
            return null;
        }
    }

    private delegate void Writer(ref NewsJsonWriter json);

    private static void CheckNotWritten<T>(Writer write)
        where T : struct
    {
        Assert.Contains($"A value of type {typeof(T).Name} is not set.", Assert.Throws<ArgumentException>(() =>
        {
            var json = new NewsJsonWriter(new System.Buffers.ArrayBufferWriter<byte>());
            write(ref json);
        }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(default(T)));
    }

    private static decimal Next(Random random) =>
        new(random.Next(random.Next(2) == 0 ? 100 : int.MaxValue), random.Next(3) == 0 ? random.Next() : 0, 0, random.Next(2) == 0, (byte)random.Next(15));

    /// <summary>One of the many spellings of a number.</summary>
    private static string Spell(decimal value, Random random)
    {
        string digits = decimal.Truncate(value) == value ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
        return random.Next(3) switch
        {
            0 => digits + (digits.Contains('.', StringComparison.Ordinal) ? "00" : ".0"),
            1 => digits + "e0",
            _ => $"{value * 1000}e-{new string('0', random.Next(3))}3",
        };
    }
}
