using System.Buffers;
using System.Text.Unicode;

namespace NewsSchema.Serialization.Text;

/// <summary>Encodes UTF-16 as UTF-8 without replacing lone surrogates: each becomes a byte that is not valid UTF-8.</summary>
internal static class LoneSurrogates
{
    /// <summary>Writes the text's UTF-8 and returns its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">The buffer to write to; it has room for three bytes per character.</param>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        int written = 0;
        while (Utf8.FromUtf16(text, utf8[written..], out int read, out int bytes, replaceInvalidSequences: false) == OperationStatus.InvalidData)
        {
            text = text[(read + 1)..];
            written += bytes;
            utf8[written++] = 0xFF;
            if (text.IsEmpty)
            {
                return written;
            }
        }

        // The loop's last call wrote what was left.
        return written + System.Text.Encoding.UTF8.GetByteCount(text);
    }
}
