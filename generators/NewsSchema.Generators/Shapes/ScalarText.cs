using System;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// Finds the types that give a text back unchanged. Works on the text alone, without parsing into the types themselves, so that
/// the answer is the same in every culture and on every runtime that hosts the compiler.
/// </summary>
internal static class ScalarText
{
    /// <summary>No typed text is longer: what goes on beyond is not looked at.</summary>
    private const int MaxLength = 96;

    /// <summary>Below 10^28 any integer fits into a decimal's 96 bits.</summary>
    private const int MaxDecimalDigits = 28;

    private const int MaxDoubleDigits = 15;

    /// <summary>The types of a text that was not written as a number or a literal.</summary>
    public static ScalarTypes OfText(string text)
    {
        if (text.Length == 0 || text.Length > MaxLength)
        {
            return IsUri(text) ? ScalarTypes.Uri : ScalarTypes.None;
        }

        char first = text[0];
        if (IsDigit(first))
        {
            return OfDate(text) | OfTime(text) | OfAmount(text);
        }

        ScalarTypes types = IsUri(text) ? ScalarTypes.Uri : ScalarTypes.None;
        switch (first)
        {
            case 'P':
                return IsDuration(text) ? types | ScalarTypes.Duration : types;
            case '-':
                return OfAmount(text);
            default:
                return types;
        }
    }

    /// <summary>The types of a text of JSON's number grammar; none where it is not of it.</summary>
    public static ScalarTypes OfNumber(string text)
    {
        int i = 0;
        bool isNegative = Take(text, ref i, '-');
        int integer = i;
        int integerDigits = TakeDigits(text, ref i);
        if (integerDigits == 0 || (integerDigits > 1 && text[integer] == '0'))
        {
            return ScalarTypes.None;
        }

        bool isInteger = true;
        int fractionDigits = 0;
        if (Take(text, ref i, '.'))
        {
            isInteger = false;
            fractionDigits = TakeDigits(text, ref i);
            if (fractionDigits == 0)
            {
                return ScalarTypes.None;
            }
        }

        int mantissaEnd = i;
        bool hasExponent = Take(text, ref i, 'e') || Take(text, ref i, 'E');
        int exponentDigits = 0;
        if (hasExponent)
        {
            _ = Take(text, ref i, '+') || Take(text, ref i, '-');
            exponentDigits = TakeDigits(text, ref i);
            if (exponentDigits == 0)
            {
                return ScalarTypes.None;
            }
        }

        if (i != text.Length)
        {
            return ScalarTypes.None;
        }

        ScalarTypes types = ScalarTypes.Number;
        int significant = CountSignificantDigits(text, integer, mantissaEnd);
        if (isNegative && significant == 0)
        {
            return types; // Neither an integer nor a decimal knows minus zero.
        }

        if (significant <= MaxDoubleDigits && exponentDigits <= 2 && integerDigits + fractionDigits <= 100)
        {
            types |= ScalarTypes.Double;
        }

        if (hasExponent)
        {
            return types;
        }

        if (significant <= MaxDecimalDigits && fractionDigits <= MaxDecimalDigits)
        {
            types |= ScalarTypes.Decimal;
        }

        if (isInteger)
        {
            types |= OfInteger(text, integer, integerDigits, isNegative);
        }

        return types;
    }

    private static ScalarTypes OfInteger(string text, int start, int digits, bool isNegative)
    {
        ScalarTypes types = ScalarTypes.Integer;
        if (FitsInto(isNegative ? "9223372036854775808" : "9223372036854775807", text, start, digits))
        {
            types |= ScalarTypes.Int64;
        }

        if (FitsInto(isNegative ? "2147483648" : "2147483647", text, start, digits))
        {
            types |= ScalarTypes.Int32;
        }

        if (digits == 4 && !isNegative)
        {
            types |= ScalarTypes.IsoDate | ScalarTypes.Year;
        }

        return types;
    }

    private static bool FitsInto(string limit, string text, int start, int digits) =>
        digits < limit.Length || (digits == limit.Length && string.CompareOrdinal(text, start, limit, 0, digits) <= 0);

    private static int CountSignificantDigits(string text, int start, int end)
    {
        while (start < end && text[start] is '0' or '.')
        {
            start++;
        }

        int count = 0;
        for (; start < end; start++)
        {
            count += text[start] == '.' ? 0 : 1;
        }

        return count;
    }

