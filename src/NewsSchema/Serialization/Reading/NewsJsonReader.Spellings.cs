using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

// Values that can be spelled in more than one way. A spelling that would be written otherwise is kept.
public ref partial struct NewsJsonReader
{
    /// <summary>Whether a value was read, outside <see cref="NewsExtensionData"/>, that would be written otherwise.</summary>
    internal readonly bool HasOtherSpelling => _hasOtherSpelling;

    /// <summary>Reads a date-time, and keeps its spelling if it would be written otherwise.</summary>
    /// <param name="style">How the member's date-times are written.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where the spelling is kept.</param>
    public DateTimeOffset ReadDateTime(DateTimeStyle style, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        NextByte();
        int start = _position;
        DateTimeOffset value = ReadDateTime(style, out bool isInStyle);
        if (!isInStyle)
        {
            Keep(start, name, ref data, KeptUse.Spelling);
        }

        return value;
    }

    /// <summary>Reads a date-time in a list, a map or a union. <see cref="KeepSpelling"/> keeps its spelling.</summary>
    /// <param name="style">How the date-times are written.</param>
    public DateTimeOffset ReadDateTime(DateTimeStyle style)
    {
        DateTimeOffset value = ReadDateTime(style, out bool isInStyle);
        _hasOtherSpelling |= !isInStyle;
        return value;
    }

    /// <summary>Reads a duration, and keeps its spelling if it would be written otherwise.</summary>
    /// <param name="style">How the member's durations are written.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where the spelling is kept.</param>
    public TimeSpan ReadDuration(DurationStyle style, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        NextByte();
        int start = _position;
        TimeSpan value = ReadDuration(style, out bool isInStyle);
        if (!isInStyle)
        {
            Keep(start, name, ref data, KeptUse.Spelling);
        }

        return value;
    }

    /// <summary>Reads a duration in a list, a map or a union. <see cref="KeepSpelling"/> keeps its spelling.</summary>
    /// <param name="style">How the durations are written.</param>
    public TimeSpan ReadDuration(DurationStyle style)
    {
        TimeSpan value = ReadDuration(style, out bool isInStyle);
        _hasOtherSpelling |= !isInStyle;
        return value;
    }

    /// <summary>Reads a text, if it is this one without escapes, and keeps it, because the value would be written otherwise; otherwise reads nothing.</summary>
    /// <param name="quotedText">The text in quotes.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where the spelling is kept.</param>
    public bool TrySpelling(scoped ReadOnlySpan<byte> quotedText, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        NextByte();
        int start = _position;
        if (!TryString(quotedText))
        {
            return false;
        }

        Keep(start, name, ref data, KeptUse.Spelling);
        return true;
    }

    /// <summary>Reads such a text in a list, a map or a union. <see cref="KeepSpelling"/> keeps it.</summary>
    /// <param name="quotedText">The text in quotes.</param>
    public bool TrySpelling(scoped ReadOnlySpan<byte> quotedText)
    {
        bool isThis = TryString(quotedText);
        _hasOtherSpelling |= isThis;
        return isThis;
    }

    /// <summary>Skips white space and returns the position of the next value.</summary>
    public int BeginValue()
    {
        NextByte();
        return _position;
    }

    /// <summary>Keeps the JSON of a value that was just read if it contains spellings that would be written otherwise.</summary>
    /// <param name="start">Where the value starts.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public void KeepSpelling(int start, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        if (_hasOtherSpelling)
        {
            _hasOtherSpelling = false;
            Keep(start, name, ref data, KeptUse.Spelling);
        }
    }

    /// <summary>Reads a value that an enum has no member for, and keeps it in the member's place.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public void KeepOther(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        bool isNull = NextByte() == 'n';
        int start = _position;
        Skip();
        Keep(start, name, ref data, isNull ? KeptUse.InsteadOfValue : KeptUse.Spelling);
    }

    /// <summary>Reads a value that means that there is none, and keeps it; otherwise reads nothing.</summary>
    /// <param name="texts">The values with this meaning, each followed by a line feed.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public bool TryKeepNothing(scoped ReadOnlySpan<byte> texts, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        int next = NextByte();
        if (next is not ('"' or '-' or (>= '0' and <= '9')))
        {
            return false;
        }

        int start = _position;
        ReadOnlySpan<byte> value = next == '"' ? ReadUtf8String() : ReadNumberText("a number");
        while (!texts.IsEmpty)
        {
            int end = texts.IndexOf((byte)'\n');
            if (texts[..end].SequenceEqual(value))
            {
                Keep(start, name, ref data, KeptUse.InsteadOfValue);
                return true;
            }

            texts = texts[(end + 1)..];
        }

        _position = start;
        return false;
    }

    private readonly void Keep(int start, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data, KeptUse use) =>
        NewsExtensionData.Add(ref data, Encoding.UTF8.GetString(name), NewsAny.FromValid(JsonFrom(start)), use);

    private TimeSpan ReadDuration(DurationStyle style, out bool isInStyle)
    {
        const string Expected = "a duration such as PT2H30M or 02:30:00";
        NextByte();
        int start = _position;
        ReadOnlySpan<byte> text = ReadShortText(Expected);
        isInStyle = JsonText.TryParseDuration(text, style, out TimeSpan value);
        if (!isInStyle && !JsonText.TryParseAnyDuration(text, out value))
        {
            Throw("Expected " + Expected, start);
        }

        return value;
    }

    private DateTimeOffset ReadDateTime(DateTimeStyle style, out bool isInStyle)
    {
        int next = NextByte();
        int start = _position;
        if (next != '"' && style.IsNumber)
        {
            return ReadUnixTime(style, out isInStyle);
        }

        ReadOnlySpan<byte> text = ReadShortText("a date-time");
        isInStyle = JsonText.TryParseDateTime(text, style, out DateTimeOffset value);
        return isInStyle ? value : ReadOtherDateTime(text, style, start, out isInStyle);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly DateTimeOffset ReadOtherDateTime(ReadOnlySpan<byte> text, DateTimeStyle style, int start, out bool isInStyle)
    {
        if (!JsonText.TryParseInstant(text, out DateTimeOffset value))
        {
            Throw($"Expected a date-time such as {style}", start);
        }

        isInStyle = !style.IsNumber && IsWrittenLike(text, value, style);
        return value;
    }

    private DateTimeOffset ReadUnixTime(DateTimeStyle style, out bool isInStyle)
    {
        int start = _position;
        ReadOnlySpan<byte> text = ReadNumberText("a number");
        if (!ExactDecimal.TryParse(Encoding.ASCII.GetString(text), out decimal number) || !JsonText.TryFromUnixTime(number, style, out DateTimeOffset value))
        {
            Throw($"Expected a date-time as a number such as {style}", start);
            value = default;
        }

        isInStyle = IsWrittenLike(text, value, style);
        return value;
    }

    private static bool IsWrittenLike(ReadOnlySpan<byte> text, DateTimeOffset value, DateTimeStyle style)
    {
        Span<byte> written = stackalloc byte[JsonText.MaxLength];
        return text.SequenceEqual(written[..JsonText.Format(value, style, ref MemoryMarshal.GetReference(written))]);
    }
}
