using System.Globalization;
using NewsSchema.Core.Values;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The ways to write a date-time, as flags of <see cref="ScalarTypes"/>. A flag says that a text does not contradict a style, so that the flags that all samples have are
/// the style in which new values are written. A text in another style is a date-time all the same: its spelling is kept.
/// </summary>
internal static class DateTimeForms
{
    public const int MaxFractionDigits = 7;

    private const ScalarTypes NoSeconds = (ScalarTypes)(1ul << 1);
    private const ScalarTypes ZeroAsZ = (ScalarTypes)(1ul << 9);
    private const ScalarTypes ZeroAsNumber = (ScalarTypes)(1ul << 10);
    private const ScalarTypes ExtendedOffset = (ScalarTypes)(1ul << 11);
    private const ScalarTypes BasicOffset = (ScalarTypes)(1ul << 12);
    private const ScalarTypes HourOffset = (ScalarTypes)(1ul << 13);
    private const ScalarTypes Blank = (ScalarTypes)(1ul << 14);
    private const ScalarTypes Basic = (ScalarTypes)(1ul << 15);

    /// <summary>The flags of a date-time with an offset.</summary>
    public static ScalarTypes Of(Iso8601Date date)
    {
        Iso8601Time time = date.Time!.Value;
        ScalarTypes flags = ScalarTypes.DateTime | ScalarTypes.Instant | OfOffset(time.Offset)
            | (time.Second is null ? NoSeconds : ScalarTypes.None)
            | (date.HasBlank ? Blank : ScalarTypes.None)
            | (date.IsBasic ? Basic : ScalarTypes.None)
            | (IsRfc3339(date, time) ? ScalarTypes.Rfc3339 : ScalarTypes.None);
        for (int digits = 1; digits <= time.FractionDigits && digits <= MaxFractionDigits; digits++)
        {
            flags |= AtLeast(digits);
        }

        return flags;
    }

    /// <summary>The flags of a date-time as in mail.</summary>
    public static ScalarTypes OfMail(Iso8601Date date) => ScalarTypes.MailDate | ScalarTypes.Instant | OfOffset(date.Time!.Value.Offset);

    /// <summary>
    /// The style of the samples; null if not all are date-times of ISO 8601. It is the least number of digits in the fraction (<c>-</c> if no sample has seconds),
    /// <c>Z</c> or <c>+</c> for a zero offset, and a letter for each unusual form: <c>b</c> and <c>h</c> for the offsets <c>+0100</c> and <c>+01</c>, <c>s</c> for a blank
    /// instead of the <c>T</c>, <c>B</c> for the basic format, <c>x</c> if not all samples are date-times of RFC 3339.
    /// </summary>
    public static string? Find(ScalarTypes types)
    {
        if (!Has(types, ScalarTypes.DateTime))
        {
            return null;
        }

        int digits = 0;
        while (digits < MaxFractionDigits && Has(types, AtLeast(digits + 1)))
        {
            digits++;
        }

        string offset = Has(types, ExtendedOffset) ? "" : Has(types, BasicOffset) ? "b" : Has(types, HourOffset) ? "h" : "";
        return (Has(types, NoSeconds) ? "-" : digits.ToString(CultureInfo.InvariantCulture)) + Zero(types) + offset + (Has(types, Blank) ? "s" : "")
            + (Has(types, Basic) ? "B" : "") + (Has(types, ScalarTypes.Rfc3339) ? "" : "x");
    }

    /// <summary>
    /// The style of a member that is declared as a DateTimeOffset: also <c>RZ</c> or <c>R+</c> for mail, <c>us</c> and <c>um</c> for the seconds and milliseconds since 1970.
    /// </summary>
    public static string FindDeclared(ScalarShape texts, ScalarShape numbers)
    {
        if (numbers.Count > 0 && texts.Count == 0)
        {
            return Has(numbers.Types, ScalarTypes.UnixMilliseconds) && !Has(numbers.Types, ScalarTypes.UnixSeconds) ? "um" : "us";
        }

        return texts.Count == 0 ? "0Z" : Find(texts.Types) ?? (Has(texts.Types, ScalarTypes.MailDate) ? "R" + Zero(texts.Types) : "0Z");
    }

    private static bool IsRfc3339(Iso8601Date date, Iso8601Time time) =>
        time.Second is not null && !date.HasBlank && !date.IsBasic && (time.Offset.Form == Iso8601OffsetForm.Z || time.Offset.Form == Iso8601OffsetForm.Extended);

    private static ScalarTypes OfOffset(Iso8601Offset offset) =>
        offset.Form == Iso8601OffsetForm.Z ? ZeroAsZ | ExtendedOffset | BasicOffset | HourOffset
        : (offset.Minutes == 0 ? ZeroAsNumber : ZeroAsZ | ZeroAsNumber) | offset.Form switch
        {
            Iso8601OffsetForm.Basic => BasicOffset,
            Iso8601OffsetForm.Hours => HourOffset,
            _ => ExtendedOffset,
        };

    /// <summary>A zero offset is written as <c>Z</c>, the more common spelling, unless the samples speak against it.</summary>
    private static string Zero(ScalarTypes types) => Has(types, ZeroAsZ) || !Has(types, ZeroAsNumber) ? "Z" : "+";

    /// <summary>The flag of texts whose fraction has at least so many digits.</summary>
    private static ScalarTypes AtLeast(int fractionDigits) => (ScalarTypes)(1ul << (1 + fractionDigits));

    private static bool Has(ScalarTypes types, ScalarTypes type) => (types & type) != 0;
}