    private static ScalarTypes OfDate(string text)
    {
        int i = 0;
        ScalarTypes first = TakeDate(text, ref i);
        if (first == ScalarTypes.None || i == text.Length)
        {
            return first;
        }

        return Take(text, ref i, '/') && TakeDate(text, ref i) != ScalarTypes.None && i == text.Length
            ? ScalarTypes.IsoDate
            : ScalarTypes.None;
    }

    /// <summary>Takes a year, month, day or date-time; none where there is none.</summary>
    private static ScalarTypes TakeDate(string text, ref int i)
    {
        if (!TakeNumber(text, ref i, 4, 1, 9999, out int year))
        {
            return ScalarTypes.None;
        }

        if (!Take(text, ref i, '-'))
        {
            return ScalarTypes.IsoDate | ScalarTypes.Year;
        }

        if (!TakeNumber(text, ref i, 2, 1, 12, out int month))
        {
            return ScalarTypes.None;
        }

        if (!Take(text, ref i, '-'))
        {
            return ScalarTypes.IsoDate;
        }

        if (!TakeNumber(text, ref i, 2, 1, DateTime.DaysInMonth(year, month), out int day))
        {
            return ScalarTypes.None;
        }

        if (!Take(text, ref i, 'T'))
        {
            return ScalarTypes.IsoDate | ScalarTypes.Date;
        }

        if (!TakeTime(text, ref i, out bool hasSeconds, out int fractionDigits, out Offset offset))
        {
            return ScalarTypes.None;
        }

        // The first and last day may leave a DateTimeOffset's range in UTC.
        bool isInRange = (year > 1 || month > 1 || day > 1) && (year < 9999 || month < 12 || day < 31);
        if (!hasSeconds || fractionDigits > DateTimeForms.MaxFractionDigits || !isInRange)
        {
            return ScalarTypes.IsoDate;
        }

        return offset switch
        {
            Offset.Z => ScalarTypes.IsoDate | DateTimeForms.Z(fractionDigits),
            Offset.Zero => ScalarTypes.IsoDate | DateTimeForms.Numeric(fractionDigits),
            Offset.Other => ScalarTypes.IsoDate | DateTimeForms.Z(fractionDigits) | DateTimeForms.Numeric(fractionDigits),
            _ => ScalarTypes.IsoDate,
        };
    }

    private static ScalarTypes OfTime(string text)
    {
        int i = 0;
        if (!TakeTime(text, ref i, out bool hasSeconds, out int fractionDigits, out Offset offset) || i != text.Length)
        {
            return ScalarTypes.None;
        }

        return hasSeconds && fractionDigits == 0 && offset == Offset.None
            ? ScalarTypes.IsoTime | ScalarTypes.Time
            : ScalarTypes.IsoTime;
    }

    private static bool TakeTime(string text, ref int i, out bool hasSeconds, out int fractionDigits, out Offset offset)
    {
        hasSeconds = false;
        fractionDigits = 0;
        offset = Offset.None;
        if (!TakeNumber(text, ref i, 2, 0, 23, out _) || !Take(text, ref i, ':') || !TakeNumber(text, ref i, 2, 0, 59, out _))
        {
            return false;
        }

        if (Take(text, ref i, ':'))
        {
            hasSeconds = true;
            if (!TakeNumber(text, ref i, 2, 0, 59, out _))
            {
                return false;
            }

            if (Take(text, ref i, '.'))
            {
                fractionDigits = TakeDigits(text, ref i);
                if (fractionDigits == 0)
                {
                    return false;
                }
            }
        }

        return TakeOffset(text, ref i, out offset);
    }

    private static bool TakeOffset(string text, ref int i, out Offset offset)
    {
        offset = Offset.None;
        if (Take(text, ref i, 'Z'))
        {
            offset = Offset.Z;
            return true;
        }

        bool isNegative = Take(text, ref i, '-');
        if (!isNegative && !Take(text, ref i, '+'))
        {
            return true;
        }

        if (!TakeNumber(text, ref i, 2, 0, 14, out int hours) || !Take(text, ref i, ':')
            || !TakeNumber(text, ref i, 2, 0, hours == 14 ? 0 : 59, out int minutes))
        {
            return false;
        }

        bool isZero = hours == 0 && minutes == 0;
        offset = !isZero ? Offset.Other : isNegative ? Offset.MinusZero : Offset.Zero;
        return true;
    }

