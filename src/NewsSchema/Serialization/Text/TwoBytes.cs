using System.Buffers.Binary;

namespace NewsSchema.Serialization.Text;

/// <summary>The special characters that become two bytes: letters up to U+07FF, and characters with an escape of one letter. One table makes both a single store.</summary>
internal static class TwoBytes
{
    /// <summary>The first character that becomes three bytes.</summary>
    public const int End = 0x800;

    /// <summary>The bytes of each character, as they are in memory; 0 for characters that become more bytes, or that are not special.</summary>
    public static readonly ushort[] Of = Make();

    private static ushort[] Make()
    {
        ushort[] pairs = new ushort[End];
        for (int unit = 0; unit < End; unit++)
        {
            (int first, int second) = unit >= 0x80 ? (0xC0 | (unit >> 6), 0x80 | (unit & 0x3F))
                : RelaxedEscapes.IsEscaped((byte)unit) && RelaxedEscapes.Letter((byte)unit) is not 0 and var letter ? ('\\', letter)
                : (0, 0);
            int pair = first | (second << 8);
            pairs[unit] = BitConverter.IsLittleEndian ? (ushort)pair : BinaryPrimitives.ReverseEndianness((ushort)pair);
        }

        return pairs;
    }
}
