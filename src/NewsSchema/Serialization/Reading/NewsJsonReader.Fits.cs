using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

// Whether a value can be read into a member. Only records that keep mismatches call these methods, before they read. They read nothing, and malformed
// JSON is still refused. Null always fits, because the reader keeps it.
public ref partial struct NewsJsonReader
{
    /// <summary>Keeps a value that does not fit its member.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public void KeepMismatch(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        NextByte();
        int start = _position;
        NewsExtensionData.Add(ref data, Encoding.UTF8.GetString(name), ReadAny());
        Mismatches?.Add((start, _position));
    }

    /// <summary>Whether the next value is null or a record of this type.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public bool Fits<T>()
        where T : class, INewsRecord<T> => T.Fits(ref this);

    /// <summary>Whether the next value is null or an object.</summary>
    public bool FitsObject() => NextByte() is 'n' or '{';

    /// <summary>Whether the next value is null or a text.</summary>
    public bool FitsString() => NextByte() is 'n' or '"' || IsBareText();

    /// <summary>Whether the next value is null, <c>true</c> or <c>false</c>.</summary>
    public bool FitsBoolean() => NextByte() is 'n' or 't' or 'f';

    /// <summary>Whether the next value is null or an integer of 32 bits.</summary>
    public bool FitsInt32() => NextByte() == 'n' || (TryPeekNumber(out ReadOnlySpan<byte> text) && Utf8Parser.TryParse(text, out int _, out int consumed) && consumed == text.Length);

    /// <summary>Whether the next value is null or an integer of 64 bits.</summary>
    public bool FitsInt64() => NextByte() == 'n' || TryPeekInt64(out _);

    /// <summary>Whether the next value is null or a number that an enum can hold.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public bool FitsEnum<TEnum>()
        where TEnum : struct, Enum => NextByte() == 'n' || (TryPeekInt64(out long number) && EnumNumbers.TryConvert(number, out TEnum _));

    /// <summary>Whether the next value is null or a number that a decimal holds exactly.</summary>
    public bool FitsDecimal() => NextByte() == 'n' || (TryPeekNumber(out ReadOnlySpan<byte> text) && ExactDecimal.TryParse(Encoding.ASCII.GetString(text), out _));

    /// <summary>Whether the next value is null or a number in the range of a double.</summary>
    public bool FitsDouble() => NextByte() == 'n' || (TryPeekNumber(out ReadOnlySpan<byte> text) && Utf8Parser.TryParse(text, out double value, out int consumed) && consumed == text.Length && double.IsFinite(value));

    /// <summary>Whether the next value is null or a number.</summary>
    public bool FitsNumber() => NextByte() == 'n' || TryPeekNumber(out _);

    /// <summary>Whether the next value is null or a day.</summary>
    public bool FitsDate() => NextByte() == 'n' || (TryPeekText(out ReadOnlySpan<byte> text) && JsonText.TryParseDate(text, out _));

    /// <summary>Whether the next value is null or a date-time in any spelling.</summary>
    /// <param name="style">How the member's date-times are written.</param>
    public bool FitsDateTime(DateTimeStyle style) => NextByte() switch
    {
        'n' => true,
        '"' => TryPeekText(out ReadOnlySpan<byte> text) && JsonText.TryParseInstant(text, out _),
        _ => style.IsNumber && TryPeekNumber(out ReadOnlySpan<byte> number)
            && ExactDecimal.TryParse(Encoding.ASCII.GetString(number), out decimal value) && JsonText.TryFromUnixTime(value, style, out _),
    };

    /// <summary>Whether the next value means that there is none.</summary>
    /// <param name="texts">The values with this meaning, each followed by a line feed.</param>
    public readonly bool IsNothing(scoped ReadOnlySpan<byte> texts)
    {
        NewsExtensionData none = default;
        NewsJsonReader copy = this;
        return copy.TryKeepNothing(texts, default, ref none);
    }

    /// <summary>Whether the next value is null or a time of day.</summary>
    public bool FitsTime() => NextByte() == 'n' || (TryPeekText(out ReadOnlySpan<byte> text) && JsonText.TryParseTime(text, out _));

    /// <summary>Whether the next value is null or a duration.</summary>
    public bool FitsDuration() => NextByte() == 'n' || (TryPeekText(out ReadOnlySpan<byte> text) && JsonText.TryParseAnyDuration(text, out _));

    /// <summary>Whether the next value is null or an ISO 8601 date.</summary>
    public bool FitsIsoDate() => FitsTextValue<IsoDate>();

    /// <summary>Whether the next value is null or a time of day with its text.</summary>
    public bool FitsIsoTime() => FitsTextValue<IsoTime>();

    /// <summary>Whether the next value is null or an amount of money.</summary>
    public bool FitsMoney() => FitsTextValue<Money>();

    /// <summary>Whether the next value is null or a quantity.</summary>
    public bool FitsQuantity() => FitsTextValue<Quantity>();

    /// <summary>Whether the next value is null or a URI.</summary>
    public bool FitsUri() =>
        NextByte() == 'n' || (TryPeekText(out ReadOnlySpan<byte> text) && Uri.TryCreate(Encoding.UTF8.GetString(text), UriKind.RelativeOrAbsolute, out _));

    /// <summary>Whether the next value is null or a GUID in lower case with hyphens.</summary>
    public bool FitsGuid() => NextByte() == 'n' || (TryPeekText(out ReadOnlySpan<byte> text) && ExactGuid.TryParse(Encoding.UTF8.GetString(text), out _));

    /// <summary>Whether the next value is null or markup.</summary>
    public bool FitsMarkup() => FitsString();

    /// <summary>Whether the next value is null or a list whose elements fit.</summary>
    /// <param name="element">Whether an element fits.</param>
    /// <param name="nulls">Whether an element may be null.</param>
    public bool FitsList(NewsJsonCheck element, bool nulls)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (NextByte() != '[')
        {
            return NextByte() == 'n';
        }

        NewsJsonReader json = this;
        for (bool more = json.BeginArray(); more; more = json.NextItem())
        {
            if (!json.FitsElement(element, nulls))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the next value is null or a map whose values fit.</summary>
    /// <param name="value">Whether a value fits.</param>
    /// <param name="nulls">Whether a value may be null.</param>
    public bool FitsMap(NewsJsonCheck value, bool nulls)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (NextByte() != '{')
        {
            return NextByte() == 'n';
        }

        NewsJsonReader json = this;
        for (bool more = json.BeginObject(); more; more = json.NextMember())
        {
            json.ReadName();
            if (!json.FitsElement(value, nulls))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the next value is null, a value that fits, or a list of such values.</summary>
    /// <param name="element">Whether one value fits.</param>
    /// <param name="nulls">Whether an element of the list may be null.</param>
    public bool FitsOneOrMany(NewsJsonCheck element, bool nulls)
    {
        ArgumentNullException.ThrowIfNull(element);
        return IsList() ? FitsList(element, nulls) : element(ref this);
    }

    /// <summary>Checks an element and skips it.</summary>
    private bool FitsElement(NewsJsonCheck check, bool nulls)
    {
        if (NextByte() == 'n' ? !nulls : !check(ref this))
        {
            return false;
        }

        Skip();
        return true;
    }

    private bool FitsTextValue<T>()
        where T : struct, ITextValue<T> =>
        NextByte() == 'n'
        || (TryPeekText(out ReadOnlySpan<byte> utf8) && Encoding.UTF8.GetString(utf8) is { Length: <= TextValue.MaxLength } text && T.TryCreate(text, out _));

    /// <summary>Whether the next value is a number or boolean that counts as a text, because the flags allow it.</summary>
    private bool IsBareText() => (_flags & JsonReadFlags.LenientText) != 0 && NextByte() is 't' or 'f' or '-' or (>= '0' and <= '9');

    private bool TryPeekText(out ReadOnlySpan<byte> text)
    {
        bool isText = NextByte() == '"' || IsBareText();
        NewsJsonReader json = this;
        text = isText ? json.ReadShortText("a string") : default;
        return isText;
    }

    private bool TryPeekInt64(out long value)
    {
        value = 0;
        return TryPeekNumber(out ReadOnlySpan<byte> text) && Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length;
    }

    private bool TryPeekNumber(out ReadOnlySpan<byte> text)
    {
        text = default;
        NewsJsonReader json = this;
        switch (PeekKind())
        {
            case JsonValueKind.Number:
                text = json.ReadNumberText("a number");
                return true;
            case JsonValueKind.String when (_flags & JsonReadFlags.NumbersFromStrings) != 0:
                text = json.ReadUtf8String();
                return NewsNumber.TryParse(text, out _);
            default:
                return false;
        }
    }
}
