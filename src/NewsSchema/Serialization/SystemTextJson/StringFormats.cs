using System.Text;
using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>The formats of values that are strings in JSON, read and written exactly as by <see cref="NewsJsonReader"/> and <see cref="NewsJsonWriter"/>.</summary>
internal static class StringFormats
{
    private delegate bool Utf8Parser<TValue>(ReadOnlySpan<byte> text, out TValue value);

    private delegate int Writer<TValue>(TValue value, Span<byte> target);

    /// <summary>A time of day.</summary>
    public static StringFormat<TimeOnly> Time { get; } = Of(
        "a time such as 14:30:00", static (TimeOnly value, Span<byte> target) => JsonText.Format(value, ref target[0]), JsonText.TryParseTime);

    /// <summary>A duration, which is read in any spelling.</summary>
    /// <param name="style">How it is written.</param>
    public static StringFormat<TimeSpan> Duration(DurationStyle style) => Of(
        "a duration such as PT2H30M or 02:30:00",
        (TimeSpan value, Span<byte> target) => JsonText.Format(value, style, target),
        (ReadOnlySpan<byte> text, out TimeSpan value) => JsonText.TryParseDuration(text, style, out value)) with
    {
        TryParseOther = Parser<TimeSpan>(JsonText.TryParseAnyDuration),
        Schema = style == DurationStyle.Iso ? new("duration") : null,
    };

    /// <summary>A URI as it was written.</summary>
    public static StringFormat<Uri> Uri { get; } = new(
        "a URI", static value => value.OriginalString, static (string text, out Uri value) => System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value!))
    {
        Schema = new("uri-reference"),
    };

    /// <summary>A GUID in lower case with hyphens.</summary>
    public static StringFormat<Guid> Guid { get; } = new(
        ExactGuid.Expected, static value => value.ToString(), ExactGuid.TryParse)
    {
        Schema = new("uuid"),
    };

    /// <summary>A date-time, which is read in any spelling.</summary>
    /// <param name="style">How it is written.</param>
    public static StringFormat<DateTimeOffset> DateTime(DateTimeStyle style) => Of(
        $"a date-time such as {style}",
        (DateTimeOffset value, Span<byte> target) => JsonText.Format(value, style, ref target[0]),
        (ReadOnlySpan<byte> text, out DateTimeOffset value) => JsonText.TryParseDateTime(text, style, out value)) with
    {
        TryParseOther = Parser<DateTimeOffset>(JsonText.TryParseInstant),
        Schema = style.IsUsual ? new("date-time") : null,
    };

    /// <summary>A value that is its text.</summary>
    public static StringFormat<T> Text<T>()
        where T : struct, ITextValue<T> => new(T.Expected, static value => value.Text, T.TryCreate);

    /// <summary>An enum's member by its JSON name.</summary>
    /// <param name="values">The enum's members.</param>
    public static StringFormat<TEnum> Enum<TEnum>((string Name, TEnum Value)[] values)
        where TEnum : struct, Enum => new(
        "a known " + typeof(TEnum).Name,
        value => Array.Find(values, member => member.Value.Equals(value)).Name ?? value.ToString(),
        (string text, out TEnum value) => TryParseEnum(values, text, out value) && Array.Find(values, IsOf(value)).Name == text)
    {
        TryParseOther = (string text, out TEnum value) => TryParseEnum(values, text, out value),
    };

    private static bool TryParseEnum<TEnum>((string Name, TEnum Value)[] values, string text, out TEnum value)
        where TEnum : struct, Enum
    {
        int index = Array.FindIndex(values, member => member.Name == text);
        value = index >= 0 ? values[index].Value : default;
        return index >= 0;
    }

    private static Predicate<(string Name, TEnum Value)> IsOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => member => member.Value.Equals(value);

    private static StringFormat<TValue> Of<TValue>(string expected, Writer<TValue> write, Utf8Parser<TValue> parse) => new(
        expected,
        value =>
        {
            Span<byte> text = stackalloc byte[JsonText.MaxLength];
            return Encoding.ASCII.GetString(text[..write(value, text)]);
        },
        Parser(parse));

    private static StringFormat<TValue>.Parser Parser<TValue>(Utf8Parser<TValue> parse) => (string text, out TValue value) =>
    {
        // These values are never longer, and a character that is not ASCII is replaced by one that none of them contains.
        Span<byte> utf8 = stackalloc byte[JsonText.MaxInstantLength];
        value = default!;
        return text.Length <= utf8.Length && parse(utf8[..Encoding.ASCII.GetBytes(text, utf8)], out value);
    };
}
