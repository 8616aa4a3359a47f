using System.Text;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Generators.Steps;

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

    /// <summary>The encoding that a file is likely to have; null if it is UTF-8.</summary>
    /// <param name="text">The file that the compiler read.</param>
    /// <param name="content">Its characters.</param>
    public static string? FindOther(SourceText text, string content) =>
        text.Encoding?.CodePage switch
        {
            Utf16 or Utf16BigEndian => OtherEncodings.Utf16,
            Utf32 or Utf32BigEndian => OtherEncodings.Utf32,
            _ when OtherEncodings.IsUnmarkedUtf16(content) => OtherEncodings.UnmarkedUtf16,
            null or Utf8 when !IsReplaced(text, content) => null,
            _ => OtherEncodings.OneByte,
        };

    /// <summary>
    /// Whether bytes that are not UTF-8 were replaced by U+FFFD. A file may hold that character itself: then its bytes are those of the
    /// text, as the checksum shows.
    /// </summary>
    private static bool IsReplaced(SourceText text, string content) =>
        content.IndexOf('\uFFFD') >= 0 && !HasBytesOf(text, content, hasMark: false) && !HasBytesOf(text, content, hasMark: true);

    private static bool HasBytesOf(SourceText text, string content, bool hasMark) =>
        SourceText.From(content, new UTF8Encoding(hasMark), text.ChecksumAlgorithm).GetChecksum().SequenceEqual(text.GetChecksum());
}
