using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NewsSchema;

/// <summary>Parsing and formatting, the same for every <see cref="ITextValue{TSelf}"/>.</summary>
internal static class TextValue
{
    /// <summary>Longer texts are none of these values; refusing them first bounds what a hostile document costs.</summary>
    public const int MaxLength = 4096;

    public static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, ITextValue<T>
    {
        value = default;
        return text.Length <= MaxLength && T.TryCreate(text.ToString(), out value);
    }

    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Text, out T value)
        where T : struct, ITextValue<T>
    {
        value = default;
        return utf8Text.Length <= MaxLength && T.TryCreate(Encoding.UTF8.GetString(utf8Text), out value);
    }

    public static T Parse<T>(string text)
        where T : struct, ITextValue<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxLength && T.TryCreate(text, out T value) ? value : throw NotOne<T>(text);
    }

    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, ITextValue<T> =>
        TryParse(text, out T value) ? value : throw NotOne<T>(text);

    public static T Parse<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, ITextValue<T> =>
        TryParse(utf8Text, out T value) ? value : throw NotOne<T>(Encoding.UTF8.GetString(utf8Text));

    public static bool TryFormat(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public static bool TryFormat(string text, Span<byte> utf8Destination, out int bytesWritten) =>
        Encoding.UTF8.TryGetBytes(text, utf8Destination, out bytesWritten);

    /// <summary>Whether a format asks for the exact text: no format, or the general one.</summary>
    public static bool IsExact([NotNullWhen(false)] string? format) => format is null or "" or "G";

    /// <summary>The text to write for a value.</summary>
    /// <exception cref="ArgumentException">The value is the default of its type, which is not readable.</exception>
    public static string Written<T>(T value)
        where T : struct, ITextValue<T> => value.Text;

    /// <summary>The default of a type has no text that can be read again.</summary>
    public static ArgumentException NotSet<T>()
        where T : struct, ITextValue<T> =>
        new($"A value of type {typeof(T).Name} is not set. It must be {T.Expected}.");

    private static FormatException NotOne<T>(ReadOnlySpan<char> text)
        where T : struct, ITextValue<T> =>
        new($"'{(text.Length <= 100 ? text : text[..100])}' is not {T.Expected}.");
}
