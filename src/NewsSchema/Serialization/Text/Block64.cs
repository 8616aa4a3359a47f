using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>Two vectors of 256 bits: the loop mispredicts about once per block, so larger blocks mispredict less often.</summary>
internal readonly struct Block64 : ITextBlock
{
    public static int Length => 2 * Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Widen(ref byte text, ref char target)
    {
        Vector256<byte> lower = Vector256.LoadUnsafe(ref text);
        Vector256<byte> upper = Vector256.LoadUnsafe(ref text, (uint)Vector256<byte>.Count);
        Utf8Decode.Store(lower, ref target);
        Utf8Decode.Store(upper, ref Unsafe.Add(ref target, Vector256<byte>.Count));
        return Utf8Scan.Special(lower).ExtractMostSignificantBits()
            | ((ulong)Utf8Scan.Special(upper).ExtractMostSignificantBits() << Vector256<byte>.Count);
    }
}
