namespace NewsSchema.Core.Values;

/// <summary>
/// The texts that a <see cref="TimeSpan"/> can be read from: durations of ISO 8601 without years, months and weeks, and the clock form of .NET, <c>[-][d.]hh:mm:ss[.f]</c>.
/// </summary>
internal static class DurationText
{
    /// <summary>The maximum number of digits of one component.</summary>
    private const int MaxDigits = 12;

    /// <summary>The digits of a tick; more are not part of the value.</summary>
    private const int TickDigits = 7;

    /// <summary>Whether a text is a duration in the clock form.</summary>
    public static bool IsClock(string text) => TryParseClock(text, out _);

    /// <summary>Parses a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">The duration in ticks of 100 nanoseconds.</param>
    public static bool TryParse(string text, out long ticks) => TryParseClock(text, out ticks) || TryParseIso(text, out ticks);

    private static bool TryParseIso(string text, out long ticks)
    {
        ticks = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        string positive = isNegative ? text.Substring(1) : text;
        if (!Iso8601.TryParseDuration(positive, out Iso8601Duration duration) || duration.HasCalendarUnits)
        {
            return false;
        }

        ulong total = 0;
        return TryAdd(positive, duration.Days, TimeSpan.TicksPerDay, ref total)
            && TryAdd(positive, duration.Hours, TimeSpan.TicksPerHour, ref total)
            && TryAdd(positive, duration.Minutes, TimeSpan.TicksPerMinute, ref total)
            && TryAdd(positive, duration.Seconds, TimeSpan.TicksPerSecond, ref total)
            && TryConvert(total, isNegative, out ticks);
    }

    private static bool TryAdd(string text, Iso8601Amount amount, long unit, ref ulong total)
    {
        int point = amount.Start + amount.Digits;
        return amount.Digits <= MaxDigits
            && TryAdd(Number(text, amount.Start, point), unit, ref total)
            && TryAdd(Fraction(text, point + 1, Math.Min(amount.FractionDigits, MaxDigits), unit), 1, ref total);
    }

    /// <summary>Adds a number of units, unless the sum is too large.</summary>
    private static bool TryAdd(ulong number, long unit, ref ulong total)
    {
        if (number > (ulong.MaxValue - total) / (ulong)unit)
        {
            return false;
        }

        total += number * (ulong)unit;
        return true;
    }

    private static bool TryParseClock(string text, out long ticks)
    {
        ticks = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        int at = isNegative ? 1 : 0;
        ulong total = 0;
        int end = EndOfDigits(text, at);
        if (end < text.Length && text[end] == '.' && end > at && end - at <= MaxDigits)
        {
            bool isRange = TryAdd(Number(text, at, end), TimeSpan.TicksPerDay, ref total);
            at = end + 1;
            end = EndOfDigits(text, at);
            if (!isRange || end - at != 2 || Number(text, at, end) > 23)
            {
                return false;
            }
        }

        // Without days, the hours can be any number: 36:00:00.
        if (end - at < 1 || end - at > MaxDigits || !IsSixty(text, end) || !IsSixty(text, end + 3)
            || !TryAdd(Number(text, at, end), TimeSpan.TicksPerHour, ref total)
            || !TryAdd(Number(text, end + 1, end + 3), TimeSpan.TicksPerMinute, ref total)
            || !TryAdd(Number(text, end + 4, end + 6), TimeSpan.TicksPerSecond, ref total))
        {
            return false;
        }

        at = end + 6;
        if (at < text.Length)
        {
            end = EndOfDigits(text, at + 1);
            if (text[at] != '.' || end != text.Length || end == at + 1
                || !TryAdd(Fraction(text, at + 1, Math.Min(end - at - 1, TickDigits), TimeSpan.TicksPerSecond), 1, ref total))
            {
                return false;
            }
        }

        return TryConvert(total, isNegative, out ticks);
    }

    /// <summary>Whether a colon and a number below 60 with two digits are at an index.</summary>
    private static bool IsSixty(string text, int at) =>
        at + 2 < text.Length && text[at] == ':' && text[at + 1] is >= '0' and <= '5' && text[at + 2] is >= '0' and <= '9' && (at + 3 == text.Length || text[at + 3] is < '0' or > '9');

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static ulong Number(string text, int start, int end)
    {
        ulong value = 0;
        for (int i = start; i < end; i++)
        {
            value = (value * 10) + (ulong)(text[i] - '0');
        }

        return value;
    }

    /// <summary>The ticks of a decimal fraction of a unit, without the part of a tick.</summary>
    private static ulong Fraction(string text, int start, int digits, long unit)
    {
        ulong value = 0;
        for (int i = start + digits - 1; i >= start; i--)
        {
            value = (value + ((ulong)(text[i] - '0') * (ulong)unit)) / 10;
        }

        return value;
    }

    private static bool TryConvert(ulong total, bool isNegative, out long ticks)
    {
        bool fits = total <= (isNegative ? (ulong)long.MaxValue + 1 : long.MaxValue);
        ticks = fits ? unchecked(isNegative ? -(long)total : (long)total) : 0;
        return fits;
    }
}
