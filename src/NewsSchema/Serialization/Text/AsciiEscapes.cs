using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>Escapes the characters that RFC 8259 requires, and everything that is not ASCII.</summary>
internal readonly struct AsciiEscapes : IEscapes
{
    public static bool KeepsText => false;

    public static bool IsEscaped(byte ascii) => RelaxedEscapes.IsEscaped(ascii);

    public static byte Letter(byte ascii) => RelaxedEscapes.Letter(ascii);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> block) => Utf8Scan.Special(block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> block) => Utf8Scan.Special(block);
}
