using System.Diagnostics.CodeAnalysis;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>
/// A time of day to the minute, second or fraction, with or without its distance from UTC, exactly as it was written (<c>14:30+01:00</c>).
/// Values with equal texts are equal. Values are ordered by their instant on one day.
/// </summary>
public readonly partial record struct IsoTime : IComparable<IsoTime>, ITextValue<IsoTime>, ISpanParsable<IsoTime>, IUtf8SpanParsable<IsoTime>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Formats work on dates; every offset leads to a day that exists.</summary>
    private static readonly DateTime s_anyDay = new(2000, 1, 1);

    private readonly string? _text;

    private IsoTime(string text) => _text = text;

    /// <summary>The time of day at its own offset. Digits of the fraction after the seventh are not in it.</summary>
    public TimeOnly Time => new(Parts.Ticks);

    /// <summary>The distance from UTC; null if it is not given.</summary>
    public TimeSpan? Offset => Parts.Offset.Distance;

    static string ITextValue<IsoTime>.Expected => "a time such as 14:30, 14:30:00 or 14:30+01:00";

    string ITextValue<IsoTime>.Text => _text ?? throw TextValue.NotSet<IsoTime>();

    private Iso8601Time Parts => Iso8601.TryParseTime(_text, out Iso8601Time time) ? time : default;

    static bool ITextValue<IsoTime>.TryCreate(string text, out IsoTime value)
    {
        bool valid = Iso8601.IsTime(text);
        value = valid ? new IsoTime(text) : default;
        return valid;
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a time of day.</exception>
    public static IsoTime Parse(string text) => TextValue.Parse<IsoTime>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a time of day.</exception>
    public static IsoTime Parse(ReadOnlySpan<char> text) => TextValue.Parse<IsoTime>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <exception cref="FormatException">The text is not a time of day.</exception>
    public static IsoTime Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<IsoTime>(utf8Text);

    /// <summary>Parses a text; false if it is not a time of day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out IsoTime value) => TextValue.TryParse(text.AsSpan(), out value);

    /// <summary>Parses a text; false if it is not a time of day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out IsoTime value) => TextValue.TryParse(text, out value);

    /// <summary>Parses a text; false if it is not a time of day.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out IsoTime value) => TextValue.TryParse(utf8Text, out value);

    /// <summary>Writes the text.</summary>
    /// <param name="destination">The buffer to write to.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TextValue.TryFormat(ToString(), destination, out charsWritten);

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer to write to.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TextValue.TryFormat(ToString(), utf8Destination, out bytesWritten);

    static IsoTime IParsable<IsoTime>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IsoTime>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoTime result) => TryParse(s, out result);

    static IsoTime ISpanParsable<IsoTime>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<IsoTime>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoTime result) => TryParse(s, out result);

    static IsoTime IUtf8SpanParsable<IsoTime>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<IsoTime>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out IsoTime result) => TryParse(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public int CompareTo(IsoTime other)
    {
        int order = (Time.Ticks - (Offset?.Ticks ?? 0)).CompareTo(other.Time.Ticks - (other.Offset?.Ticks ?? 0));
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }

    /// <summary>The exact text.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Returns the time in a format.</summary>
    /// <param name="format">A format of <see cref="DateTimeOffset"/> that needs no date, such as <c>HH:mm</c>; null, empty, <c>G</c> or <c>O</c> for the exact text.</param>
    /// <param name="formatProvider">The culture; null for the current one. The exact text does not depend on it.</param>
    /// <exception cref="FormatException">The format is not valid, or needs a part that the time does not state.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        TextValue.IsExact(format) || format is "O" or "o" ? ToString()
        : DateFormat.Format(ToString(), s_anyDay.AddTicks(Parts.Ticks), Offset, _text is null ? DateParts.None : IsoDateInstants.PartsOf(Parts), format, formatProvider);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(IsoTime left, IsoTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(IsoTime left, IsoTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one does not come first.</summary>
    public static bool operator <=(IsoTime left, IsoTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not come first.</summary>
    public static bool operator >=(IsoTime left, IsoTime right) => left.CompareTo(right) >= 0;
}
