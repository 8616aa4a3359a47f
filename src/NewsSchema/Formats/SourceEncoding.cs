using System.Text;
using System.Text.Unicode;
using NewsSchema.Core.Errors;
using NewsSchema.Serialization.Xml;

namespace NewsSchema.Formats;

/// <summary>
/// Decodes files of any format: XML by its declaration, everything else as UTF-8 unless the caller knows better. Programs that convert a file often leave its declaration as it was, so that bytes that can only
/// be of another encoding count more; the report says so.
/// </summary>
internal static class SourceEncoding
{
    /// <summary>The encoding of teleprinter text that is not UTF-8.</summary>
    private const int Windows1252 = 1252;

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="encoding">The encoding of a file that does not state its own; null for UTF-8.</param>
    /// <param name="errors">Receives NEWS8104 or NEWS1020.</param>
    /// <param name="notes">Receives NEWS8015 if the declaration is wrong.</param>
    /// <returns>The text; after an error, what shows where the error is.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? encoding, List<SourceError> errors, List<SourceNote> notes)
    {
        if (IsMarkup(bytes))
        {
            return DecodeMarkup(bytes, errors, notes);
        }

        if (encoding is not null)
        {
            return encoding.GetString(bytes);
        }

        if (IsTeleprinter(bytes) && !Utf8.IsValid(bytes))
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes);
        }

        SourceDecoder.TryDecode(bytes, errors, out string text);
        return text;
    }

    /// <summary>Opens a file that is read from front to back, in the encoding that its start states or the caller names.</summary>
    /// <param name="start">The start of the file.</param>
    /// <param name="all">The file.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="encoding">The encoding of a file that does not state its own; null for UTF-8.</param>
    /// <param name="notes">Receives NEWS8015 if the declaration is wrong, as soon as the bytes show it.</param>
    /// <returns>The text; null if files like this one have to be in memory, or if the encoding is unknown.</returns>
    public static TextReader? Open(ReadOnlySpan<byte> start, Stream all, NewsFormat format, Encoding? encoding, List<SourceNote> notes)
    {
        if (IsMarkup(start))
        {
            Encoding? stated = XmlDecoder.FindEncoding(start, out _, out string? wrong);
            if (!format.IsXml || stated is null)
            {
                return null;
            }

            if (wrong is not null)
            {
                notes.Add(WrongDeclaration(wrong, stated));
            }

            return new StrictTextReader(all, stated, stated.IsSingleByte ? () => notes.Add(WrongDeclaration(stated.WebName, Encoding.UTF8)) : null);
        }

        return format.IsXml ? new StrictTextReader(all, Encoding.UTF8) : format.IsJson ? new StrictTextReader(all, encoding ?? Encoding.UTF8) : null;
    }

    private static string DecodeMarkup(ReadOnlySpan<byte> bytes, List<SourceError> errors, List<SourceNote> notes)
    {
        Encoding? encoding = XmlDecoder.FindEncoding(bytes, out int start, out string? wrong);
        ReadOnlySpan<byte> content = bytes[start..];
        bool mayBeUtf8 = encoding is null || (encoding.IsSingleByte && !Ascii.IsValid(content));
        if (mayBeUtf8 && Utf8.IsValid(content))
        {
            wrong ??= encoding!.WebName;
            encoding = Encoding.UTF8;
        }

        if (encoding is null)
        {
            errors.Add(NewsErrorCodes.XmlEncoding.At(default, XmlDecoder.Contradiction(wrong!, null)));
            return "";
        }

        if (wrong is not null)
        {
            notes.Add(WrongDeclaration(wrong, encoding));
        }

        return XmlDecoder.Decode(content, encoding, errors);
    }

    private static SourceNote WrongDeclaration(string declared, Encoding actual) =>
        new(NewsErrorCodes.Approximated.At(default, XmlDecoder.Contradiction(declared, actual)), "", 1);

    /// <summary>Decodes the start of a file, of which the last character may be incomplete.</summary>
    public static string DecodeStart(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("<\0"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : bytes.StartsWith("\0<"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : Encoding.UTF8).GetString(bytes);

    /// <summary>Whether a file of a format that is older than Unicode begins here: teleprinters send signs for the parts of a message.</summary>
    private static bool IsTeleprinter(ReadOnlySpan<byte> bytes) =>
        NewsFormats.Detect(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)])) is { } format && (format == NewsFormats.Iptc7901 || format == NewsFormats.Anpa1312);

    /// <summary>Whether the first character that is not white space opens a tag, in any encoding that has ASCII or two bytes a character.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> bytes)
    {
        string start = DecodeStart(bytes[..Math.Min(bytes.Length, 64)]);
        return start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<');
    }
}
