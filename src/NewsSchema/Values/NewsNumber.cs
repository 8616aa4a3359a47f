using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>
/// A JSON number exactly as it was written, however large or precise. The default is <c>0</c>.
/// Values with equal texts are equal: <c>1.0</c> is not <c>1</c>. Values are ordered by the number itself, in which <c>1.0</c> and <c>1</c> have the same place.
/// </summary>
public readonly partial record struct NewsNumber : IComparable<NewsNumber>, ITextValue<NewsNumber>, ISpanParsable<NewsNumber>, IUtf8SpanParsable<NewsNumber>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly string? _text;

    private NewsNumber(string text) => _text = text == "0" ? null : text;

    static string ITextValue<NewsNumber>.Expected => "a JSON number";

    string ITextValue<NewsNumber>.Text => ToString();

    /// <summary>The nearest <see cref="double"/>; infinite if the number is out of its range.</summary>
    public double ToDouble() => double.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number as a <see cref="decimal"/>, if that is exact.</summary>
    /// <param name="value">The number.</param>
    public bool TryGetDecimal(out decimal value) => ExactDecimal.TryParse(ToString(), out value);

    /// <summary>The number as a <see cref="long"/>, if that is exact.</summary>
    /// <param name="value">The number.</param>
    public bool TryGetInt64(out long value)
    {
        bool whole = TryGetDecimal(out decimal number) && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue;
        value = whole ? (long)number : 0;
        return whole;
    }

    static bool ITextValue<NewsNumber>.TryCreate(string text, out NewsNumber value)
    {
        bool valid = NumberText.IsNumber(text);
        value = valid ? new NewsNumber(text) : default;
        return valid;
    }

    /// <summary>A number whose text is known to be one.</summary>
    internal static NewsNumber FromValid(string text) => new(text);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a JSON number.</exception>
    public static NewsNumber Parse(string text) => TextValue.Parse<NewsNumber>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a JSON number.</exception>
    public static NewsNumber Parse(ReadOnlySpan<char> text) => TextValue.Parse<NewsNumber>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <exception cref="FormatException">The text is not a JSON number.</exception>
    public static NewsNumber Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<NewsNumber>(utf8Text);

    /// <summary>Parses a text; false if it is not a JSON number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out NewsNumber value) => TextValue.TryParse(text.AsSpan(), out value);

    /// <summary>Parses a text; false if it is not a JSON number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out NewsNumber value) => TextValue.TryParse(text, out value);

    /// <summary>Parses a text; false if it is not a JSON number.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out NewsNumber value) => TextValue.TryParse(utf8Text, out value);

    /// <summary>Writes the text.</summary>
    /// <param name="destination">The buffer to write to.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TextValue.TryFormat(ToString(), destination, out charsWritten);

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer to write to.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TextValue.TryFormat(ToString(), utf8Destination, out bytesWritten);

    static NewsNumber IParsable<NewsNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<NewsNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NewsNumber result) => TryParse(s, out result);

    static NewsNumber ISpanParsable<NewsNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<NewsNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NewsNumber result) => TryParse(s, out result);

    static NewsNumber IUtf8SpanParsable<NewsNumber>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<NewsNumber>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out NewsNumber result) => TryParse(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <summary>Compares the exact values of the numbers, whatever their size and precision.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>0 if the values are the same, even if the texts differ: <c>1.0</c> and <c>1</c>, <c>1e3</c> and <c>1000</c>.</returns>
    public int CompareTo(NewsNumber other) => NumberOrder.Compare(ToString(), other.ToString());

    /// <summary>The exact text.</summary>
    public override string ToString() => _text ?? "0";

    /// <summary>Returns the number in a format.</summary>
    /// <param name="format">A format of <see cref="long"/> or <see cref="decimal"/>; null, empty or <c>G</c> for the exact text.</param>
    /// <param name="formatProvider">The culture; null for the current one. The exact text does not depend on it.</param>
    /// <exception cref="FormatException">The format is not valid, or the number is neither a <see cref="long"/> nor a <see cref="decimal"/>.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        TextValue.IsExact(format) ? ToString()
        : TryGetInt64(out long whole) ? whole.ToString(format, formatProvider)
        : TryGetDecimal(out decimal number) ? number.ToString(format, formatProvider)
        : throw new FormatException($"The number is too large or too precise for the format '{format}'. Its exact text has the format G.");

    /// <summary>Returns whether the left number is less than the right one.</summary>
    public static bool operator <(NewsNumber left, NewsNumber right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether the left number is greater than the right one.</summary>
    public static bool operator >(NewsNumber left, NewsNumber right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether the left number is not greater than the right one.</summary>
    public static bool operator <=(NewsNumber left, NewsNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether the left number is not less than the right one.</summary>
    public static bool operator >=(NewsNumber left, NewsNumber right) => left.CompareTo(right) >= 0;

    /// <summary>The number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NewsNumber(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number with its digits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NewsNumber(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));
}
