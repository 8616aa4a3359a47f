using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Json;

/// <summary>One small vector: what every machine with vectors has, and what still fits near the end of a text.</summary>
internal readonly struct NarrowCharBlock<TEscapes> : ICharBlock
    where TEscapes : struct, IEscapes
{
    public static int Length => Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Narrow(ref readonly ushort source, ref byte target) =>
        Utf8Encode<TEscapes>.WriteBlock128(ref Unsafe.AsRef(in source), ref target);
}
