using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Json;

public ref partial struct JsonIn
{
    /// <summary>Reads a text.</summary>
    public string ReadString()
    {
        int start = SkipWhiteSpace();
        if (Peek() != '"')
        {
            return Encoding.ASCII.GetString(ReadBareScalar("a string"));
        }

        ReadOnlySpan<byte> rest = _json[(start + 1)..];
        int end = rest.IndexOfAny(s_endOfPlainText);
        if (end < 0 || rest[end] != '"')
        {
            return ReadEscapedString(start);
        }

        _position = start + end + 2;
        try
        {
            return StrictUtf8.Encoding.GetString(rest[..end]);
        }
        catch (ArgumentException)
        {
            Throw("The string is not valid UTF-8", start);
            throw;
        }
    }

    /// <summary>Reads a text of a small vocabulary, such as a role or a language: the same text is the same object each time.</summary>
    public string ReadWord() => ReadString();

    /// <summary>Reads an id; a leading <c>#</c> is taken off.</summary>
    public string ReadReference()
    {
        string id = ReadWord();
        return id.StartsWith('#') ? id[1..] : id;
    }

    /// <summary>Reads an integer of 64 bits.</summary>
    public long ReadInt64()
    {
        const string Expected = "an integer of at most 64 bits";
        int start = SkipWhiteSpace();
        if (Peek() == '"')
        {
            JsonIn inner = ReadQuotedNumber(Expected);
            long quoted = inner.ReadInt64();
            inner.EndOfQuoted();
            return quoted;
        }

        ReadOnlySpan<byte> text = ReadNumberText(Expected);
        if (Utf8Parser.TryParse(text, out long value, out int consumed) && consumed == text.Length)
        {
            return value;
        }

        // 1e3 and 1.0 are no integers, as for Utf8JsonReader.
        Throw($"Expected {Expected}", start);
        return 0;
    }

    /// <summary>Reads an integer of 32 bits.</summary>
    public int ReadInt32()
    {
        int start = SkipWhiteSpace();
        long value = ReadInt64();
        if (value != (int)value)
        {
            Throw("Expected an integer of at most 32 bits", start);
        }

        return (int)value;
    }

    /// <summary>Reads a number as <see cref="decimal"/>; one with more digits than that has is refused.</summary>
    public decimal ReadDecimal()
    {
        const string Expected = "a number of at most 28 digits";
        int start = SkipWhiteSpace();
        if (Peek() == '"')
        {
            JsonIn inner = ReadQuotedNumber(Expected);
            decimal quoted = inner.ReadDecimal();
            inner.EndOfQuoted();
            return quoted;
        }

        ReadOnlySpan<byte> text = ReadNumberText(Expected);
        if (!ExactDecimal.TryParse(Encoding.ASCII.GetString(text), out decimal value))
        {
            Throw($"Expected {Expected}", start);
        }

        return value;
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>; one out of its range is refused.</summary>
    public double ReadDouble()
    {
        const string Expected = "a number in the range of a double";
        int start = SkipWhiteSpace();
        if (Peek() == '"')
        {
            JsonIn inner = ReadQuotedNumber(Expected);
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
        if (Peek() == '"')
        {
            JsonIn inner = ReadQuotedNumber(Expected);
            NewsNumber quoted = inner.ReadNumber();
            inner.EndOfQuoted();
            return quoted;
        }

        return NewsNumber.FromValid(Encoding.ASCII.GetString(ReadNumberText(Expected)));
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        bool value = Peek() == 't';
        ReadLiteral(value ? "true"u8 : "false"u8, "true or false");
        return value;
    }

    /// <summary>Reads a day, <c>2024-05-01</c>.</summary>
    public DateOnly ReadDate()
    {
        int start = SkipWhiteSpace();
        if (!JsonText.TryParseDate(ReadShortText("a date such as 2024-05-01"), out DateOnly value))
        {
            Throw("Expected a date such as 2024-05-01", start);
        }

        return value;
    }

    /// <summary>Reads a date-time, <c>2024-05-01T12:30:00+02:00</c>.</summary>
    /// <param name="style">How the member's date-times are written; others are refused.</param>
    public DateTimeOffset ReadDateTime(DateTimeStyle style)
    {
        int start = SkipWhiteSpace();
        if (!JsonText.TryParseDateTime(ReadShortText("a date-time"), style, out DateTimeOffset value))
        {
            string example = JsonText.ToString(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.Zero), style);
            Throw($"Expected a date-time such as {example}", start);
        }

        return value;
    }

    /// <summary>Reads a time of day to the second, <c>14:30:00</c>, or to a fraction without trailing zeros.</summary>
    public TimeOnly ReadTime()
    {
        int start = SkipWhiteSpace();
        if (!JsonText.TryParseTime(ReadShortText("a time such as 14:30:00"), out TimeOnly value))
        {
            Throw("Expected a time such as 14:30:00", start);
        }

        return value;
    }

    /// <summary>Reads an ISO 8601 duration of days and smaller units in its shortest form, <c>P1DT2H</c>.</summary>
    public TimeSpan ReadDuration()
    {
        int start = SkipWhiteSpace();
        if (!JsonText.TryParseDuration(ReadShortText("a duration such as PT2H30M"), out TimeSpan value))
        {
            Throw("Expected a duration such as PT2H30M, in its shortest form", start);
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

    /// <summary>Reads a URI, relative ones too; its text is kept as <see cref="Uri.OriginalString"/>.</summary>
    public Uri ReadUri()
    {
        int start = SkipWhiteSpace();
        if (!Uri.TryCreate(ReadString(), UriKind.RelativeOrAbsolute, out Uri? value))
        {
            Throw("Expected a URI", start);
        }

        return value;
    }

    internal T ReadTextValue<T>()
        where T : struct, ITextValue<T>
    {
        int start = SkipWhiteSpace();
        string text = ReadString();
        if (text.Length > TextValue.MaxLength || !T.TryCreate(text, out T value))
        {
            Throw($"Expected {T.Expected}", start);
            return default;
        }

        return value;
    }

    /// <summary>Reads the text of a value that is short and ASCII; what is longer or escaped comes as a copy.</summary>
    private ReadOnlySpan<byte> ReadShortText(string expected) => Peek() == '"' ? ReadUtf8String() : ReadBareScalar(expected);

    /// <summary>Reads a string as UTF-8; where it has escapes, as a copy.</summary>
    private ReadOnlySpan<byte> ReadUtf8String()
    {
        int start = _position;
        ReadOnlySpan<byte> rest = _json[(start + 1)..];
        int end = rest.IndexOfAny(s_endOfPlainText);
        if (end < 0 || rest[end] != '"')
        {
            return StrictUtf8.Encoding.GetBytes(ReadEscapedString(start));
        }

        _position = start + end + 2;
        return rest[..end];
    }

    private string ReadEscapedString(int start)
    {
        var reader = new Utf8JsonReader(_json[start..]);
        try
        {
            reader.Read();
            string text = reader.GetString()!;
            _position = start + (int)reader.BytesConsumed;
            return text;
        }
        catch (JsonException e)
        {
            Fail(e, start, ref reader);
        }
        catch (InvalidOperationException)
        {
            Throw("The string is not valid UTF-8, or has a lone surrogate", start);
        }

        return "";
    }

    /// <summary>The text of a number or boolean where a string belongs, if the reader is to take it.</summary>
    private ReadOnlySpan<byte> ReadBareScalar(string expected)
    {
        int next = Peek();
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
        int start = SkipWhiteSpace();
        if (Peek() is not ('-' or (>= '0' and <= '9')))
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
            Fail(e, start, ref reader);
        }

        _position = start + (int)reader.BytesConsumed;
        return reader.ValueSpan;
    }

    /// <summary>A reader of the number that a string holds, if the reader is to take it.</summary>
    private JsonIn ReadQuotedNumber(string expected)
    {
        int start = _position;
        if ((_flags & JsonReadFlags.NumbersFromStrings) == 0)
        {
            Fail(expected);
        }

        ReadOnlySpan<byte> text = ReadUtf8String();
        if (text.IsEmpty || text[0] <= ' ' || text[0] == '"')
        {
            Fail(expected, start);
        }

        return new JsonIn(text);
    }

    private readonly void EndOfQuoted()
    {
        if (_position < _json.Length)
        {
            Fail("the end of the number");
        }
    }
}
