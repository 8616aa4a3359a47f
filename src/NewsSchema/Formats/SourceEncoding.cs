using System.Text;
using System.Text.Unicode;
using NewsSchema.Core.Errors;
using NewsSchema.Serialization.Xml;

namespace NewsSchema.Formats;

/// <summary>Decodes files of any format: XML by its declaration, everything else as UTF-8 unless the caller knows better.</summary>
internal static class SourceEncoding
{
    /// <summary>The encoding of teleprinter text that is not UTF-8.</summary>
    private const int Windows1252 = 1252;

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="encoding">The encoding of a file that does not state its own; null for UTF-8.</param>
    /// <param name="errors">Receives NEWS8104 or NEWS1020.</param>
    /// <returns>The text; after an error, what shows where the error is.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? encoding, List<SourceError> errors)
    {
        if (IsMarkup(bytes))
        {
            return XmlDecoder.Decode(bytes, errors);
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
    /// <returns>The text; null if files like this one have to be in memory, or if the encoding is unknown or contradicts the declaration.</returns>
    public static TextReader? Open(ReadOnlySpan<byte> start, Stream all, NewsFormat format, Encoding? encoding)
    {
        if (IsMarkup(start))
        {
            return format.IsXml && XmlDecoder.FindEncoding(start, [], out _) is { } stated ? new StrictTextReader(all, stated) : null;
        }

        return format.IsXml ? new StrictTextReader(all, Encoding.UTF8) : format.IsJson ? new StrictTextReader(all, encoding ?? Encoding.UTF8) : null;
    }

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
