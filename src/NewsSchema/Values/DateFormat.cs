using System.Globalization;

namespace NewsSchema;

/// <summary>Formats dates and times of which only some parts are known, with the formats of <see cref="DateTimeOffset"/>. A part that is not known is never written.</summary>
internal static class DateFormat
{
    /// <summary>Formats a date or a time.</summary>
    /// <param name="text">The exact text, for messages.</param>
    /// <param name="local">The date and the time at its own offset. Parts that are not stated have any value.</param>
    /// <param name="offset">The distance from UTC; null if it is not stated.</param>
    /// <param name="stated">The parts that are stated.</param>
    /// <param name="format">A standard or custom format.</param>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <exception cref="FormatException">The format needs a part that is not stated, or it is not valid.</exception>
    public static string Format(string text, DateTime local, TimeSpan? offset, DateParts stated, string format, IFormatProvider? provider)
    {
        DateParts needed = PartsOf(format, DateTimeFormatInfo.GetInstance(provider));
        if ((needed & ~stated) is not DateParts.None and DateParts missing)
        {
            throw new FormatException($"'{text}' does not state its {First(missing)}, which the format '{format}' needs.");
        }

        try
        {
            return needed.HasFlag(DateParts.Offset)
                ? new DateTimeOffset(local, offset.GetValueOrDefault()).ToString(format, provider)
                : local.ToString(format, provider);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new FormatException($"'{text}' is not in the calendar of the culture, or its instant is not between the years 1 and 9999.", e);
        }
    }

    /// <summary>The parts that a format writes.</summary>
    private static DateParts PartsOf(string format, DateTimeFormatInfo culture)
    {
        if (format.Length > 1)
        {
            return PartsOfPattern(format);
        }

        // These write the instant in UTC, or state the offset by their form.
        DateParts utc = format[0] is 'r' or 'R' or 'u' or 'U' ? DateParts.Offset : DateParts.None;
        try
        {
            return utc | PartsOfPattern(culture.GetAllDateTimePatterns(format[0])[0]);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"'{format}' is not a format of a date.", e);
        }
    }

    private static DateParts PartsOfPattern(string pattern)
    {
        DateParts parts = DateParts.None;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c is '\'' or '"')
            {
                // A missing end is refused when the value is formatted.
                int end = pattern.IndexOf(c, i + 1);
                i = end < 0 ? pattern.Length : end;
            }
            else
            {
                parts |= PartOf(c);
            }
        }

        return parts;
    }

    private static DateParts PartOf(char specifier) => specifier switch
    {
        'y' or 'g' => DateParts.Year,
        'M' => DateParts.Month,
        'd' => DateParts.Day,
        'h' or 'H' or 'm' or 't' => DateParts.Minute,
        's' or 'f' or 'F' => DateParts.Second,
        'z' or 'K' => DateParts.Offset,
        _ => DateParts.None,
    };

    private static string First(DateParts missing) =>
        missing.HasFlag(DateParts.Year) ? "year"
        : missing.HasFlag(DateParts.Month) ? "month"
        : missing.HasFlag(DateParts.Day) ? "day"
        : missing.HasFlag(DateParts.Minute) ? "time of day"
        : missing.HasFlag(DateParts.Second) ? "second"
        : "offset from UTC";
}
