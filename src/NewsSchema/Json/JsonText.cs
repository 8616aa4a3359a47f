using System.Globalization;
using System.Xml;

namespace NewsSchema.Json;

/// <summary>Dates and times as texts that give exactly the value, and values that give exactly the text.</summary>
internal static class JsonText
{
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

    public static bool TryParseDuration(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        if (text.Length > 40)
        {
            return false;
        }

        string source = System.Text.Encoding.UTF8.GetString(text);
        try
        {
            value = XmlConvert.ToTimeSpan(source);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }

        return XmlConvert.ToString(value) == source;
    }

    public static string ToString(DateTimeOffset value, DateTimeStyle style)
    {
        string fraction = style.FractionDigits == 0 ? "" : "." + new string('f', style.FractionDigits);
        string zone = style.Z && value.Offset == TimeSpan.Zero ? "'Z'" : "zzz";
        return value.ToString("yyyy-MM-dd'T'HH:mm:ss" + fraction + zone, CultureInfo.InvariantCulture);
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
