using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSchema.Serialization.Text;

/// <summary>What <see cref="System.Text.Encodings.Web.JavaScriptEncoder.Default"/> escapes: also the characters that are special in HTML, and everything that is not ASCII.</summary>
internal readonly struct HtmlEscapes : IEscapes
{
    public static bool KeepsText => false;

    public static bool IsEscaped(byte ascii) =>
        ascii is < (byte)' ' or (byte)'"' or (byte)'\\' or (byte)'&' or (byte)'\'' or (byte)'+' or (byte)'<' or (byte)'>' or (byte)'`' or 0x7F;

    public static byte Letter(byte ascii) => ascii is < (byte)' ' or (byte)'\\' ? RelaxedEscapes.Letter(ascii) : (byte)0;

    /// <inheritdoc/>
    /// <remarks>
    /// The upper half of a byte selects a bit, the lower half the bits with which the byte is special: one for controls and everything beyond ASCII,
    /// and one each for the quotes and signs of 0x20, the signs of 0x30, the backslash, the grave accent and the delete character.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> block)
    {
        if (ByteShuffle.IsSupported)
        {
            Vector128<byte> half = Vector128.Create((byte)0xF);
            Vector128<byte> upper = ByteShuffle.Gather(Vector128.Create((byte)1, 1, 2, 4, 0, 8, 16, 32, 1, 1, 1, 1, 1, 1, 1, 1), (block.AsUInt16() >>> 4).AsByte() & half);
            Vector128<byte> lower = ByteShuffle.Gather(Vector128.Create((byte)17, 1, 3, 1, 1, 1, 3, 3, 1, 1, 1, 3, 13, 1, 5, 33), block & half);
            return Vector128.GreaterThan((lower & upper).AsSByte(), Vector128<sbyte>.Zero).AsByte();
        }

        return Utf8Scan.Special(block)
            | Vector128.Equals(block & Vector128.Create((byte)0xFE), Vector128.Create((byte)'&')) // and '
            | Vector128.Equals(block & Vector128.Create((byte)0xFD), Vector128.Create((byte)'<')) // and >
            | Vector128.Equals(block, Vector128.Create((byte)'+'))
            | Vector128.Equals(block, Vector128.Create((byte)'`'))
            | Vector128.Equals(block, Vector128.Create((byte)0x7F));
    }

    /// <inheritdoc cref="Special(Vector128{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> block)
    {
        if (Avx2.IsSupported)
        {
            Vector256<byte> half = Vector256.Create((byte)0xF);
            Vector256<byte> upper = Avx2.Shuffle(
                Vector256.Create((byte)1, 1, 2, 4, 0, 8, 16, 32, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 0, 8, 16, 32, 1, 1, 1, 1, 1, 1, 1, 1), (block.AsUInt16() >>> 4).AsByte() & half);
            Vector256<byte> lower = Avx2.Shuffle(
                Vector256.Create((byte)17, 1, 3, 1, 1, 1, 3, 3, 1, 1, 1, 3, 13, 1, 5, 33, 17, 1, 3, 1, 1, 1, 3, 3, 1, 1, 1, 3, 13, 1, 5, 33), block & half);
            return Vector256.GreaterThan((lower & upper).AsSByte(), Vector256<sbyte>.Zero).AsByte();
        }

        return Vector256.Create(Special(block.GetLower()), Special(block.GetUpper()));
    }
}
