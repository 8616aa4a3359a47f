namespace NewsSchema;

/// <summary>A date or date-time taken apart: what an <see cref="IsoDate"/> is, or one of the two of an interval.</summary>
internal readonly record struct IsoDatePart(int Year, int Month, int Day, long TicksOfDay, TimeSpan? Offset, IsoDatePrecision Precision)
{
    /// <summary>The first instant; the nearest that there is where the zone leads out of the calendar.</summary>
    public DateTimeOffset Start => At(Year == 0 ? 0 : new DateTime(Year, Month, Day).Ticks + TicksOfDay);

    /// <summary>The first instant behind it; the nearest that there is at the calendar's end.</summary>
    public DateTimeOffset End
    {
        get
        {
            if (Year == 0)
            {
                return At(0);
            }

            var start = new DateTime(Year, Month, Day);
            return At(Precision switch
            {
                IsoDatePrecision.Year => Year < 9999 ? start.AddYears(1).Ticks : DateTime.MaxValue.Ticks,
                IsoDatePrecision.Month => Year < 9999 || Month < 12 ? start.AddMonths(1).Ticks : DateTime.MaxValue.Ticks,
                IsoDatePrecision.Day => start.Ticks + TimeSpan.TicksPerDay,
                IsoDatePrecision.Minute => start.Ticks + TicksOfDay + TimeSpan.TicksPerMinute,
                IsoDatePrecision.Second => start.Ticks + TicksOfDay + TimeSpan.TicksPerSecond,
                _ => start.Ticks + TicksOfDay + 1,
            });
        }
    }

    public static bool TryParse(ReadOnlySpan<char> text, out IsoDatePart part)
    {
        part = default;
        if (!TryReadDigits(ref text, 4, out int year) || year == 0)
        {
            return false;
        }

        int month = 1;
        int day = 1;
        var precision = IsoDatePrecision.Year;
        long ticks = 0;
        TimeSpan? offset = null;
        if (TryReadMark(ref text, '-'))
        {
            precision = IsoDatePrecision.Month;
            if (!TryReadDigits(ref text, 2, out month) || month is < 1 or > 12)
            {
                return false;
            }

            if (TryReadMark(ref text, '-'))
            {
                precision = IsoDatePrecision.Day;
                if (!TryReadDigits(ref text, 2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month))
                {
                    return false;
                }

                if (TryReadMark(ref text, 'T') && !TryReadTime(ref text, out ticks, out offset, out precision))
                {
                    return false;
                }
            }
        }

        part = new IsoDatePart(year, month, day, ticks, offset, precision);
        return text.IsEmpty;
    }

    /// <summary>Reads <c>hh:mm[:ss[.f…]][Z|±hh:mm]</c>. Digits of the fraction beyond the seventh have no ticks.</summary>
    public static bool TryReadTime(ref ReadOnlySpan<char> text, out long ticks, out TimeSpan? offset, out IsoDatePrecision precision)
    {
        ticks = 0;
        offset = null;
        precision = IsoDatePrecision.Minute;
        if (!TryReadDigits(ref text, 2, out int hour) || hour > 23 || !TryReadMark(ref text, ':') || !TryReadDigits(ref text, 2, out int minute) || minute > 59)
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (TryReadMark(ref text, ':'))
        {
            precision = IsoDatePrecision.Second;
            if (!TryReadDigits(ref text, 2, out int second) || second > 59)
            {
                return false;
            }

            ticks += second * TimeSpan.TicksPerSecond;
            if (TryReadMark(ref text, '.'))
            {
                precision = IsoDatePrecision.Fraction;
                long unit = TimeSpan.TicksPerSecond;
                if (!TryReadDigits(ref text, 1, out int digit))
                {
                    return false;
                }

                do
                {
                    unit /= 10;
                    ticks += digit * unit;
                }
                while (TryReadDigits(ref text, 1, out digit));
            }
        }

        return TryReadOffset(ref text, out offset);
    }

    private static bool TryReadOffset(ref ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (TryReadMark(ref text, 'Z'))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        int sign = TryReadMark(ref text, '+') ? 1 : TryReadMark(ref text, '-') ? -1 : 0;
        if (sign == 0)
        {
            return true;
        }

        if (!TryReadDigits(ref text, 2, out int hours) || !TryReadMark(ref text, ':') || !TryReadDigits(ref text, 2, out int minutes)
            || hours > 14 || minutes > 59)
        {
            return false;
        }

        offset = new TimeSpan(sign * hours, sign * minutes, 0);
        return true;
    }

    private static bool TryReadMark(ref ReadOnlySpan<char> text, char mark)
    {
        bool found = !text.IsEmpty && text[0] == mark;
        text = found ? text[1..] : text;
        return found;
    }

    private static bool TryReadDigits(ref ReadOnlySpan<char> text, int count, out int number)
    {
        number = 0;
        if (text.Length < count)
        {
            return false;
        }

        foreach (char c in text[..count])
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        text = text[count..];
        return true;
    }

    private DateTimeOffset At(long ticks) =>
        new(Math.Clamp(ticks - (Offset?.Ticks ?? 0), 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
