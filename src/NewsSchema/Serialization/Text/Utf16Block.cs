using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSchema.Serialization.Text;

/// <summary>Blocks of UTF-16 code units.</summary>
internal static class Utf16Block
{
    /// <summary>Narrows characters to bytes. One that does not fit becomes a special byte: 255, or 0 if its highest bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16());
        }

#if NET10_0_OR_GREATER
        return Vector128.NarrowWithSaturation(lower, upper);
#else
        Vector128<ushort> max = Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(Vector128.Min(lower, max), Vector128.Min(upper, max));
#endif
    }

    /// <inheritdoc cref="Narrow(Vector128{ushort}, Vector128{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Narrow(Vector256<ushort> lower, Vector256<ushort> upper)
    {
        if (Avx2.IsSupported)
        {
            // The instruction packs each half separately.
            return Avx2.Permute4x64(Avx2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()).AsInt64(), 0b11_01_10_00).AsByte();
        }

#if NET10_0_OR_GREATER
        return Vector256.NarrowWithSaturation(lower, upper);
#else
        Vector256<ushort> max = Vector256.Create((ushort)0xFF);
        return Vector256.Narrow(Vector256.Min(lower, max), Vector256.Min(upper, max));
#endif
    }
}
