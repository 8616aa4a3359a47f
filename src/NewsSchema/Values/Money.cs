using System.Diagnostics.CodeAnalysis;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>An amount of money, such as <c>3500000 EUR</c>, with the decimal places that it was written with.</summary>
public readonly partial record struct Money : IComparable<Money>, ITextValue<Money>, ISpanParsable<Money>, IUtf8SpanParsable<Money>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly string? _currency;

    /// <summary>An amount of money, such as <c>3500000 EUR</c>, with the decimal places that it was written with.</summary>
    /// <param name="amount">The amount; its decimal places are kept.</param>
    /// <param name="currency">The currency, in articles a code of ISO 4217.</param>
    /// <exception cref="ArgumentException">The currency is empty, has white space at an end, or holds a control character.</exception>
    public Money(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (!AmountText.IsUnit(currency))
        {
            throw new ArgumentException("The currency is empty, has white space at an end, or holds a control character.", nameof(currency));
        }

        Amount = amount;
        _currency = currency;
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The currency, in articles a code of ISO 4217.</summary>
    public string Currency => _currency ?? "";

    static string ITextValue<Money>.Expected => "an amount of money such as 3500000 EUR";

    string ITextValue<Money>.Text => _currency is null ? throw TextValue.NotSet<Money>() : ToString();

    static bool ITextValue<Money>.TryCreate(string text, out Money value)
    {
        bool valid = DecimalAmount.TryParse(text, out decimal amount, out string currency);
        value = valid ? new Money(amount, currency) : default;
        return valid;
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not an amount of money.</exception>
    public static Money Parse(string text) => TextValue.Parse<Money>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not an amount of money.</exception>
    public static Money Parse(ReadOnlySpan<char> text) => TextValue.Parse<Money>(text);

    /// <summary>Parses a text.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <exception cref="FormatException">The text is not an amount of money.</exception>
    public static Money Parse(ReadOnlySpan<byte> utf8Text) => TextValue.Parse<Money>(utf8Text);

    /// <summary>Parses a text; false if it is not an amount of money.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money value) => TextValue.TryParse(text.AsSpan(), out value);

    /// <summary>Parses a text; false if it is not an amount of money.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Money value) => TextValue.TryParse(text, out value);

    /// <summary>Parses a text; false if it is not an amount of money.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Money value) => TextValue.TryParse(utf8Text, out value);

    /// <summary>Writes the text.</summary>
    /// <param name="destination">The buffer to write to.</param>
    /// <param name="charsWritten">The number of characters written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<char> destination, out int charsWritten) => TextValue.TryFormat(ToString(), destination, out charsWritten);

    /// <summary>Writes the text as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer to write to.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 if the text does not fit.</param>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => TextValue.TryFormat(ToString(), utf8Destination, out bytesWritten);

    static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Money>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    static Money ISpanParsable<Money>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Money>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    static Money IUtf8SpanParsable<Money>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<Money>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result) => TryParse(utf8Text, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TextValue.TryFormat(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <summary>
    /// Orders amounts of money by their currency, compared ordinally, and those of one currency by their amount, so that any list can be sorted. Nothing is converted,
    /// so there are no operators such as <c>&lt;</c>.
    /// </summary>
    /// <param name="other">The other value.</param>
    public int CompareTo(Money other) => DecimalAmount.Compare(Amount, Currency, other.Amount, other.Currency);

    /// <summary>The exact text.</summary>
    public override string ToString() => DecimalAmount.Format(Amount, Currency);

    /// <summary>Returns the amount in a format, followed by the currency.</summary>
    /// <param name="format">A format of <see cref="decimal"/> such as <c>N2</c>, but not <c>C</c> or <c>P</c>; null, empty or <c>G</c> for the exact text.</param>
    /// <param name="formatProvider">The culture; null for the current one. The exact text does not depend on it.</param>
    /// <exception cref="FormatException">The format is not valid.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => DecimalAmount.Format(Amount, Currency, format, formatProvider);
}
