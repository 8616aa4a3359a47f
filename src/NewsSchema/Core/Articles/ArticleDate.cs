using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles;

/// <summary>An ISO 8601 date as the article states it, in the spellings that the formats demand. Nothing is ever added to it silently.</summary>
internal readonly struct ArticleDate
{
    /// <summary>Why a date is left out where a date-time is wanted.</summary>
    public const string NoTime = "says no time or offset, which the format wants: state them, or set the option AssumedOffset";

    private static readonly char[] ZoneStarts = ['Z', '+', '-'];

    private readonly string _date;
    private readonly string? _time;
    private readonly string? _zone;

    private ArticleDate(string date, string? time, string? zone)
    {
        _date = date;
        _time = time;
        _zone = zone;
    }

    public bool HasTime => _time is not null;

    public bool HasZone => _zone is not null;

    public bool IsDay => _date.Length == 10;

    public string Year => _date.Substring(0, 4);

    /// <summary>The extended form, with seconds and a zone with colon where there are any: <c>2021-12-07</c>, <c>2021-12-07T19:05:00+01:00</c>.</summary>
    public string Extended => _time is null ? _date : $"{_date}T{_time}{_zone}";

    /// <summary>The basic form of NITF: <c>20211207</c>, <c>20211207T190500+0100</c>.</summary>
    public string Basic => Compact(_date, "-") + (_time is null ? "" : "T" + Compact(_time, ":") + Compact(_zone ?? "", ":"));

    /// <summary>YYYY, YYYY-MM, YYYY-MM-DD or a date-time with or without seconds, fraction and zone; nothing else.</summary>
    public static bool TryParse(string text, out ArticleDate date)
    {
        date = default;
        int split = text.IndexOf('T');
        string day = split < 0 ? text : text.Substring(0, split);
        if (!DateTime.TryParseExact(day, day.Length switch { 4 => "yyyy", 7 => "yyyy'-'MM", _ => "yyyy'-'MM'-'dd" }, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return false;
        }

        if (split < 0)
        {
            date = new ArticleDate(day, null, null);
            return true;
        }

        string time = text.Substring(split + 1);
        int zoneStart = time.IndexOfAny(ZoneStarts);
        string? zone = zoneStart < 0 ? null : time.Substring(zoneStart);
        time = zoneStart < 0 ? time : time.Substring(0, zoneStart);
        if (zone is { Length: 5 })
        {
            zone = zone.Insert(3, ":");
        }

        if (time.Length == 5)
        {
            time += ":00";
        }

        bool isValid = day.Length == 10 && IsTime(time) && (zone is null or "Z" || IsZone(zone));
        date = new ArticleDate(day, time, zone);
        return isValid;
    }

    /// <summary>The date-time with an offset that RFC 3339 demands; null where the article does not say so much and nothing may be assumed.</summary>
    /// <param name="assumedOffset">The offset of a date without one, whose midnight stands for a day.</param>
    /// <param name="isAssumed">Whether something was added.</param>
    public string? ToInstant(TimeSpan? assumedOffset, out bool isAssumed)
    {
        isAssumed = !HasZone;
        return HasZone ? Extended : assumedOffset is { } offset && IsDay ? $"{_date}T{_time ?? "00:00:00"}{Zone(offset)}" : null;
    }

    /// <summary>A moment in UTC, to the second.</summary>
    public static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Zone(TimeSpan offset) => offset == TimeSpan.Zero
        ? "Z"
        : (offset < TimeSpan.Zero ? "-" : "+") + offset.Duration().ToString("hh':'mm", CultureInfo.InvariantCulture);

    private static string Compact(string text, string separator) => text.Replace(separator, "");

    private static bool IsTime(string time)
    {
        int dot = time.IndexOf('.');
        return IsTime(dot < 0 ? time : time.Substring(0, dot), "HH':'mm':'ss") && (dot < 0 || (dot + 1 < time.Length && time.Substring(dot + 1).All(Characters.IsDigit)));
    }

    private static bool IsZone(string zone) => IsTime(zone.Substring(1), "HH':'mm");

    private static bool IsTime(string time, string format) => DateTime.TryParseExact(time, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