    /// <summary>What TimeSpan's ISO form is: no weeks, months or years, nothing that carries over, no zero parts but <c>PT0S</c>.</summary>
    private static bool IsDuration(string text)
    {
        if (text == "PT0S")
        {
            return true;
        }

        int i = 1;
        int partStart = i;
        if (IsPart(text, ref i, 'D', 10_675_198))
        {
            partStart = i;
        }

        if (i == text.Length)
        {
            return i > 1;
        }

        if (!Take(text, ref i, 'T'))
        {
            return false;
        }

        partStart = i;
        _ = IsPart(text, ref i, 'H', 23);
        _ = IsPart(text, ref i, 'M', 59);
        TakeSeconds(text, ref i);
        return i == text.Length && i > partStart;
    }

    private static bool IsPart(string text, ref int i, char unit, int max)
    {
        int start = i;
        int digits = TakeDigits(text, ref i);
        if (digits is > 0 and <= 8 && text[start] != '0' && Take(text, ref i, unit) && ToInt32(text, start, digits) <= max)
        {
            return true;
        }

        i = start;
        return false;
    }

    private static void TakeSeconds(string text, ref int i)
    {
        int start = i;
        int digits = TakeDigits(text, ref i);
        bool isCanonical = digits is 1 or 2 && (digits == 1 || text[start] != '0') && ToInt32(text, start, digits) <= 59;
        bool isZero = isCanonical && text[start] == '0';
        if (isCanonical && Take(text, ref i, '.'))
        {
            int fractionDigits = TakeDigits(text, ref i);
            isCanonical = fractionDigits is > 0 and <= DateTimeForms.MaxFractionDigits && text[i - 1] != '0';
            isZero = false;
        }

        if (!isCanonical || isZero || !Take(text, ref i, 'S'))
        {
            i = start;
        }
    }

    private static ScalarTypes OfAmount(string text)
    {
        int space = text.IndexOf(' ');
        if (space <= 0 || space == text.Length - 1 || text[space + 1] == ' ' || text[text.Length - 1] == ' ')
        {
            return ScalarTypes.None;
        }

        if ((OfNumber(text.Substring(0, space)) & ScalarTypes.Decimal) == 0)
        {
            return ScalarTypes.None;
        }

        bool isMoney = text.Length - space == 4;
        for (int i = space + 1; i < text.Length; i++)
        {
            isMoney &= text[i] is >= 'A' and <= 'Z';
            if (char.IsControl(text[i]))
            {
                return ScalarTypes.None;
            }
        }

        return isMoney ? ScalarTypes.Quantity | ScalarTypes.Money : ScalarTypes.Quantity;
    }

    /// <summary>A scheme with an authority, or a URN: what is surely meant as a URI.</summary>
    private static bool IsUri(string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 2)
        {
            return false;
        }

        for (int i = 0; i < colon; i++)
        {
            char c = text[i];
            if (!((c | 0x20) is >= 'a' and <= 'z' || (i > 0 && (IsDigit(c) || c is '+' or '-' or '.'))))
            {
                return false;
            }
        }

        bool isKnown = string.CompareOrdinal(text, colon, "://", 0, 3) == 0 || string.CompareOrdinal(text, 0, "urn:", 0, 4) == 0;
        return isKnown && text.IndexOf(' ') < 0;
    }

    private static bool Take(string text, ref int i, char c)
    {
        if (i < text.Length && text[i] == c)
        {
            i++;
            return true;
        }

        return false;
    }

    private static int TakeDigits(string text, ref int i)
    {
        int start = i;
        while (i < text.Length && IsDigit(text[i]))
        {
            i++;
        }

        return i - start;
    }

    private static bool TakeNumber(string text, ref int i, int digits, int min, int max, out int value)
    {
        value = 0;
        int end = i + digits;
        if (end > text.Length)
        {
            return false;
        }

        for (; i < end; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value >= min && value <= max;
    }

    private static int ToInt32(string text, int start, int digits)
    {
        int value = 0;
        for (int i = start; i < start + digits; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private enum Offset
    {
        None,
        Z,

        /// <summary><c>+00:00</c>.</summary>
        Zero,

        /// <summary><c>-00:00</c>: an unknown offset, which no DateTimeOffset holds.</summary>
        MinusZero,
        Other,
    }
}
