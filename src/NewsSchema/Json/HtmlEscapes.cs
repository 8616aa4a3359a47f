using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Json;

/// <summary>What <see cref="System.Text.Encodings.Web.JavaScriptEncoder.Default"/> escapes: also what means something to HTML, and all that is not ASCII.</summary>
internal readonly struct HtmlEscapes : IEscapes
{
    public static bool KeepsText => false;

    public static bool IsEscaped(byte ascii) =>
        ascii is < (byte)' ' or (byte)'"' or (byte)'\\' or (byte)'&' or (byte)'\'' or (byte)'+' or (byte)'<' or (byte)'>' or (byte)'`' or 0x7F;

    public static byte Letter(byte ascii) => ascii is < (byte)' ' or (byte)'\\' ? RelaxedEscapes.Letter(ascii) : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> block) =>
        Utf8Scan.Special(block)
        | Vector128.Equals(block & Vector128.Create((byte)0xFE), Vector128.Create((byte)'&')) // and '
        | Vector128.Equals(block & Vector128.Create((byte)0xFD), Vector128.Create((byte)'<')) // and >
        | Vector128.Equals(block, Vector128.Create((byte)'+'))
        | Vector128.Equals(block, Vector128.Create((byte)'`'))
        | Vector128.Equals(block, Vector128.Create((byte)0x7F));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> block) =>
        Utf8Scan.Special(block)
        | Vector256.Equals(block & Vector256.Create((byte)0xFE), Vector256.Create((byte)'&'))
        | Vector256.Equals(block & Vector256.Create((byte)0xFD), Vector256.Create((byte)'<'))
        | Vector256.Equals(block, Vector256.Create((byte)'+'))
        | Vector256.Equals(block, Vector256.Create((byte)'`'))
        | Vector256.Equals(block, Vector256.Create((byte)0x7F));
}
