using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>
/// The grammar of date-times in mail, HTTP and RSS (RFC 822, 1123, 2822 and 5322): <c>Wed, 01 May 2024 12:30:00 GMT</c>. The day of the week may be missing and
/// is not compared with the date. Years of two digits are between 1950 and 2049.
/// </summary>
internal static class Rfc2822
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const string Weekdays = "sunmontuewedthufrisat";

    /// <summary>The named zones, with their distance from UTC in hours.</summary>
    private static readonly (string Name, int Hours)[] s_zones =
    [
        ("gmt", 0), ("ut", 0), ("utc", 0), ("z", 0), ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5), ("mst", -7), ("mdt", -6), ("pst", -8), ("pdt", -7),
    ];

    /// <summary>Parses a date-time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">Its parts; the form of an offset is <see cref="Iso8601OffsetForm.Z"/> for a named zone of distance zero, otherwise basic.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Iso8601Date date)
    {
        date = default;
        int comma = text.IndexOf(',');
        if (comma >= 0)
        {
            if (IndexOf(Weekdays, text.Slice(0, comma)) < 0)
            {
                return false;
            }

            text = text.Slice(comma + 1);
        }

        if (!TryReadNumber(NextWord(ref text), 1, 2, out int day) || IndexOf(Months, NextWord(ref text)) is not (>= 0 and int month)
            || !TryReadYear(NextWord(ref text), out int year) || day < 1 || day > DateTime.DaysInMonth(year, month + 1))
        {
            return false;
        }

        if (!TryReadClock(NextWord(ref text), out int hour, out int minute, out int? second) || !TryReadZone(NextWord(ref text), out Iso8601Offset offset) || NextWord(ref text).Length > 0)
        {
            return false;
        }

        date = new Iso8601Date(year, month + 1, day, new Iso8601Time(hour, minute, second, 0, 0, offset));
        return true;
    }

    private static bool TryReadYear(ReadOnlySpan<char> word, out int year)
    {
        bool isYear = TryReadNumber(word, 2, 4, out year) && word.Length != 3;
        year += !isYear || word.Length == 4 ? 0 : year < 50 ? 2000 : 1900;
        return isYear && year > 0;
    }

    private static bool TryReadClock(ReadOnlySpan<char> word, out int hour, out int minute, out int? second)
    {
        hour = 0;
        minute = 0;
        second = null;
        if (word.Length is not (5 or 8) || word[2] != ':' || !TryReadNumber(word.Slice(0, 2), 2, 2, out hour) || !TryReadNumber(word.Slice(3, 2), 2, 2, out minute))
        {
            return false;
        }

        int seconds = 0;
        if (word.Length == 8 && (word[5] != ':' || !TryReadNumber(word.Slice(6), 2, 2, out seconds)))
        {
            return false;
        }

        second = word.Length == 8 ? seconds : null;
        return hour < 24 && minute < 60 && seconds < 60;
    }

    private static bool TryReadZone(ReadOnlySpan<char> word, out Iso8601Offset offset)
    {
        offset = default;
        if (word.Length == 5 && (word[0] == '+' || word[0] == '-'))
        {
            bool isOffset = TryReadNumber(word.Slice(1, 2), 2, 2, out int hours) & TryReadNumber(word.Slice(3, 2), 2, 2, out int minutes)
                && minutes < 60 && (hours * 60) + minutes <= Iso8601.MaxOffsetMinutes;
            offset = isOffset ? new Iso8601Offset(Iso8601OffsetForm.Basic, word[0] == '-', (hours * 60) + minutes) : default;
            return isOffset;
        }

        foreach ((string name, int hours) in s_zones)
        {
            if (EqualsIgnoringCase(name, word))
            {
                offset = new Iso8601Offset(hours == 0 ? Iso8601OffsetForm.Z : Iso8601OffsetForm.Basic, hours < 0, Math.Abs(hours) * 60);
                return true;
            }
        }

        return false;
    }

    /// <summary>The next word, without the blanks around it; empty at the end.</summary>
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        int end = start;
        while (end < text.Length && text[end] != ' ')
        {
            end++;
        }

        ReadOnlySpan<char> word = text.Slice(start, end - start);
        text = text.Slice(end);
        return word;
    }

    /// <summary>The index of a name in names of three letters; -1 if it is not one of them.</summary>
    private static int IndexOf(string names, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < names.Length; i += 3)
        {
            if (EqualsIgnoringCase(names.Substring(i, 3), word))
            {
                return i / 3;
            }
        }

        return -1;
    }

    private static bool EqualsIgnoringCase(string lower, ReadOnlySpan<char> word)
    {
        if (lower.Length != word.Length)
        {
            return false;
        }

        for (int i = 0; i < lower.Length; i++)
        {
            if ((word[i] | 0x20) != lower[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> word, int minDigits, int maxDigits, out int value)
    {
        value = 0;
        if (word.Length < minDigits || word.Length > maxDigits)
        {
            return false;
        }

        foreach (char c in word)
        {
            if (!Characters.IsDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
