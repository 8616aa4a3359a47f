using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// Finds the types that write a text exactly as they read it. Only the grammars of the shared sources are used, and nothing is converted,
/// so that the answer is the same in every culture and on every runtime that hosts the compiler.
/// </summary>
internal static class ScalarText
{
    /// <summary>The maximum length of a text that is examined; longer texts get no type.</summary>
    private const int MaxLength = 96;

    /// <summary>The maximum number of digits: every integer below 10^28 fits into the 96 bits of a decimal.</summary>
    private const int MaxDecimalDigits = 28;

    private const int MaxDoubleDigits = 15;

    /// <summary>The whole days that a TimeSpan can hold with any time added.</summary>
    private const int MaxDays = 10_675_198;

    /// <summary>The types of a text that is not written as a number or a literal.</summary>
    public static ScalarTypes OfText(string text)
    {
        ScalarTypes types = UriText.IsAuthorityOrUrn(text) ? ScalarTypes.Uri : ScalarTypes.None;
        if (text.Length == 0 || text.Length > MaxLength)
        {
            return types;
        }

        char first = text[0];
        return first == 'P' ? types | OfWord(text) | OfDuration(text)
            : first == '-' ? OfAmount(text) | OfDuration(text)
            : Characters.IsDigit(first) ? OfDate(text) | OfTime(text) | OfAmount(text) | OfDuration(text)
            : types | OfWord(text) | OfMailDate(text);
    }

    /// <summary>Whether a text is a GUID as it is written; a GUID is never inferred, only declared.</summary>
    public static bool IsGuid(string text) => GuidText.IsGuid(text.AsSpan());

    /// <summary>The types of a text that is a JSON number; none for other texts.</summary>
    public static ScalarTypes OfNumber(string text) =>
        NumberText.TryParse(text.AsSpan(), 0, out NumberParts number) && number.End == text.Length ? OfNumber(text, number) : ScalarTypes.None;

    private static ScalarTypes OfNumber(string text, NumberParts number)
    {
        ScalarTypes types = ScalarTypes.Number;
        int significant = CountSignificantDigits(text, number);
        if (number.IsNegative && significant == 0)
        {
            return types; // Neither an integer nor a decimal writes minus zero.
        }

        if (significant <= MaxDoubleDigits && number.ExponentDigits <= 2 && number.IntegerDigits + number.FractionDigits <= 100)
        {
            types |= ScalarTypes.Double;
        }

        if (number.ExponentDigits > 0)
        {
            return types;
        }

        if (significant <= MaxDecimalDigits && number.FractionDigits <= MaxDecimalDigits)
        {
            types |= ScalarTypes.Decimal | OfUnixTime(number, significant);
        }

        return number.FractionDigits > 0 ? types : types | OfInteger(text, number);
    }

    /// <summary>Seconds since 1970 have at most eleven digits until the year 5138; milliseconds have twelve since 1973.</summary>
    private static ScalarTypes OfUnixTime(NumberParts number, int significant)
    {
        const int maxSeconds = 11;
        const int maxMilliseconds = 14;
        return significant == 0 ? ScalarTypes.UnixSeconds | ScalarTypes.UnixMilliseconds
            : number.IntegerDigits <= maxSeconds ? ScalarTypes.UnixSeconds
            : number.IntegerDigits <= maxMilliseconds ? ScalarTypes.UnixMilliseconds
            : ScalarTypes.None;
    }

    private static ScalarTypes OfInteger(string text, NumberParts number)
    {
        ScalarTypes types = ScalarTypes.Integer;
        if (FitsInto(number.IsNegative ? "9223372036854775808" : "9223372036854775807", text, number))
        {
            types |= ScalarTypes.Int64;
        }

        if (FitsInto(number.IsNegative ? "2147483648" : "2147483647", text, number))
        {
            types |= ScalarTypes.Int32;
        }

        if (number.IntegerDigits == 4 && !number.IsNegative)
        {
            types |= ScalarTypes.IsoDate | ScalarTypes.DigitsOnly;
        }

        return types;
    }

    private static bool FitsInto(string limit, string text, NumberParts number) =>
        number.IntegerDigits < limit.Length
        || (number.IntegerDigits == limit.Length && string.CompareOrdinal(text, number.IntegerStart, limit, 0, limit.Length) <= 0);

