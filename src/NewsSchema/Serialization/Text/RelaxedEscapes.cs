using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>Escapes the characters that RFC 8259 requires: quotes, backslashes and controls.</summary>
internal readonly struct RelaxedEscapes : IEscapes
{
    public static bool KeepsText => true;

    /// <summary>The letters of the controls that have a short escape; quotes and backslashes stand for themselves.</summary>
    private static ReadOnlySpan<byte> Letters => "\0\0\0\0\0\0\0\0btn\0fr\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8;

    public static bool IsEscaped(byte ascii) => ascii <= '\\' && (ascii is < (byte)' ' or (byte)'"' or (byte)'\\'); // most are small letters

    public static byte Letter(byte ascii) => ascii < Letters.Length ? Letters[ascii] : ascii;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> block) => Utf8Scan.Special(block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> block) => Utf8Scan.Special(block);
}
