using System.Globalization;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Articles;

/// <summary>An ISO 8601 date as the article states it, in the spellings that the formats demand. Nothing is ever added to it silently.</summary>
internal readonly struct ArticleDate
{
    /// <summary>The length of <c>2021-12-07</c>.</summary>
    private const int DayLength = 10;

    /// <summary>The length of <c>19:05:00</c>.</summary>
    private const int SecondsLength = 8;

    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss";

    private static readonly char[] s_decimalMarks = ['.', ','];

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

    public bool IsDay => _date.Length == DayLength;

    /// <summary>The offset from UTC; zero if none is stated.</summary>
    public TimeSpan Offset => _zone is null or "Z"
        ? TimeSpan.Zero
        : TimeSpan.ParseExact(_zone.Substring(1), "hh':'mm", CultureInfo.InvariantCulture, _zone[0] == '-' ? TimeSpanStyles.AssumeNegative : TimeSpanStyles.None);

    public string Year => _date.Substring(0, 4);

    /// <summary>The extended form, with seconds and a zone with colon where there are any: <c>2021-12-07</c>, <c>2021-12-07T19:05:00+01:00</c>.</summary>
    public string Extended => _time is null ? _date : $"{_date}T{_time}{_zone}";

    /// <summary>The basic form of NITF: <c>20211207</c>, <c>20211207T190500+0100</c>. ISO 8601 has none for a month: <c>2021-12</c>.</summary>
    public string Basic => (IsDay ? Compact(_date, "-") : _date) + (_time is null ? "" : "T" + Compact(_time, ":") + Compact(_zone ?? "", ":"));

    /// <summary>Parses a date of any precision, or a date-time with or without seconds, fraction and offset, in any spelling that the grammar knows.</summary>
    public static bool TryParse(string text, out ArticleDate date)
    {
        bool isValid = Iso8601.TryParseDate(text.AsSpan(), out Iso8601Date parts);
        date = isValid ? new ArticleDate(DateOf(parts), parts.Time is { } time ? TimeOf(text, time) : null, OffsetOf(parts.Time?.Offset ?? default)) : default;
        return isValid;
    }

    /// <summary>Parses a date-time as mail and RSS have it: <c>Wed, 01 May 2024 12:30:00 GMT</c>.</summary>
    public static bool TryParseMail(string text, out ArticleDate date)
    {
        bool isValid = Rfc2822.TryParse(text.AsSpan(), out Iso8601Date parts);
        date = isValid ? new ArticleDate(DateOf(parts), TimeOf(text, parts.Time!.Value), OffsetOf(parts.Time!.Value.Offset)) : default;
        return isValid;
    }

    /// <summary>The day without its time.</summary>
    public ArticleDate Day => new(_date, null, null);

    /// <summary>The moment of a local date-time, or the midnight of a day, at an offset from UTC.</summary>
    public ArticleDate At(TimeSpan offset) => new(_date, _time ?? "00:00:00", Zone(offset));

    /// <summary>The same moment with offset zero; the date itself if it has no other offset, or if the calendar has no such day.</summary>
    public ArticleDate ToUtc()
    {
        if (_time is null || _zone is null || Offset == TimeSpan.Zero)
        {
            return this;
        }

        long ticks = DateTime.ParseExact($"{_date}T{_time.Substring(0, SecondsLength)}", MomentFormat, CultureInfo.InvariantCulture).Ticks - Offset.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return this;
        }

        string moment = new DateTime(ticks).ToString(MomentFormat, CultureInfo.InvariantCulture);
        return new(moment.Substring(0, DayLength), moment.Substring(DayLength + 1) + _time.Substring(SecondsLength), "Z");
    }

    /// <summary>A text that sorts moments in their order in time.</summary>
    public string SortKey => ToUtc().Extended.TrimEnd('Z');

    /// <summary>Whether the moment is after another one. Both have a zone.</summary>
    public bool IsAfter(ArticleDate other)
    {
        // Most files state all their moments at one offset.
        bool isComparable = _zone == other._zone && IsDay && other.IsDay;
        int order = isComparable ? string.CompareOrdinal(_date, other._date) : 0;
        return order != 0 ? order > 0
            : isComparable && _time == other._time ? false
            : string.CompareOrdinal(SortKey, other.SortKey) > 0;
    }

    /// <summary>A moment in UTC, to the second.</summary>
    public static ArticleDate Of(DateTimeOffset moment)
    {
        string text = moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);
        return new(text.Substring(0, DayLength), text.Substring(DayLength + 1), "Z");
    }

    private static string DateOf(Iso8601Date date) =>
        Digits(date.Year, 4) + (date.Month > 0 ? "-" + Digits(date.Month, 2) : "") + (date.Day > 0 ? "-" + Digits(date.Day, 2) : "");

    /// <summary>The time with seconds, and the fraction as in the text.</summary>
    private static string TimeOf(string text, Iso8601Time time)
    {
        string clock = $"{Digits(time.Hour, 2)}:{Digits(time.Minute, 2)}:{Digits(time.Second ?? 0, 2)}";
        return time.FractionDigits == 0 ? clock : clock + "." + text.Substring(text.IndexOfAny(s_decimalMarks) + 1, time.FractionDigits);
    }

    private static string Digits(int number, int count) => number.ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string? OffsetOf(Iso8601Offset offset) => offset.Form switch
    {
        Iso8601OffsetForm.None => null,
        Iso8601OffsetForm.Z => "Z",
        _ => (offset.IsNegative ? "-" : "+") + TimeSpan.FromMinutes(offset.Minutes).ToString("hh':'mm", CultureInfo.InvariantCulture),
    };

    private static string Zone(TimeSpan offset) => offset == TimeSpan.Zero
        ? "Z"
        : (offset < TimeSpan.Zero ? "-" : "+") + offset.Duration().ToString("hh':'mm", CultureInfo.InvariantCulture);

    private static string Compact(string text, string separator) => text.Replace(separator, "");
}
