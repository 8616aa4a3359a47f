using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>
/// The one grammar of ISO 8601 dates, times and durations. Dates are checked against the calendar (years 0001 to
/// 9999), times against the clock: there is no hour 24 and no leap second. Every other reader of dates asks this one or is tested against it.
/// </summary>
internal static class Iso8601
{
    /// <summary>The largest distance from UTC, in minutes: the largest that the world uses, and that a DateTimeOffset and <c>xs:dateTime</c> hold.</summary>
    public const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Whether the text is a date as <see cref="TryParseDate"/> reads it, or an interval <c>a/b</c> of two.</summary>
    public static bool IsDate(string text)
    {
        int slash = text.IndexOf('/');
        return slash < 0
            ? TryParseDate(text.AsSpan(), out _)
            : TryParseDate(text.AsSpan(0, slash), out _) && TryParseDate(text.AsSpan(slash + 1), out _);
    }

    /// <summary>Whether the text is a time as <see cref="TryParseTime(ReadOnlySpan{char}, out Iso8601Time)"/> reads it.</summary>
    public static bool IsTime(string text) => TryParseTime(text.AsSpan(), out _);

    /// <summary>Whether the text is a duration as <see cref="TryParseDuration"/> reads it.</summary>
    public static bool IsDuration(string text) => TryParseDuration(text, out _);

    /// <summary>
    /// Parses a date of any precision: <c>2021</c>, <c>2021-12</c>, <c>2021-12-07</c>, or a date-time such as <c>2021-12-07T19:05:00.5+01:00</c>. The basic format
    /// (<c>20211207T190500Z</c>), a blank instead of the <c>T</c>, a decimal comma and the offsets <c>+0100</c> and <c>+01</c> are accepted.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The parts of the date.</param>
    public static bool TryParseDate(ReadOnlySpan<char> text, out Iso8601Date date)
    {
        date = default;
        int month = 0;
        int day = 0;
        Iso8601Time? time = null;
        if (!TryReadNumber(text, 0, 4, 1, 9999, out int year))
        {
            return false;
        }

        bool isBasic = text.Length > 4 && text[4] != '-';
        int width = isBasic ? 2 : 3;
        int dayEnd = 4 + (2 * width);
        if (text.Length > 4 && (!TryReadPart(text, 4, isBasic, 12, out month) || (isBasic && text.Length < dayEnd)))
        {
            return false;
        }

        if (text.Length > 4 + width && !TryReadPart(text, 4 + width, isBasic, DateTime.DaysInMonth(year, month), out day))
        {
            return false;
        }

        if (text.Length > dayEnd)
        {
            if (text[dayEnd] is not ('T' or 't' or ' ') || !TryParseTime(text.Slice(dayEnd + 1), isBasic, isStrict: false, out Iso8601Time parsed))
            {
                return false;
            }

            time = parsed;
        }

        date = new Iso8601Date(year, month, day, time) { IsBasic = isBasic, HasBlank = text.Length > dayEnd && text[dayEnd] == ' ' };
        return true;
    }

    /// <summary>
    /// Parses a time of day in the extended format with or without seconds, their fraction and an offset: <c>14:30</c>, <c>14:30:00.25Z</c>, <c>14:30+01:00</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The parts of the time.</param>
    public static bool TryParseTime(ReadOnlySpan<char> text, out Iso8601Time time) => TryParseTime(text, isBasic: false, isStrict: true, out time);

    private static bool TryParseTime(ReadOnlySpan<char> text, bool isBasic, bool isStrict, out Iso8601Time time)
    {
        time = default;
        if (!TryReadClock(text, 0, 23, isBasic, out int hour, out int minute))
        {
            return false;
        }

        int at = isBasic ? 4 : 5;
        int? second = null;
        int fractionDigits = 0;
        int fractionTicks = 0;
        if (at < text.Length && (isBasic ? Characters.IsDigit(text[at]) : text[at] == ':'))
        {
            at += isBasic ? 0 : 1;
            if (!TryReadNumber(text, at, 2, 0, 59, out int seconds))
            {
                return false;
            }

            second = seconds;
            at += 2;
            if (at < text.Length && (text[at] == '.' || (text[at] == ',' && !isStrict)))
            {
                at++;
                int unit = (int)TimeSpan.TicksPerSecond;
                for (; at < text.Length && Characters.IsDigit(text[at]); at++)
                {
                    unit /= 10;
                    fractionTicks += (text[at] - '0') * unit;
                    fractionDigits++;
                }

                if (fractionDigits == 0)
                {
                    return false;
                }
            }
        }

        if (!TryParseOffset(text.Slice(at), isStrict, out Iso8601Offset offset))
        {
            return false;
        }

        time = new Iso8601Time(hour, minute, second, fractionDigits, fractionTicks, offset);
        return true;
    }

