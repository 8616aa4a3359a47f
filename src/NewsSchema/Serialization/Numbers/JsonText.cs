using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Numbers;

/// <summary>Dates and times as texts that give exactly the value, and values that give exactly the text.</summary>
internal static class JsonText
{
    /// <summary>No date, time or duration is longer.</summary>
    public const int MaxLength = 48;

    /// <summary>No 64-bit integer is longer, four bytes being written at once.</summary>
    public const int MaxIntegerLength = 24;

    /// <summary>No decimal is longer, four bytes being written at once.</summary>
    public const int MaxDecimalLength = 48;

    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        return text.Length == 10 && TryParseDatePart(text, out value);
    }

    public static bool TryParseDateTime(ReadOnlySpan<byte> text, DateTimeStyle style, out DateTimeOffset value)
    {
        value = default;
        int fraction = style.FractionDigits == 0 ? 0 : style.FractionDigits + 1;
        int zone = 19 + fraction;
        if (text.Length <= zone || text[10] != 'T' || !TryParseDatePart(text, out DateOnly date) || !TryParseTimePart(text[11..], out long ticks)
            || (fraction > 0 && !TryParseFraction(text.Slice(19, fraction), ref ticks)))
        {
            return false;
        }

        ticks += date.DayNumber * TimeSpan.TicksPerDay;
        if (text[zone..].SequenceEqual("Z"u8))
        {
            value = new DateTimeOffset(ticks, TimeSpan.Zero);
            return style.Z;
        }

        if (text.Length != zone + 6 || text[zone] is not ((byte)'+' or (byte)'-') || text[zone + 3] != ':'
            || !TryParseDigits(text.Slice(zone + 1, 2), out int hours) || !TryParseDigits(text.Slice(zone + 4, 2), out int minutes))
        {
            return false;
        }

        int offset = (hours * 60) + minutes;
        bool negative = text[zone] == '-';
        if (minutes > 59 || offset > 14 * 60 || (offset == 0 && (style.Z || negative)))
        {
            return false;
        }

        var distance = new TimeSpan(0, negative ? -offset : offset, 0);
        long utc = ticks - distance.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, distance);
        return true;
    }

    /// <summary>Parses a date-time of whichever style.</summary>
    public static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        int fraction = text.Length > 20 && text[19] == '.' ? text[20..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') : 0;
        value = default;
        return fraction is >= 0 and <= 7 && text.Length > 19 && (fraction > 0 || text[19] != '.')
            && (TryParseDateTime(text, new DateTimeStyle((byte)fraction, Z: true), out value) || TryParseDateTime(text, new DateTimeStyle((byte)fraction, Z: false), out value));
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

    /// <summary>Parses a duration of days and smaller units; other ways to write the same one are refused.</summary>
    public static bool TryParseDuration(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        Span<byte> rewritten = stackalloc byte[MaxLength];
        if (!TryReadDuration(text, out long ticks))
        {
            return false;
        }

        value = new TimeSpan(ticks);
        return text.SequenceEqual(rewritten[..Format(value, rewritten)]);
    }

    /// <summary>Writes an integer and returns its length.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="target">Room for <see cref="MaxIntegerLength"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(long value, ref byte target)
    {
        // Offsets and counts, which most integers are.
        uint[] small = SmallNumbers.Texts;
        if ((ulong)value >= (ulong)small.Length)
        {
            return FormatLong(value, ref target);
        }

        uint text = small[(int)value];
        WriteFour(text, ref target);
        return (int)(text >> 24);
    }

    /// <summary>Four digits, of which the first is the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digits(uint number)
    {
        uint hundreds = number / 100;
        uint pairs = hundreds | ((number - (hundreds * 100)) << 16);
        uint tens = ((pairs * 103) >> 10) & 0x000F_000F;
        return (tens | ((pairs - (tens * 10)) << 8)) | 0x3030_3030;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFour(uint digits, ref byte target) =>
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? digits : BinaryPrimitives.ReverseEndianness(digits));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FormatLong(long value, ref byte target)
    {
        if ((ulong)value < 10_000)
        {
            return FormatFour((uint)value, ref target);
        }

        if (value >= 0)
        {
            return FormatLong((ulong)value, ref target);
        }

        target = (byte)'-';
        return 1 + FormatLong(0 - (ulong)value, ref Unsafe.Add(ref target, 1));
    }

    private static int FormatLong(ulong value, ref byte target)
    {
        if (value < 10_000)
        {
            return FormatFour((uint)value, ref target);
        }

        int length = FormatLong(value / 10_000, ref target);
        WriteFour(Digits((uint)(value % 10_000)), ref Unsafe.Add(ref target, (uint)length));
        return length + 4;
    }

    /// <summary>Writes up to four digits and returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FormatFour(uint number, ref byte target)
    {
        // What follows waits for the length, which therefore needs no digits; no branch depends on the number.
        int length = 1 + (number > 9 ? 1 : 0) + (number > 99 ? 1 : 0) + (number > 999 ? 1 : 0);
        WriteFour(Digits(number) >> (32 - (length * 8)), ref target);
        return length;
    }

    /// <summary>Writes a number with its decimal places and returns its length.</summary>
    /// <param name="value">The number.</param>
    /// <param name="target">Room for <see cref="MaxDecimalLength"/> bytes.</param>
    public static int Format(decimal value, ref byte target)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        if (bits[2] != 0 || value.Scale > 18 || digits == 0)
        {
            Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref target, MaxDecimalLength), out int written);
            return written;
        }

        int length = 0;
        if (decimal.IsNegative(value))
        {
            target = (byte)'-';
            length = 1;
        }

        ulong power = 1;
        for (int places = value.Scale; places > 0; places--)
        {
            power *= 10;
        }

        length += FormatLong(digits / power, ref Unsafe.Add(ref target, (uint)length));
        if (power > 1)
        {
            // The digit in front keeps the fraction's zeros, and gives its place to the point.
            ref byte fraction = ref Unsafe.Add(ref target, (uint)length);
            length += FormatLong(power + (digits % power), ref fraction);
            fraction = (byte)'.';
        }

        return length;
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

    /// <summary>Writes a date-time in a style and returns its length.</summary>
    /// <param name="value">The date-time.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    public static int Format(DateTimeOffset value, DateTimeStyle style, ref byte target)
    {
        long ticks = value.DateTime.Ticks;
        long day = ticks / TimeSpan.TicksPerDay;
        int length = Format(DateOnly.FromDayNumber((int)day), ref target);
        Unsafe.Add(ref target, length++) = (byte)'T';
        length += Format(ticks - (day * TimeSpan.TicksPerDay), style.FractionDigits, ref Unsafe.Add(ref target, length));
        int offset = value.TotalOffsetMinutes;
        ref byte zone = ref Unsafe.Add(ref target, length);
        if (offset == 0 && style.Z)
        {
            zone = (byte)'Z';
            return length + 1;
        }

        zone = offset < 0 ? (byte)'-' : (byte)'+';
        offset = Math.Abs(offset);
        WritePair(offset / 60, ref Unsafe.Add(ref zone, 1));
        Unsafe.Add(ref zone, 3) = (byte)':';
        WritePair(offset % 60, ref Unsafe.Add(ref zone, 4));
        return length + 6;
    }

    /// <summary>Writes <c>14:30:00</c>, with the fraction's digits up to the last that is not zero, and returns its length.</summary>
    /// <param name="value">The time.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    public static int Format(TimeOnly value, ref byte target) => Format(value.Ticks, SignificantDigits(value.Ticks % TimeSpan.TicksPerSecond), ref target);

    /// <summary>Writes the shortest ISO 8601 duration of days, hours, minutes and seconds, and returns its length.</summary>
    public static int Format(TimeSpan value, Span<byte> target)
    {
        int length = 0;
        ulong ticks = (ulong)value.Ticks;
        if (value.Ticks < 0)
        {
            target[length++] = (byte)'-';
            ticks = 0 - ticks;
        }

        target[length++] = (byte)'P';
        FormatUnit(ticks / TimeSpan.TicksPerDay, 'D', target, ref length);
        ulong time = ticks % TimeSpan.TicksPerDay;
        if (time == 0 && ticks != 0)
        {
            return length;
        }

        target[length++] = (byte)'T';
        FormatUnit(time / TimeSpan.TicksPerHour, 'H', target, ref length);
        FormatUnit(time / TimeSpan.TicksPerMinute % 60, 'M', target, ref length);
        long seconds = (long)(time % TimeSpan.TicksPerMinute);
        if (seconds != 0 || ticks == 0)
        {
            Utf8Formatter.TryFormat(seconds / TimeSpan.TicksPerSecond, target[length..], out int written);
            length += written;
            length += FormatFraction(seconds % TimeSpan.TicksPerSecond, SignificantDigits(seconds % TimeSpan.TicksPerSecond), target[length..]);
            target[length++] = (byte)'S';
        }

        return length;
    }

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

    private static void FormatUnit(ulong number, char unit, Span<byte> target, ref int length)
    {
        if (number != 0)
        {
            Utf8Formatter.TryFormat(number, target[length..], out int written);
            length += written;
            target[length++] = (byte)unit;
        }
    }

    /// <summary>Writes two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(int value, ref byte target)
    {
        uint tens = ((uint)value * 103) >> 10;
        Unsafe.Add(ref target, 1) = (byte)('0' + ((uint)value - (tens * 10)));
        target = (byte)('0' + tens);
    }

    private static bool TryReadDuration(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        int sign = text.Length > 0 && text[0] == '-' ? -1 : 1;
        text = sign < 0 ? text[1..] : text;
        if (text.Length is < 3 or > MaxLength || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        while (text.Length > 0)
        {
            if (text[0] == 'T')
            {
                text = text[1..];
            }

            if (!Utf8Parser.TryParse(text, out ulong number, out int digits) || digits == text.Length)
            {
                return false;
            }

            long fraction = 0;
            if (text[digits] == '.')
            {
                int end = text.IndexOf((byte)'S');
                if (end - digits is < 2 or > 8 || !TryParseFraction(text[digits..end], ref fraction))
                {
                    return false;
                }

                digits = end;
            }

            ulong unit = text[digits] switch
            {
                (byte)'D' => TimeSpan.TicksPerDay,
                (byte)'H' => TimeSpan.TicksPerHour,
                (byte)'M' => TimeSpan.TicksPerMinute,
                (byte)'S' => TimeSpan.TicksPerSecond,
                _ => 0,
            };

            // Counted below zero, where there is room for the longest one.
            ulong room = unchecked((ulong)(ticks - long.MinValue));
            if (unit == 0 || room < (ulong)fraction || number > (room - (ulong)fraction) / unit)
            {
                return false;
            }

            ticks = unchecked(ticks - (long)(number * unit) - fraction);
            text = text[(digits + 1)..];
        }

        if (sign > 0 && ticks == long.MinValue)
        {
            return false;
        }

        ticks = sign < 0 ? ticks : -ticks;
        return true;
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