    private static int CountSignificantDigits(string text, NumberParts number)
    {
        int start = number.IntegerStart;
        while (start < number.MantissaEnd && text[start] is '0' or '.')
        {
            start++;
        }

        int count = 0;
        for (; start < number.MantissaEnd; start++)
        {
            count += text[start] == '.' ? 0 : 1;
        }

        return count;
    }

    private static ScalarTypes OfDate(string text)
    {
        if (!Iso8601.TryParseDate(text.AsSpan(), out Iso8601Date date))
        {
            return Iso8601.IsDate(text) ? ScalarTypes.IsoDate : OfMailDate(text);
        }

        return date switch
        {
            { Month: 0 } or { IsBasic: true, Time: null } => ScalarTypes.IsoDate | ScalarTypes.DigitsOnly,
            { Day: 0 } => ScalarTypes.IsoDate,
            { Time: null } => ScalarTypes.IsoDate | ScalarTypes.Date,
            _ => ScalarTypes.IsoDate | (date.IsInstant ? DateTimeForms.Of(date) : ScalarTypes.None),
        };
    }

    private static ScalarTypes OfMailDate(string text) =>
        Rfc2822.TryParse(text.AsSpan(), out Iso8601Date date) && date.IsInstant ? DateTimeForms.OfMail(date) : ScalarTypes.None;

    private static ScalarTypes OfWord(string text)
    {
        bool isWord = Characters.IsUpper(text[0]);
        for (int i = 1; i < text.Length && isWord; i++)
        {
            isWord = Characters.IsLetterOrDigit(text[i]) || text[i] == '_';
        }

        return isWord ? ScalarTypes.Capitalized : ScalarTypes.None;
    }

    private static ScalarTypes OfTime(string text)
    {
        if (!Iso8601.TryParseTime(text.AsSpan(), out Iso8601Time time))
        {
            return ScalarTypes.None;
        }

        bool isTimeOnly = time is { Second: not null, FractionDigits: 0, Offset.Form: Iso8601OffsetForm.None };
        return isTimeOnly ? ScalarTypes.IsoTime | ScalarTypes.Time : ScalarTypes.IsoTime;
    }

    private static ScalarTypes OfDuration(string text) =>
        !DurationText.TryParse(text, out _) ? ScalarTypes.None
        : DurationText.IsClock(text) ? ScalarTypes.AnyDuration | ScalarTypes.Clock
        : ScalarTypes.AnyDuration | (IsTimeSpan(text) ? ScalarTypes.Duration : ScalarTypes.None);

    /// <summary>
    /// Whether a TimeSpan writes the same duration: it has no weeks, months or years, no amount that carries over to a larger unit, and no
    /// zero amounts, except in <c>PT0S</c>.
    /// </summary>
    private static bool IsTimeSpan(string text) =>
        text == "PT0S"
        || (Iso8601.TryParseDuration(text, out Iso8601Duration duration) && !duration.HasCalendarUnits
            && IsCanonical(text, duration.Days, MaxDays) && IsCanonical(text, duration.Hours, 23) && IsCanonical(text, duration.Minutes, 59)
            && IsCanonicalSeconds(text, duration.Seconds));

    private static bool IsCanonical(string text, Iso8601Amount amount, int max) =>
        !amount.IsGiven || (amount.FractionDigits == 0 && text[amount.Start] != '0' && IsAtMost(text, amount, max));

    private static bool IsCanonicalSeconds(string text, Iso8601Amount amount)
    {
        if (amount.FractionDigits == 0)
        {
            return IsCanonical(text, amount, 59);
        }

        int end = amount.Start + amount.Digits + 1 + amount.FractionDigits;
        return (amount.Digits == 1 || text[amount.Start] != '0') && IsAtMost(text, amount, 59)
            && amount.FractionDigits <= DateTimeForms.MaxFractionDigits && text[end - 1] != '0';
    }

    private static bool IsAtMost(string text, Iso8601Amount amount, int max)
    {
        int value = 0;
        for (int i = amount.Start; i < amount.Start + amount.Digits && value <= max; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        return value <= max;
    }

    private static ScalarTypes OfAmount(string text)
    {
        if (!AmountText.TryParse(text.AsSpan(), out NumberParts number, out int unit) || (OfNumber(text, number) & ScalarTypes.Decimal) == 0)
        {
            return ScalarTypes.None;
        }

        return AmountText.IsCurrency(text.AsSpan(unit)) ? ScalarTypes.Quantity | ScalarTypes.Money : ScalarTypes.Quantity;
    }
}
