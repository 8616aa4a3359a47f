using System.Buffers.Text;
using System.Text;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Values;

namespace NewsSchema.Serialization.Numbers;

// Durations of days and smaller units.
internal static partial class JsonText
{
    /// <summary>The digits of the fraction of a second in ticks.</summary>
    private const int AllDigits = 7;

    /// <summary>Parses a duration that would be written in the same way.</summary>
    public static bool TryParseDuration(ReadOnlySpan<byte> text, DurationStyle style, out TimeSpan value)
    {
        if (style == DurationStyle.Iso)
        {
            return TryParseDuration(text, out value);
        }

        Span<byte> rewritten = stackalloc byte[MaxLength];
        return TryParseAnyDuration(text, out value) && text.SequenceEqual(rewritten[..Format(value, style, rewritten)]);
    }

    /// <summary>Parses a duration in any spelling.</summary>
    public static bool TryParseAnyDuration(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        bool isDuration = DurationText.TryParse(Encoding.Latin1.GetString(text), out long ticks);
        value = new TimeSpan(ticks);
        return isDuration;
    }

    /// <summary>Writes a duration and returns its length.</summary>
    public static int Format(TimeSpan value, DurationStyle style, Span<byte> target)
    {
        if (style == DurationStyle.Iso)
        {
            return Format(value, target);
        }

        return FormatClock(value, target);
    }

    /// <summary>Parses a duration of days and smaller units; other spellings of the same duration are refused.</summary>
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

    /// <summary>
    /// Writes the clock form of .NET, <c>[-][d.]hh:mm:ss[.fffffff]</c>, and returns its length. .NET's own method contains all formats of numbers, which every native program would have.
    /// </summary>
    private static int FormatClock(TimeSpan value, Span<byte> target)
    {
        int length = 0;
        ulong ticks = (ulong)value.Ticks;
        if (value.Ticks < 0)
        {
            target[length++] = (byte)'-';
            ticks = 0 - ticks;
        }

        FormatUnit(ticks / TimeSpan.TicksPerDay, '.', target, ref length);
        long time = (long)(ticks % TimeSpan.TicksPerDay);
        return length + Format(time, time % TimeSpan.TicksPerSecond == 0 ? 0 : AllDigits, ref target[length]);
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

            // Negative numbers have room for the longest duration.
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
}
