using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>
/// A date of any ISO 8601 precision, exactly as it was written: <c>2024</c>, <c>2024-05</c>, <c>2024-05-01</c>,
/// a date-time to the minute, second or fraction, with or without an offset, or an interval of two of them (<c>a/b</c>).
/// Values with equal texts are equal. Values are ordered by the first instant, then by the last.
/// </summary>
public readonly partial record struct IsoDate : IComparable<IsoDate>, ITextValue<IsoDate>, ISpanParsable<IsoDate>, IUtf8SpanParsable<IsoDate>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly string? _text;

    private IsoDate(string text) => _text = text;

    /// <summary>The year; of an interval, the first part's.</summary>
    public int Year => First.Year;

    /// <summary>The month, 1 to 12; null if only the year is given.</summary>
    public int? Month => First.Month is > 0 and int month ? month : null;

    /// <summary>The day of the month; null if it is not given.</summary>
    public int? Day => First.Day is > 0 and int day ? day : null;

    /// <summary>The day; null if it is not given.</summary>
    public DateOnly? Date => First is { Day: > 0 } first ? new DateOnly(first.Year, first.Month, first.Day) : null;

    /// <summary>The time of day; null if it is not given.</summary>
    public TimeOnly? Time => First.Time is { } time ? new TimeOnly(time.Ticks) : null;

    /// <summary>The distance from UTC; null if it is not given.</summary>
    public TimeSpan? Offset => First.Time?.Offset.Distance;

    /// <summary>How precise the date is; of an interval, the precision of its first part.</summary>
    public IsoDatePrecision Precision => IsoDateInstants.PrecisionOf(First);

    /// <summary>Whether it is an interval.</summary>
    public bool IsInterval => _text is not null && _text.Contains('/');

    /// <summary>The first instant. A date without an offset is read as UTC.</summary>
    public DateTimeOffset Start => IsoDateInstants.StartOf(First);

    /// <summary>The first instant after the date: for <c>2024-05</c>, the first of June. A date without an offset is read as UTC.</summary>
    public DateTimeOffset End => IsoDateInstants.EndOf(Last);

    /// <summary>The first part of an interval; otherwise the date itself.</summary>
    public IsoDate From => IsInterval ? new(_text![.._text!.IndexOf('/')]) : this;

    /// <summary>The second part of an interval; otherwise the date itself.</summary>
    public IsoDate To => IsInterval ? new(_text![(_text!.IndexOf('/') + 1)..]) : this;

    static string ITextValue<IsoDate>.Expected => "an ISO 8601 date such as 2024, 2024-05, 2024-05-01, 2024-05-01T14:30Z or an interval of two";

    string ITextValue<IsoDate>.Text => _text ?? throw TextValue.NotSet<IsoDate>();

    private Iso8601Date First => Iso8601.TryParseDate(From._text, out Iso8601Date date) ? date : default;

    private Iso8601Date Last => Iso8601.TryParseDate(To._text, out Iso8601Date date) ? date : default;

    static bool ITextValue<IsoDate>.TryCreate(string text, out IsoDate value)
    {
        bool valid = Iso8601.IsDate(text);
        value = valid ? new IsoDate(text) : default;
        return valid;
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not an ISO 8601 date.</exception>
    public static IsoDate Parse(string text) => TextValue.Parse<IsoDate>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not an ISO 8601 date.</exception>
    public static IsoDate Parse(ReadOnlySpan<char> text) => TextValue.Parse<IsoDate>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <exception cref="FormatException">The text is not an ISO 8601 date.</exception>
    public static IsoDate Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<IsoDate>(utf8Text);

    /// <summary>Parses a text; false if it is not an ISO 8601 date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out IsoDate value) => TextValue.TryParse(text.AsSpan(), out value);

    /// <summary>Parses a text; false if it is not an ISO 8601 date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out IsoDate value) => TextValue.TryParse(text, out value);

    /// <summary>Parses a text; false if it is not an ISO 8601 date.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out IsoDate value) => TextValue.TryParse(utf8Text, out value);

    /// <summary>Writes the text.</summary>
    /// <param name="destination">The buffer to write to.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TextValue.TryFormat(ToString(), destination, out charsWritten);

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer to write to.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TextValue.TryFormat(ToString(), utf8Destination, out bytesWritten);

    static IsoDate IParsable<IsoDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IsoDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoDate result) => TryParse(s, out result);

    static IsoDate ISpanParsable<IsoDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<IsoDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoDate result) => TryParse(s, out result);

    static IsoDate IUtf8SpanParsable<IsoDate>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<IsoDate>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out IsoDate result) => TryParse(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public int CompareTo(IsoDate other)
    {
        int order = Start.CompareTo(other.Start);
        order = order != 0 ? order : End.CompareTo(other.End);
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }

    /// <summary>The exact text.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Returns the date in a format. Both parts of an interval are formatted and joined by <c>/</c>.</summary>
    /// <param name="format">A format of <see cref="DateTimeOffset"/> such as <c>yyyy</c>; null, empty, <c>G</c> or <c>O</c> for the exact text.</param>
    /// <param name="formatProvider">The culture; null for the current one. The exact text does not depend on it.</param>
    /// <exception cref="FormatException">The format is not valid, or needs a part that the date does not state, for example the day of <c>2024-05</c>.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (TextValue.IsExact(format) || format is "O" or "o")
        {
            return ToString();
        }

        return IsInterval
            ? $"{From.ToString(format, formatProvider)}/{To.ToString(format, formatProvider)}"
            : DateFormat.Format(ToString(), IsoDateInstants.LocalStartOf(First), Offset, IsoDateInstants.PartsOf(First), format, formatProvider);
    }

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(IsoDate left, IsoDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(IsoDate left, IsoDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one does not come first.</summary>
    public static bool operator <=(IsoDate left, IsoDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not come first.</summary>
    public static bool operator >=(IsoDate left, IsoDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date of a day.</summary>
    /// <param name="date">The day.</param>
    public static implicit operator IsoDate(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
