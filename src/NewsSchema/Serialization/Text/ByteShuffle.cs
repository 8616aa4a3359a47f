using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NewsSchema.Serialization.Text;

/// <summary>Puts bytes together that are not side by side.</summary>
internal static class ByteShuffle
{
    /// <summary>Whether the processor can.</summary>
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;
    }

    /// <summary>For each place the byte at it; 0 if the place is 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Gather(Vector128<byte> bytes, Vector128<byte> places) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(bytes, places) : AdvSimd.Arm64.VectorTableLookup(bytes, places);

    /// <summary>Bytes side by side with those that are the upper half of the same units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<ushort> First, Vector128<ushort> Second) Zip(Vector128<byte> lower, Vector128<byte> upper) =>
        Sse2.IsSupported
            ? (Sse2.UnpackLow(lower, upper).AsUInt16(), Sse2.UnpackHigh(lower, upper).AsUInt16())
            : (AdvSimd.Arm64.ZipLow(lower, upper).AsUInt16(), AdvSimd.Arm64.ZipHigh(lower, upper).AsUInt16());
}
