using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Numbers;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    /// <summary>Writes <c>null</c>.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Null(scoped ReadOnlySpan<byte> prefix)
    {
        Raw(prefix);
        Raw("null,"u8);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(scoped ReadOnlySpan<byte> prefix, long value)
    {
        if (prefix.Length <= MaxLiteral && Unsafe.IsAddressLessThan(ref _next, ref _numberLimit))
        {
            ref byte target = ref Put(prefix, ref _next);
            target = ref Unsafe.Add(ref target, (uint)JsonText.Format(value, ref target));
            target = (byte)',';
            _next = ref Unsafe.Add(ref target, 1);
        }
        else
        {
            Int64Slowly(prefix, value);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(scoped ReadOnlySpan<byte> prefix, int value) => Int64(prefix, value);

    /// <summary>Writes two integers that always occur together, such as a span's offsets, in one step.</summary>
    /// <param name="prefix">The JSON before the first.</param>
    /// <param name="first">The first.</param>
    /// <param name="between">A comma, and the JSON before the second.</param>
    /// <param name="second">The second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Int32s(scoped ReadOnlySpan<byte> prefix, int first, scoped ReadOnlySpan<byte> between, int second)
    {
        if (Unsafe.IsAddressLessThan(ref _next, ref _numberLimit))
        {
            ref byte target = ref Put(prefix, ref _next);
            target = ref Put(between, ref Unsafe.Add(ref target, (uint)JsonText.Format(first, ref target)));
            target = ref Unsafe.Add(ref target, (uint)JsonText.Format(second, ref target));
            target = (byte)',';
            _next = ref Unsafe.Add(ref target, 1);
        }
        else
        {
            Int64Slowly(prefix, first);
            Int64Slowly(between[1..], second);
        }
    }

    /// <summary>Writes a number with its decimal places.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(scoped ReadOnlySpan<byte> prefix, decimal value)
    {
        Raw(prefix);
        AppendNumber(value);
    }

    /// <summary>Writes a number with the fewest digits that read back as the same number.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Double(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (!double.IsFinite(value))
        {
            NonFinite(prefix, value);
            return;
        }

        Raw(prefix);
        QuoteNumber();
        value.TryFormat(Reserve(32), out int written, default, CultureInfo.InvariantCulture);
        Advance(written);
        QuoteNumber();
        Separate();
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The boolean.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(scoped ReadOnlySpan<byte> prefix, bool value)
    {
        Raw(prefix);
        AppendBoolean(value);
    }

    /// <summary>Writes a number as it was read.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The number.</param>
    public void Number(scoped ReadOnlySpan<byte> prefix, NewsNumber value)
    {
        Raw(prefix);
        QuoteNumber();
        string text = value.ToString();
        Advance(Encoding.ASCII.GetBytes(text, Reserve(text.Length)));
        QuoteNumber();
        Separate();
    }

    /// <summary>Writes a day.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The day.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(scoped ReadOnlySpan<byte> prefix, DateOnly value)
    {
        Raw(prefix);
        AppendDate(value);
    }

    /// <summary>Writes a date-time.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The date-time, whose digits are all written.</param>
    /// <param name="style">The style of the member's date-times.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void DateTime(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value, DateTimeStyle style)
    {
        Raw(prefix);
        if (style.IsNumber)
        {
            AppendUnixTime(value, style);
        }
        else
        {
            AppendDateTime(value, style);
        }
    }

    /// <summary>Writes a time of day.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Time(scoped ReadOnlySpan<byte> prefix, TimeOnly value)
    {
        Raw(prefix);
        AppendTime(value);
    }

    /// <summary>Writes a duration.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The duration.</param>
    /// <param name="style">How it is written.</param>
    public void Duration(scoped ReadOnlySpan<byte> prefix, TimeSpan value, DurationStyle style)
    {
        Raw(prefix);
        AppendShort(JsonText.Format(value, style, MemoryMarshal.CreateSpan(ref ShortRoom(), JsonText.MaxLength)));
    }

    /// <summary>Writes a date of any precision.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The date.</param>
    /// <exception cref="ArgumentException">The value is not set.</exception>
    public void IsoDate(scoped ReadOnlySpan<byte> prefix, IsoDate value) => String(prefix, TextValue.Written(value));

    /// <summary>Writes a time of day with its text.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The time.</param>
    /// <exception cref="ArgumentException">The value is not set.</exception>
    public void IsoTime(scoped ReadOnlySpan<byte> prefix, IsoTime value) => String(prefix, TextValue.Written(value));

    /// <summary>Writes markup.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The markup.</param>
    public void Markup(scoped ReadOnlySpan<byte> prefix, NewsMarkup value) => String(prefix, value.ToString());

    /// <summary>Writes an amount of money.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The amount.</param>
    /// <exception cref="ArgumentException">The value is not set.</exception>
    public void Money(scoped ReadOnlySpan<byte> prefix, Money value) => Amount<Money>(prefix, value.Amount, value.Currency);

    /// <summary>Writes a quantity.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The quantity.</param>
    /// <exception cref="ArgumentException">The value is not set.</exception>
    public void Quantity(scoped ReadOnlySpan<byte> prefix, Quantity value) => Amount<Quantity>(prefix, value.Amount, value.Unit);

    /// <summary>Writes a URI as it was read.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The URI.</param>
    public void Uri(scoped ReadOnlySpan<byte> prefix, Uri value) => String(prefix, value.OriginalString);

    /// <summary>Writes a GUID in lower case with hyphens.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The GUID.</param>
    public void Guid(scoped ReadOnlySpan<byte> prefix, Guid value) => String(prefix, value.ToString());

    /// <summary>Writes any value.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The value.</param>
    public void Any(scoped ReadOnlySpan<byte> prefix, NewsAny value)
    {
        Raw(prefix);
        AppendAny(value);
    }

    /// <exception cref="ArgumentException">The options do not allow such numbers.</exception>
    private void NonFinite(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (_options is null || (_options.NumberHandling & JsonNumberHandling.AllowNamedFloatingPointLiterals) == 0)
        {
            throw new ArgumentException("JSON has no infinity and no NaN.", nameof(value));
        }

        String(prefix, value.ToString(CultureInfo.InvariantCulture));
    }

    private void AppendBoolean(bool value)
    {
        if (value)
        {
            Raw("true,"u8);
        }
        else
        {
            Raw("false,"u8);
        }
    }

    private void AppendDate(DateOnly value) => AppendShort(JsonText.Format(value, ref ShortRoom()));

    private void AppendDateTime(DateTimeOffset value, DateTimeStyle style) => AppendShort(JsonText.Format(value, style, ref ShortRoom()));

    private void AppendUnixTime(DateTimeOffset value, DateTimeStyle style)
    {
        QuoteNumber();
        Reserve(JsonText.MaxLength);
        Advance(JsonText.Format(value, style, ref _next));
        QuoteNumber();
        Separate();
    }

    private void AppendTime(TimeOnly value) => AppendShort(JsonText.Format(value, ref ShortRoom()));

    private void AppendNumber(decimal value)
    {
        QuoteNumber();
        AppendDecimal(value);
        QuoteNumber();
        Separate();
    }

    /// <summary>Writes the quote of a number if the options write numbers as strings.</summary>
    private void QuoteNumber()
    {
        if (_options is not null && (_options.NumberHandling & JsonNumberHandling.WriteAsString) != 0)
        {
            AppendByte((byte)'"');
        }
    }

    private void AppendDecimal(decimal value)
    {
        Reserve(JsonText.MaxDecimalLength);
        Advance(JsonText.Format(value, ref _next));
    }

    /// <summary>Returns room for a date or time, after the position of its opening quote.</summary>
    private ref byte ShortRoom()
    {
        Reserve(JsonText.MaxLength + 3);
        return ref Unsafe.Add(ref _next, 1);
    }

    /// <summary>Puts quotes around a text that was written into <see cref="ShortRoom"/>, and a comma after it.</summary>
    private void AppendShort(int length)
    {
        _next = (byte)'"';
        Unsafe.Add(ref _next, length + 1) = (byte)'"';
        Unsafe.Add(ref _next, length + 2) = (byte)',';
        Advance(length + 3);
    }

    private void Amount<T>(scoped ReadOnlySpan<byte> prefix, decimal amount, string unit)
        where T : struct, ITextValue<T>
    {
        if (unit.Length == 0)
        {
            throw TextValue.NotSet<T>();
        }

        Raw(prefix);
        AppendByte((byte)'"');
        AppendDecimal(amount);
        AppendByte((byte)' ');
        Escape(unit);
        AppendByte((byte)'"');
        Separate();
    }

    /// <summary>The value has the fewest escapes; if this writer has more, it is written token by token.</summary>
    private void AppendAny(NewsAny value)
    {
        if (_escaping == JsonEscaping.Relaxed)
        {
            AppendLines(value.AsUtf8());
        }
        else if (_indentation is null)
        {
            CanonicalJson.Write(ref this, value.AsUtf8());
        }
        else
        {
            var escaped = new NewsJsonWriter(_escaping);
            CanonicalJson.Write(ref escaped, value.AsUtf8());
            AppendLines(escaped.All);
            escaped.Release();
        }

        Separate();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Int64Slowly(scoped ReadOnlySpan<byte> prefix, long value)
    {
        RawSlowly(prefix);
        QuoteNumber();
        Advance(JsonText.Format(value, ref _next));
        QuoteNumber();
        Separate();
    }
}