    /// <summary>
    /// Parses a duration of weeks (<c>P2W</c>) or of years to seconds (<c>P1Y6M</c>, <c>PT2H30M</c>). Only the last component can have a fraction.
    /// </summary>
    public static bool TryParseDuration(string text, out Iso8601Duration duration)
    {
        duration = default;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        var parts = new Iso8601Duration();
        string designators = text[text.Length - 1] == 'W' ? "W" : "YMD";
        int next = 0;
        bool isLast = false;
        bool isTime = false;
        for (int at = 1; at < text.Length; at++)
        {
            if (text[at] == 'T' && designators == "YMD")
            {
                designators = "HMS";
                isTime = true;
                next = 0;
                at++;
            }

            if (isLast || !TryReadAmount(text, ref at, out Iso8601Amount amount) || at == text.Length)
            {
                return false;
            }

            int designator = designators.IndexOf(text[at], next);
            if (designator < 0)
            {
                return false;
            }

            next = designator + 1;
            isLast = amount.FractionDigits > 0;
            parts = parts.With(text[at], isTime, amount);
        }

        duration = parts;
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, bool isStrict, out Iso8601Offset offset)
    {
        offset = default;
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] == 'Z' || (text[0] == 'z' && !isStrict))
        {
            offset = new Iso8601Offset(Iso8601OffsetForm.Z, false, 0);
            return text.Length == 1;
        }

        Iso8601OffsetForm form = text.Length switch
        {
            6 => Iso8601OffsetForm.Extended,
            5 when !isStrict => Iso8601OffsetForm.Basic,
            3 when !isStrict => Iso8601OffsetForm.Hours,
            _ => Iso8601OffsetForm.None,
        };
        int minutes = 0;
        bool isValid = form != Iso8601OffsetForm.None
            && text[0] is '+' or '-'
            && TryReadNumber(text, 1, 2, 0, 14, out int hours)
            && (form == Iso8601OffsetForm.Hours || TryReadClock(text, 1, 14, form == Iso8601OffsetForm.Basic, out hours, out minutes))
            && (minutes += hours * 60) <= MaxOffsetMinutes;
        if (isValid)
        {
            offset = new Iso8601Offset(form, text[0] == '-', minutes);
        }

        return isValid;
    }

    /// <summary>Reads the month or the day, with the hyphen before it in the extended format.</summary>
    private static bool TryReadPart(ReadOnlySpan<char> text, int start, bool isBasic, int max, out int value)
    {
        value = 0;
        return isBasic ? TryReadNumber(text, start, 2, 1, max, out value) : text[start] == '-' && TryReadNumber(text, start + 1, 2, 1, max, out value);
    }

    /// <summary>Reads <c>hh:mm</c>, or <c>hhmm</c> in the basic format.</summary>
    private static bool TryReadClock(ReadOnlySpan<char> text, int start, int lastHour, bool isBasic, out int hour, out int minute)
    {
        minute = 0;
        int next = start + 2;
        return TryReadNumber(text, start, 2, 0, lastHour, out hour)
            && (isBasic || (next < text.Length && text[next] == ':'))
            && TryReadNumber(text, isBasic ? next : next + 1, 2, 0, 59, out minute);
    }

    private static bool TryReadAmount(string text, ref int at, out Iso8601Amount amount)
    {
        int start = at;
        int digits = NumberText.DigitsEnd(text.AsSpan(), at) - start;
        at += digits;
        int fractionDigits = 0;
        bool isValid = digits > 0;
        if (isValid && at < text.Length && text[at] == '.')
        {
            int fraction = ++at;
            at = NumberText.DigitsEnd(text.AsSpan(), at);
            fractionDigits = at - fraction;
            isValid = fractionDigits > 0;
        }

        amount = new Iso8601Amount(start, digits, fractionDigits);
        return isValid;
    }

    /// <summary>Reads a number of exactly <paramref name="count"/> digits.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, int start, int count, int min, int max, out int value)
    {
        value = 0;
        if (start + count > text.Length)
        {
            return false;
        }

        for (int i = start; i < start + count; i++)
        {
            if (!Characters.IsDigit(text[i]))
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value >= min && value <= max;
    }
}
