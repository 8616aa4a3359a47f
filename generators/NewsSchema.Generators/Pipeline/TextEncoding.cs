using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Pipeline;

/// <summary>
/// Finds out whether a file is UTF-8 from what the compiler decoded. The compiler decodes other bytes in another encoding or replaces
/// them, and reports neither case.
/// </summary>
internal static class TextEncoding
{
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Utf32 = 12000;
    private const int Utf32BigEndian = 12001;

    /// <summary>The text of a file without a byte order mark, and why the file is not UTF-8; null if it is.</summary>
    public static (string Text, SourceError? Error) Read(SourceText text)
    {
        string content = WithoutMark(text.ToString());
        return text.Encoding?.CodePage switch
        {
            Utf16 or Utf16BigEndian => (content, EncodingErrors.Of(EncodingErrors.Utf16)),
            Utf32 or Utf32BigEndian => (content, EncodingErrors.Of(EncodingErrors.Utf32)),
            null or Utf8 => (content, EncodingErrors.FindUnmarkedUtf16(content) ?? (IsReplaced(text, content) ? EncodingErrors.OfReplaced(content) : null)),

            // The encoding of the system, which gives the bytes back.
            _ => Decode(text.Encoding!.GetBytes(text.ToString())),
        };
    }

    private static (string Text, SourceError? Error) Decode(byte[] bytes)
    {
        List<SourceError> errors = [];
        SourceDecoder.TryDecode(bytes, errors, out string text);
        return (WithoutMark(text), errors.FirstOrDefault());
    }

    /// <summary>
    /// Whether bytes that are not UTF-8 were replaced by U+FFFD. A file may hold that character itself: then its bytes are those of the
    /// text, as the checksum shows.
    /// </summary>
    private static bool IsReplaced(SourceText text, string content) =>
        content.IndexOf('\uFFFD') >= 0 && !HasBytesOf(text, content, hasMark: false) && !HasBytesOf(text, content, hasMark: true);

    private static bool HasBytesOf(SourceText text, string content, bool hasMark) =>
        SourceText.From(content, new UTF8Encoding(hasMark), text.ChecksumAlgorithm).GetChecksum().SequenceEqual(text.GetChecksum());

    private static string WithoutMark(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
}
