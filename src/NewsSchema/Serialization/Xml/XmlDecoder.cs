using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;

namespace NewsSchema.Serialization.Xml;

/// <summary>
/// Decodes the bytes of a document: UTF-8, UTF-16 or UTF-32, or the encoding that its declaration names. A declaration that contradicts the bytes is an error, because
/// one of the two is wrong and a guess could change names.
/// </summary>
internal static class XmlDecoder
{
    private const int MaxDeclarationLength = 1024;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The byte order marks, longer ones before their beginnings.</summary>
    private static readonly (byte[] Mark, Encoding Encoding)[] s_marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], Encoding.UTF32),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <param name="bytes">The document.</param>
    /// <param name="errors">Receives NEWS8104 if the encoding is unknown, contradicts the declaration, or is not that of the bytes.</param>
    /// <returns>The text without a byte order mark. After an error it shows where the error is: what is not of the encoding is replaced; the text is empty if the encoding is not known.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes, List<SourceError> errors)
    {
        Encoding? encoding = FindEncoding(bytes, out int start, out string? wrong);
        if (wrong is not null)
        {
            errors.Add(NewsErrorCodes.XmlEncoding.At(default, Contradiction(wrong, encoding)));
            return "";
        }

        return Decode(bytes[start..], encoding!, errors);
    }

    /// <param name="bytes">The document without its byte order mark.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="errors">Receives NEWS8104 if a byte is not of the encoding.</param>
    /// <returns>The text. After an error, U+FFFD or another sign replaces what is not of the encoding.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding, List<SourceError> errors)
    {
        Encoding strict = Strict(encoding);
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            string before = TextNormalization.Normalize(encoding.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]));
            errors.Add(NewsErrorCodes.XmlEncoding.At(new SourceSpan(before.Length, 0), $"a byte is not {encoding.WebName}"));
            return encoding.GetString(bytes);
        }
    }

    /// <summary>Why the declaration of a document is wrong.</summary>
    /// <param name="declared">The encoding that it states.</param>
    /// <param name="actual">The encoding of the bytes; null if that cannot be known.</param>
    public static string Contradiction(string declared, Encoding? actual) =>
        actual is null ? $"the encoding '{declared}' is unknown" : $"the declaration says {declared}, but the bytes are {actual.WebName}";

    /// <summary>The encoding of a document, by its start.</summary>
    /// <param name="bytes">The document, or the start of it with the whole declaration.</param>
    /// <param name="start">The length of the byte order mark.</param>
    /// <param name="wrong">The encoding that the declaration states, if it is unknown or not that of the bytes; otherwise, null.</param>
    /// <returns>The encoding; null if only an unknown name states it.</returns>
    public static Encoding? FindEncoding(ReadOnlySpan<byte> bytes, out int start, out string? wrong)
    {
        wrong = null;
        (Encoding? found, start) = FindMark(bytes);
        bytes = bytes[start..];
        found ??= bytes.StartsWith("<\0"u8) ? Encoding.Unicode : bytes.StartsWith("\0<"u8) ? Encoding.BigEndianUnicode : null;
        ReadOnlySpan<byte> beginning = bytes[..Math.Min(bytes.Length, MaxDeclarationLength)];
        bool isDeclared = found is not null || beginning.StartsWith("<?xml"u8);
        beginning = found is null && beginning.IndexOf("?>"u8) is >= 0 and int end ? beginning[..(end + 2)] : beginning;
        string? name = isDeclared ? XmlDeclaration.FindEncoding((found ?? Encoding.Latin1).GetString(beginning)) : null;
        if (name is null)
        {
            return found ?? Encoding.UTF8;
        }

        Encoding? declared = FindEncoding(name);
        Encoding? actual = found ?? (declared is not null && IsWide(declared) ? Encoding.UTF8 : declared);
        bool isRight = declared is not null && (actual!.CodePage == declared.CodePage || (IsUtf16(actual) && name.Equals("utf-16", StringComparison.OrdinalIgnoreCase)));
        wrong = isRight ? null : name;
        return actual;
    }

    /// <summary>The encoding with an exception for what is not of it.</summary>
    private static Encoding Strict(Encoding encoding)
    {
        if (encoding.CodePage == s_strictUtf8.CodePage)
        {
            return s_strictUtf8;
        }

        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static (Encoding? Encoding, int Length) FindMark(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] mark, Encoding encoding) in s_marks)
        {
            if (bytes.StartsWith(mark))
            {
                return (encoding, mark.Length);
            }
        }

        return (null, 0);
    }

    private static Encoding? FindEncoding(string name)
    {
        try
        {
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // The framework has no way to ask whether it knows an encoding.
            return null;
        }
    }

    private static bool IsUtf16(Encoding encoding) => encoding.CodePage is 1200 or 1201;

    /// <summary>Whether ASCII characters have more than one byte, so that the declaration could not be read if the bytes had this encoding.</summary>
    private static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;
}
