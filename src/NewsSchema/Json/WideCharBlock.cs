using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Json;

/// <summary>Two vectors, because the processor is wrong about once in a block where the special characters end.</summary>
internal readonly struct WideCharBlock<TEscapes> : ICharBlock
    where TEscapes : struct, IEscapes
{
    public static int Length => 2 * Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Narrow(ref readonly ushort source, ref byte target)
    {
        ref ushort upper = ref Unsafe.Add(ref Unsafe.AsRef(in source), Vector256<byte>.Count);
        return Utf8Encode<TEscapes>.WriteBlock256(ref Unsafe.AsRef(in source), ref target)
            | ((ulong)Utf8Encode<TEscapes>.WriteBlock256(ref upper, ref Unsafe.Add(ref target, Vector256<byte>.Count)) << Vector256<byte>.Count);
    }
}
