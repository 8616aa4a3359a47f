using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonReader
{
    /// <summary>Reads an integer of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long ReadInt64()
    {
        int first = NextByte();
        int position = _position;
        int start = first == '-' ? position + 1 : position;
        int end = start;
        long value = 0;
        while (end < _json.Length && (uint)(At(end) - '0') <= 9)
        {
            value = (value * 10) + (At(end) - '0');
            end++;
        }

        // Eighteen digits always fit; the character after the digits shows whether the number ends there.
        bool isWhole = (uint)(end - start - 1) < 18 && (At(start) != '0' || end == start + 1) && (end == _json.Length || EndsNumber(At(end)));
        if (!isWhole)
        {
            return ReadOtherInt64();
        }

        _position = end;
        return first == '-' ? -value : value;
    }

    /// <summary>Reads an integer of 32 bits.</summary>
    public int ReadInt32()
    {
        int start = _position;
        long value = ReadInt64();
        if (value != (int)value)
        {
            _position = start;
            NextByte();
            Throw("Expected an integer of at most 32 bits", _position);
        }

        return (int)value;
    }

    /// <summary>Reads the number of an enum's member.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public TEnum ReadEnum<TEnum>()
        where TEnum : struct, Enum
    {
        NextByte();
        int start = _position;
        if (!EnumNumbers.TryConvert(ReadInt64(), out TEnum value))
        {
            Throw(EnumNumbers.Expected<TEnum>(), start);
        }

        return value;
    }

    /// <summary>Reads a number as <see cref="decimal"/>; a number with more digits than the type holds is refused.</summary>
    public decimal ReadDecimal()
    {
        const string Expected = "a number of at most 28 digits";
        int next = NextByte();
        int start = _position;
        if (next == '"')
        {
            NewsJsonReader inner = ReadQuotedNumber(Expected);
            decimal quoted = inner.ReadDecimal();
            inner.EndOfQuoted();
            return quoted;
        }

        return TryReadShortDecimal(isNegative: next == '-', out decimal value) ? value : ReadLongDecimal(start, Expected);
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>; a number outside its range is refused.</summary>
    public double ReadDouble()
    {
        const string Expected = "a number in the range of a double";
        int next = NextByte();
        int start = _position;
        if (next == '"')
        {
            NewsJsonReader inner = ReadQuotedNumber(Expected);
            double quoted = inner.ReadDouble();
            inner.EndOfQuoted();
            return quoted;
        }

        ReadOnlySpan<byte> text = ReadNumberText(Expected);
        if (!Utf8Parser.TryParse(text, out double value, out int consumed) || consumed != text.Length || !double.IsFinite(value))
        {
            Throw($"Expected {Expected}", start);
        }

        return value;
    }

    /// <summary>Reads a number with its text.</summary>
    public NewsNumber ReadNumber()
    {
        const string Expected = "a number";
        if (NextByte() == '"')
        {
            NewsJsonReader inner = ReadQuotedNumber(Expected);
            NewsNumber quoted = inner.ReadNumber();
            inner.EndOfQuoted();
            return quoted;
        }

        return NewsNumber.FromValid(Encoding.ASCII.GetString(ReadNumberText(Expected)));
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        bool value = NextByte() == 't';
        ReadLiteral(value ? "true"u8 : "false"u8, "true or false");
        return value;
    }

    /// <summary>Reads a day, <c>2024-05-01</c>.</summary>
    public DateOnly ReadDate()
    {
        NextByte();
        int start = _position;
        if (!JsonText.TryParseDate(ReadShortText("a date such as 2024-05-01"), out DateOnly value))
        {
            Throw("Expected a date such as 2024-05-01", start);
        }

        return value;
    }

    /// <summary>Reads a time of day to the second, <c>14:30:00</c>, or to a fraction without trailing zeros.</summary>
    public TimeOnly ReadTime()
    {
        NextByte();
        int start = _position;
        if (!JsonText.TryParseTime(ReadShortText("a time such as 14:30:00"), out TimeOnly value))
        {
            Throw("Expected a time such as 14:30:00", start);
        }

        return value;
    }

    /// <summary>Reads an ISO 8601 date of any precision.</summary>
    public IsoDate ReadIsoDate() => ReadTextValue<IsoDate>();

    /// <summary>Reads a time of day with its text.</summary>
    public IsoTime ReadIsoTime() => ReadTextValue<IsoTime>();

    /// <summary>Reads an amount of money, <c>3500000 EUR</c>.</summary>
    public Money ReadMoney() => ReadTextValue<Money>();

    /// <summary>Reads a quantity, <c>120 km</c>.</summary>
    public Quantity ReadQuantity() => ReadTextValue<Quantity>();

    /// <summary>Reads markup.</summary>
    public NewsMarkup ReadMarkup() => new(ReadString());

    /// <summary>Reads an absolute or relative URI; its text is kept as <see cref="Uri.OriginalString"/>.</summary>
    public Uri ReadUri()
    {
        NextByte();
        int start = _position;
        if (!Uri.TryCreate(ReadString(), UriKind.RelativeOrAbsolute, out Uri? value))
        {
            Throw("Expected a URI", start);
        }

        return value;
    }

    /// <summary>Reads a GUID in lower case with hyphens.</summary>
    public Guid ReadGuid()
    {
        NextByte();
        int start = _position;
        if (!ExactGuid.TryParse(ReadString(), out Guid value))
        {
            Throw("Expected " + ExactGuid.Expected, start);
        }

        return value;
    }

    internal T ReadTextValue<T>()
        where T : struct, ITextValue<T>
    {
        NextByte();
        int start = _position;
        string text = ReadString();
        if (text.Length > TextValue.MaxLength || !T.TryCreate(text, out T value))
        {
            Throw($"Expected {T.Expected}", start);
            return default;
        }

        return value;
    }

    /// <summary>Reads a number of at most eighteen digits without exponent; otherwise reads nothing.</summary>
    private bool TryReadShortDecimal(bool isNegative, out decimal value)
    {
        int position = _position;
        int start = isNegative ? position + 1 : position;
        int end = start;
        int point = -1;
        ulong digits = 0;
        for (; end < _json.Length; end++)
        {
            uint digit = (uint)(At(end) - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (point < 0 && At(end) == '.')
            {
                point = end;
            }
            else
            {
                break;
            }
        }

        int whole = (point < 0 ? end : point) - start;
        int places = point < 0 ? 0 : end - point - 1;
        bool isShort = whole > 0 && (whole == 1 || At(start) != '0') && (point < 0 || places > 0) && whole + places <= 18
            && (end == _json.Length || EndsNumber(At(end)));
        value = isShort ? new decimal((int)digits, (int)(digits >> 32), 0, isNegative && digits != 0, (byte)places) : default;
        _position = isShort ? end : position;
        return isShort;
    }

    private decimal ReadLongDecimal(int start, string expected)
    {
        ReadOnlySpan<byte> text = ReadNumberText(expected);
        if (!ExactDecimal.TryParse(Encoding.ASCII.GetString(text), out decimal value))
        {
            Throw($"Expected {expected}", start);
        }

        return value;
    }

    private static bool EndsNumber(byte b) => b is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private long ReadOtherInt64()
    {
        const string Expected = "an integer of at most 64 bits";
        int start = _position;
        if (NextByte() == '"')
        {
            NewsJsonReader inner = ReadQuotedNumber(Expected);
            long quoted = inner.ReadInt64();
            inner.EndOfQuoted();
            return quoted;
        }

        ReadOnlySpan<byte> text = ReadNumberText(Expected);
        if (!Utf8Parser.TryParse(text, out long value, out int consumed) || consumed != text.Length)
        {
            // 1e3 and 1.0 do not count as integers, as in Utf8JsonReader.
            Throw($"Expected {Expected}", start);
        }

        return value;
    }

    /// <summary>The text of a number or boolean in place of a string, if the flags allow it.</summary>
    private ReadOnlySpan<byte> ReadBareScalar(string expected)
    {
        int next = NextByte();
        if ((_flags & JsonReadFlags.LenientText) == 0)
        {
            Fail(expected);
        }

        if (next is 't' or 'f')
        {
            return ReadBoolean() ? "true"u8 : "false"u8;
        }

        return ReadNumberText(expected);
    }

    private ReadOnlySpan<byte> ReadNumberText(string expected)
    {
        int next = NextByte();
        int start = _position;
        if (next is not ('-' or (>= '0' and <= '9')))
        {
            Fail(expected);
        }

        var reader = new Utf8JsonReader(_json[start..]);
        try
        {
            reader.Read();
        }
        catch (JsonException e)
        {
            Throw(e, start, ref reader);
        }

        _position = start + (int)reader.BytesConsumed;
        return reader.ValueSpan;
    }

    /// <summary>A reader of the number in a string, if the flags allow it.</summary>
    private NewsJsonReader ReadQuotedNumber(string expected)
    {
        int start = _position;
        if ((_flags & JsonReadFlags.NumbersFromStrings) == 0)
        {
            Fail(expected);
        }

        ReadOnlySpan<byte> text = ReadUtf8String();
        if (text.IsEmpty || text[0] <= ' ' || text[0] == '"')
        {
            Throw($"Expected {expected}", start);
        }

        return new NewsJsonReader(text);
    }

    private readonly void EndOfQuoted()
    {
        if (_position < _json.Length)
        {
            Throw("Expected the end of the number", _position);
        }
    }
}
