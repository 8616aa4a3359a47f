using System.Diagnostics.CodeAnalysis;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>An amount of something measured, such as <c>120 km</c>, with the decimal places that it was written with.</summary>
public readonly partial record struct Quantity : IComparable<Quantity>, ITextValue<Quantity>, ISpanParsable<Quantity>, IUtf8SpanParsable<Quantity>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly string? _unit;

    /// <summary>An amount of something measured, such as <c>120 km</c>, with the decimal places that it was written with.</summary>
    /// <param name="amount">The amount; its decimal places are kept.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">The unit is empty, has white space at an end, or holds a control character.</exception>
    public Quantity(decimal amount, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!AmountText.IsUnit(unit))
        {
            throw new ArgumentException("The unit is empty, has white space at an end, or holds a control character.", nameof(unit));
        }

        Amount = amount;
        _unit = unit;
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    public string Unit => _unit ?? "";

    static string ITextValue<Quantity>.Expected => "a quantity such as 120 km";

    string ITextValue<Quantity>.Text => _unit is null ? throw TextValue.NotSet<Quantity>() : ToString();

    static bool ITextValue<Quantity>.TryCreate(string text, out Quantity value)
    {
        bool valid = DecimalAmount.TryParse(text, out decimal amount, out string unit);
        value = valid ? new Quantity(amount, unit) : default;
        return valid;
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(string text) => TextValue.Parse<Quantity>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(ReadOnlySpan<char> text) => TextValue.Parse<Quantity>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<Quantity>(utf8Text);

    /// <summary>Parses a text; false if it is not a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity value) => TextValue.TryParse(text.AsSpan(), out value);

    /// <summary>Parses a text; false if it is not a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Quantity value) => TextValue.TryParse(text, out value);

    /// <summary>Parses a text; false if it is not a quantity.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Quantity value) => TextValue.TryParse(utf8Text, out value);

    /// <summary>Writes the text.</summary>
    /// <param name="destination">The buffer to write to.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TextValue.TryFormat(ToString(), destination, out charsWritten);

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer to write to.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TextValue.TryFormat(ToString(), utf8Destination, out bytesWritten);

    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Quantity>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result);

    static Quantity ISpanParsable<Quantity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Quantity>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result);

    static Quantity IUtf8SpanParsable<Quantity>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<Quantity>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Quantity result) => TryParse(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <summary>
    /// Orders quantities by their unit, compared ordinally, and those of one unit by their amount, so that any list can be sorted. Nothing is converted,
    /// so there are no operators such as <c>&lt;</c>.
    /// </summary>
    /// <param name="other">The other value.</param>
    public int CompareTo(Quantity other) => DecimalAmount.Compare(Amount, Unit, other.Amount, other.Unit);

    /// <summary>The exact text.</summary>
    public override string ToString() => DecimalAmount.Format(Amount, Unit);

    /// <summary>Returns the amount in a format, followed by the unit.</summary>
    /// <param name="format">A format of <see cref="decimal"/> such as <c>N2</c>, but not <c>C</c> or <c>P</c>; null, empty or <c>G</c> for the exact text.</param>
    /// <param name="formatProvider">The culture; null for the current one. The exact text does not depend on it.</param>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => DecimalAmount.Format(Amount, Unit, format, formatProvider);
}
