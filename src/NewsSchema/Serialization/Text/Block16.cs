using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>One vector of 128 bits: all processors with vectors have it, and it fits near the end of a text.</summary>
internal readonly struct Block16 : ITextBlock
{
    public static int Length => Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Widen(ref byte text, ref char target)
    {
        Vector128<byte> block = Vector128.LoadUnsafe(ref text);
        Utf8Decode.Store(block, ref target);
        return Utf8Scan.Special(block).ExtractMostSignificantBits();
    }
}
