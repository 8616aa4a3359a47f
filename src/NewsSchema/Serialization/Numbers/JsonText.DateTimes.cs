using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Values;

namespace NewsSchema.Serialization.Numbers;

// Date-times. Those in the style of their member are read and written directly, and other spellings by the grammars that the generator uses, too.
internal static partial class JsonText
{
    /// <summary>The longest date-time that is read. More digits than this do not name an instant.</summary>
    public const int MaxInstantLength = 128;

    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private const string Weekdays = "SunMonTueWedThuFriSat";

    /// <summary>Parses a date-time that <see cref="Format(DateTimeOffset, DateTimeStyle, ref byte)"/> writes in the same way; false for any other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style.</param>
    /// <param name="value">The date-time.</param>
    public static bool TryParseDateTime(ReadOnlySpan<byte> text, DateTimeStyle style, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text[10] != 'T' || style.Spelling != DateTimeSpelling.None || !TryParseDatePart(text, out DateOnly date) || !TryParseTimePart(text[11..], out long ticks))
        {
            return false;
        }

        int zone = 19;
        if (text[19] == '.')
        {
            zone = 20;
            while (zone < text.Length && char.IsAsciiDigit((char)text[zone]))
            {
                zone++;
            }

            int digits = zone - 20;
            bool isInStyle = digits == style.FractionDigits || (digits > style.FractionDigits && digits <= 7 && text[zone - 1] != '0');
            if (!isInStyle || digits == 0 || !TryParseFraction(text[19..zone], ref ticks))
            {
                return false;
            }
        }
        else if (style.FractionDigits > 0)
        {
            return false;
        }

        ticks += date.DayNumber * TimeSpan.TicksPerDay;
        if (text.Length == zone + 1 && text[zone] == 'Z')
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
        if (minutes > 59 || offset > Iso8601.MaxOffsetMinutes || (offset == 0 && (style.Z || negative)))
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

    /// <summary>Parses a date-time in any spelling of ISO 8601 or of mail; false if it has no offset or if a DateTimeOffset cannot hold it. Digits after the seventh are not in the value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The date-time.</param>
    public static bool TryParseInstant(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length > MaxInstantLength)
        {
            return false;
        }

        // A byte that is not ASCII is none of these characters either way.
        Span<char> characters = stackalloc char[MaxInstantLength];
        ReadOnlySpan<char> ascii = characters[..Encoding.Latin1.GetChars(text, characters)];
        if (!(Iso8601.TryParseDate(ascii, out Iso8601Date date) || Rfc2822.TryParse(ascii, out date)) || !date.IsInstant)
        {
            return false;
        }

