namespace NewsSchema.Core.Values;

/// <summary>
/// The spellings of ISO 8601 that the format takes, in its extended form; pure checks that convert nothing.
/// Dates are checked against the calendar (years 0001 to 9999), times against the clock (no hour 24, no leap second).
/// </summary>
internal static class Iso8601
{
    /// <summary>A date of any precision (<c>2021</c>, <c>2021-12</c>, <c>2021-12-07</c>), a date-time, or an interval <c>a/b</c> of two of them.</summary>
    public static bool IsDate(string text)
    {
        int slash = text.IndexOf('/');
        return slash < 0
            ? IsPoint(text, 0, text.Length)
            : IsPoint(text, 0, slash) && IsPoint(text, slash + 1, text.Length);
    }

    /// <summary>A calendar date: <c>2021-12-07</c>.</summary>
    public static bool IsCalendarDate(string text) => text.Length == 10 && IsPoint(text, 0, 10);

    /// <summary>A date and a time with or without an offset: <c>2021-12-07T19:05</c>, <c>2021-12-07T19:05:00.5+01:00</c>.</summary>
    public static bool IsDateTime(string text) => text.Length > 10 && IsPoint(text, 0, text.Length);

    /// <summary>A time of day with or without seconds, their fraction and an offset: <c>14:30</c>, <c>14:30:00.25Z</c>, <c>14:30+01:00</c>.</summary>
    public static bool IsTime(string text) => IsTime(text, 0, text.Length);

    /// <summary>A duration of weeks (<c>P2W</c>) or of years to seconds (<c>P1Y6M</c>, <c>PT2H30M</c>); only its last component has a fraction.</summary>
    public static bool IsDuration(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        if (text[text.Length - 1] == 'W')
        {
            int weeks = 1;
            return ReadAmount(text, ref weeks, out _) && weeks == text.Length - 1;
        }

        string designators = "YMD";
        int next = 0;
        bool isLast = false;
        for (int at = 1; at < text.Length; at++)
        {
            if (text[at] == 'T' && designators == "YMD")
            {
                designators = "HMS";
                next = 0;
                at++;
            }

            if (isLast || !ReadAmount(text, ref at, out isLast) || at == text.Length)
            {
                return false;
            }

            int designator = designators.IndexOf(text[at], next);
            if (designator < 0)
            {
                return false;
            }

            next = designator + 1;
        }

        return true;
    }

    private static bool IsPoint(string text, int start, int end)
    {
        int length = end - start;
        int year = length < 4 ? -1 : Number(text, start, 4);
        if (year < 1 || length == 4)
        {
            return year >= 1;
        }

        int month = length < 7 || text[start + 4] != '-' ? -1 : Number(text, start + 5, 2);
        if (month is < 1 or > 12 || length == 7)
        {
            return month is >= 1 and <= 12;
        }

        int day = length < 10 || text[start + 7] != '-' ? -1 : Number(text, start + 8, 2);
        return day >= 1 && day <= DaysIn(year, month) && (length == 10 || (text[start + 10] == 'T' && IsTime(text, start + 11, end)));
    }

    private static bool IsTime(string text, int start, int end)
    {
        int at = start;
        if (!IsClock(text, ref at, end, 23))
        {
            return false;
        }

        if (at < end && text[at] == ':')
        {
            if (end - at < 3 || Number(text, at + 1, 2) is not (>= 0 and <= 59))
            {
                return false;
            }

            at += 3;
            if (at < end && text[at] == '.')
            {
                int fraction = ++at;
                while (at < end && IsDigit(text[at]))
                {
                    at++;
                }

                if (at == fraction)
                {
                    return false;
                }
            }
        }

        if (at == end)
        {
            return true;
        }

        char zone = text[at++];
        return zone == 'Z' ? at == end : zone is '+' or '-' && IsOffset(text, ref at, end) && at == end;
    }

    /// <summary>Reads <c>hh:mm</c> up to 14:00, the offset farthest from UTC that a DateTimeOffset holds, and the world has.</summary>
    private static bool IsOffset(string text, ref int at, int end) =>
        IsClock(text, ref at, end, 14) && (Number(text, at - 5, 2) < 14 || Number(text, at - 2, 2) == 0);

    /// <summary>Reads <c>hh:mm</c>.</summary>
    private static bool IsClock(string text, ref int at, int end, int lastHour)
    {
        if (end - at < 5 || text[at + 2] != ':')
        {
            return false;
        }

        int hour = Number(text, at, 2);
        int minute = Number(text, at + 3, 2);
        at += 5;
        return hour >= 0 && hour <= lastHour && minute is >= 0 and <= 59;
    }

    private static bool ReadAmount(string text, ref int at, out bool hasFraction)
    {
        int start = at;
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        hasFraction = at > start && at < text.Length && text[at] == '.';
        if (!hasFraction)
        {
            return at > start;
        }

        int fraction = ++at;
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at > fraction;
    }

    /// <summary>The number of exactly <paramref name="count"/> digits, or -1 where something else stands.</summary>
    private static int Number(string text, int start, int count)
    {
        int value = 0;
        for (int i = start; i < start + count; i++)
        {
            if (i >= text.Length || !IsDigit(text[i]))
            {
                return -1;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
