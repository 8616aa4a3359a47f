using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>Decodes the bytes of a source file, which must be UTF-8.</summary>
internal static class SourceDecoder
{
    /// <summary>Decodes a file's bytes.</summary>
    /// <param name="utf8">The bytes, with or without a byte order mark.</param>
    /// <param name="errors">Receives NEWS1020 at the first byte that is not UTF-8.</param>
    /// <param name="text">The text, with U+FFFD in place of what is not UTF-8.</param>
    /// <returns>Whether the bytes are UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, List<SourceError> errors, out string text)
    {
        text = Encoding.UTF8.GetString(utf8);
        int invalid = text.IndexOf('\uFFFD') < 0 ? -1 : Utf8.IndexOfInvalid(utf8);
        if (invalid < 0)
        {
            return true;
        }

        int offset = TextNormalization.Normalize(Encoding.UTF8.GetString(utf8.Slice(0, invalid))).Length;
        errors.Add(EncodingErrors.Of(utf8, invalid, offset));
        return false;
    }
}
