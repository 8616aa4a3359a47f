using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSchema.Serialization.Numbers;

// Days and times of day.
internal static partial class JsonText
{
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        return text.Length == 10 && TryParseDatePart(text, out value);
    }

    public static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (text.Length is < 8 or > 16 || !TryParseTimePart(text, out long ticks)
            || (text.Length > 8 && (text[^1] == '0' || !TryParseFraction(text[8..], ref ticks))))
        {
            return false;
        }

        value = new TimeOnly(ticks);
        return true;
    }

    /// <summary>Writes <c>2024-05-01</c> and returns its length.</summary>
    /// <param name="value">The day.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    public static int Format(DateOnly value, ref byte target)
    {
        (int year, int month, int day) = value;
        WriteFour(Digits((uint)year), ref target);
        Unsafe.Add(ref target, 4) = (byte)'-';
        WritePair(month, ref Unsafe.Add(ref target, 5));
        Unsafe.Add(ref target, 7) = (byte)'-';
        WritePair(day, ref Unsafe.Add(ref target, 8));
        return 10;
    }

    /// <summary>Writes <c>14:30:00</c>, with the fraction's digits up to the last that is not zero, and returns its length.</summary>
    /// <param name="value">The time.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    public static int Format(TimeOnly value, ref byte target) => Format(value.Ticks, SignificantDigits(value.Ticks % TimeSpan.TicksPerSecond), ref target);

    /// <summary>The digits of a fraction of a second, in ticks, up to the last that is not zero.</summary>
    public static int SignificantDigits(long fraction)
    {
        int digits = 7;
        while (digits > 0 && fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        return digits;
    }

    private static int Format(long ticksOfDay, int fractionDigits, ref byte target)
    {
        int seconds = (int)(ticksOfDay / TimeSpan.TicksPerSecond);
        int minutes = seconds / 60;
        int hours = minutes / 60;
        WritePair(hours, ref target);
        Unsafe.Add(ref target, 2) = (byte)':';
        WritePair(minutes - (hours * 60), ref Unsafe.Add(ref target, 3));
        Unsafe.Add(ref target, 5) = (byte)':';
        WritePair(seconds - (minutes * 60), ref Unsafe.Add(ref target, 6));
        return fractionDigits == 0 ? 8 : 8 + FormatFraction(ticksOfDay % TimeSpan.TicksPerSecond, fractionDigits, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, 8), 8));
    }

    private static int FormatFraction(long fraction, int digits, Span<byte> target)
    {
        if (digits == 0)
        {
            return 0;
        }

        target[0] = (byte)'.';
        for (int i = 7; i > 0; i--)
        {
            if (i <= digits)
            {
                target[i] = (byte)('0' + (fraction % 10));
            }

            fraction /= 10;
        }

        return 1 + digits;
    }

    private static bool TryParseDatePart(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (!TryParseDigits(text[..2], out int century) || !TryParseDigits(text.Slice(2, 2), out int year) || text[4] != '-'
            || !TryParseDigits(text.Slice(5, 2), out int month) || text[7] != '-' || !TryParseDigits(text.Slice(8, 2), out int day))
        {
            return false;
        }

        year += century * 100;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryParseTimePart(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (!TryParseDigits(text[..2], out int hour) || hour > 23 || text[2] != ':' || !TryParseDigits(text.Slice(3, 2), out int minute) || minute > 59
            || text[5] != ':' || !TryParseDigits(text.Slice(6, 2), out int second) || second > 59)
        {
            return false;
        }

        ticks = ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        return true;
    }

    private static bool TryParseFraction(ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.Length < 2 || text[0] != '.')
        {
            return false;
        }

        long unit = TimeSpan.TicksPerSecond;
        foreach (byte b in text[1..])
        {
            if (!char.IsAsciiDigit((char)b))
            {
                return false;
            }

            unit /= 10;
            ticks += (b - '0') * unit;
        }

        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out int value)
    {
        int tens = text[0] - '0';
        int ones = text[1] - '0';
        value = (tens * 10) + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
