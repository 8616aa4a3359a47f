using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Json;

/// <summary>What RFC 8259 demands: quotes, backslashes and controls.</summary>
internal readonly struct RelaxedEscapes : IEscapes
{
    public static bool KeepsText => true;

    public static bool IsEscaped(byte ascii) => ascii is < (byte)' ' or (byte)'"' or (byte)'\\';

    public static byte Letter(byte ascii) => ascii switch
    {
        (byte)'"' or (byte)'\\' => ascii,
        (byte)'\n' => (byte)'n',
        (byte)'\r' => (byte)'r',
        (byte)'\t' => (byte)'t',
        (byte)'\b' => (byte)'b',
        (byte)'\f' => (byte)'f',
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> block) => Utf8Scan.Special(block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> block) => Utf8Scan.Special(block);
}