        value = new DateTimeOffset(date.LocalTicks, date.Time!.Value.Offset.Distance!.Value);
        return true;
    }

    /// <summary>The date-time of a number of seconds or milliseconds since 1970; false if a DateTimeOffset cannot hold it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="style">The style, which says what the number counts.</param>
    /// <param name="value">The date-time, UTC. Less than a tick is not in it.</param>
    public static bool TryFromUnixTime(decimal number, DateTimeStyle style, out DateTimeOffset value)
    {
        long unit = UnixUnit(style);
        bool isInRange = number >= (DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks) / unit && number < (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / unit;
        value = isInRange ? new DateTimeOffset(DateTime.UnixEpoch.Ticks + (long)(number * unit), TimeSpan.Zero) : default;
        return isInRange;
    }

    /// <summary>Writes a date-time in a style, with all digits that it has, and returns its length. One that the style of mail cannot write is written as ISO 8601.</summary>
    /// <param name="value">The date-time.</param>
    /// <param name="style">The style.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    public static int Format(DateTimeOffset value, DateTimeStyle style, ref byte target)
    {
        long ticks = value.DateTime.Ticks;
        long day = ticks / TimeSpan.TicksPerDay;
        long ticksOfDay = ticks - (day * TimeSpan.TicksPerDay);
        long fraction = ticksOfDay % TimeSpan.TicksPerSecond;
        if (style.Spelling != DateTimeSpelling.None)
        {
            return FormatOther(value, style, fraction, ref target);
        }

        int length = Format(DateOnly.FromDayNumber((int)day), ref target);
        Unsafe.Add(ref target, length++) = (byte)'T';
        int digits = fraction == 0 ? style.FractionDigits : Math.Max(style.FractionDigits, SignificantDigits(fraction));
        length += Format(ticksOfDay, digits, ref Unsafe.Add(ref target, length));
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FormatOther(DateTimeOffset value, DateTimeStyle style, long fraction, ref byte target)
    {
        if (style.IsNumber)
        {
            return FormatUnixTime(value, style, ref target);
        }

        if (Has(style, DateTimeSpelling.Rfc1123))
        {
            return fraction == 0 ? FormatRfc1123(value, style, ref target) : Format(value, DateTimeStyle.Default with { Z = style.Z }, ref target);
        }

        bool isBasic = Has(style, DateTimeSpelling.Basic);
        int length = 0;
        Put(value.Year / 100, ref target, ref length);
        Put(value.Year % 100, ref target, ref length);
        Put(isBasic ? '\0' : '-', value.Month, ref target, ref length);
        Put(isBasic ? '\0' : '-', value.Day, ref target, ref length);
        Put(Has(style, DateTimeSpelling.Blank) ? ' ' : 'T', value.Hour, ref target, ref length);
        Put(isBasic ? '\0' : ':', value.Minute, ref target, ref length);
        if (value.Second != 0 || fraction != 0 || !Has(style, DateTimeSpelling.Minutes))
        {
            Put(isBasic ? '\0' : ':', value.Second, ref target, ref length);
            length += FormatFraction(fraction, Math.Max(style.FractionDigits, SignificantDigits(fraction)), MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, length), 8));
        }

        int offset = value.TotalOffsetMinutes;
        if (offset == 0 && style.Z)
        {
            Unsafe.Add(ref target, length) = (byte)'Z';
            return length + 1;
        }

        Put(offset < 0 ? '-' : '+', Math.Abs(offset) / 60, ref target, ref length);
        if (offset % 60 != 0 || !Has(style, DateTimeSpelling.HourOffset))
        {
            bool hasColon = (style.Spelling & (DateTimeSpelling.BasicOffset | DateTimeSpelling.Basic)) == 0;
            Put(hasColon ? ':' : '\0', Math.Abs(offset) % 60, ref target, ref length);
        }

        return length;
    }

    private static int FormatRfc1123(DateTimeOffset value, DateTimeStyle style, ref byte target)
    {
        int length = 0;
        Put(Weekdays.AsSpan((int)value.DayOfWeek * 3, 3), ref target, ref length);
        Put(",", ref target, ref length);
        Put(' ', value.Day, ref target, ref length);
        Put(" ", ref target, ref length);
        Put(Months.AsSpan((value.Month - 1) * 3, 3), ref target, ref length);
        Put(' ', value.Year / 100, ref target, ref length);
        Put(value.Year % 100, ref target, ref length);
        Put(' ', value.Hour, ref target, ref length);
        Put(':', value.Minute, ref target, ref length);
        Put(':', value.Second, ref target, ref length);
        Put(" ", ref target, ref length);
        int offset = value.TotalOffsetMinutes;
        if (offset == 0 && style.Z)
        {
            Put("GMT", ref target, ref length);
        }
        else
        {
            Put(offset < 0 ? '-' : '+', Math.Abs(offset) / 60, ref target, ref length);
            Put(Math.Abs(offset) % 60, ref target, ref length);
        }

        return length;
    }

    private static int FormatUnixTime(DateTimeOffset value, DateTimeStyle style, ref byte target)
    {
        long unit = UnixUnit(style);
        (long whole, long rest) = Math.DivRem(value.UtcTicks - DateTime.UnixEpoch.Ticks, unit);
        return rest == 0 ? Format(whole, ref target) : Format((decimal)(value.UtcTicks - DateTime.UnixEpoch.Ticks) / unit, ref target);
    }

    private static long UnixUnit(DateTimeStyle style) => Has(style, DateTimeSpelling.UnixSeconds) ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond;

    private static bool Has(DateTimeStyle style, DateTimeSpelling spelling) => (style.Spelling & spelling) != 0;

    private static void Put(int number, ref byte target, ref int length)
    {
        WritePair(number, ref Unsafe.Add(ref target, length));
        length += 2;
    }

    /// <summary>Writes a number of two digits after a character, which is left out if it is U+0000.</summary>
    private static void Put(char before, int number, ref byte target, ref int length)
    {
        if (before != '\0')
        {
            Unsafe.Add(ref target, length++) = (byte)before;
        }

        Put(number, ref target, ref length);
    }

    private static void Put(ReadOnlySpan<char> text, ref byte target, ref int length)
    {
        foreach (char c in text)
        {
            Unsafe.Add(ref target, length++) = (byte)c;
        }
    }
}
