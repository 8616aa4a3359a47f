using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NewsSchema.Serialization.Text;

/// <summary>Gathers bytes that are not adjacent.</summary>
internal static class ByteShuffle
{
    /// <summary>Whether the processor supports it.</summary>
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;
    }

    /// <summary>Returns, for each index, the byte at that index; 0 if the index is 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Gather(Vector128<byte> bytes, Vector128<byte> places) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(bytes, places) : AdvSimd.Arm64.VectorTableLookup(bytes, places);

    /// <summary>Interleaves bytes with the upper halves of the same code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<ushort> First, Vector128<ushort> Second) Zip(Vector128<byte> lower, Vector128<byte> upper) =>
        Sse2.IsSupported
            ? (Sse2.UnpackLow(lower, upper).AsUInt16(), Sse2.UnpackHigh(lower, upper).AsUInt16())
            : (AdvSimd.Arm64.ZipLow(lower, upper).AsUInt16(), AdvSimd.Arm64.ZipHigh(lower, upper).AsUInt16());
}
