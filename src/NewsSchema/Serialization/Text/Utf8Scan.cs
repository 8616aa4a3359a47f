using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>Searches the UTF-8 of a JSON string. It does not read out of bounds.</summary>
internal static class Utf8Scan
{
    private const int LongRun = 4 * 32;

    /// <summary>The index of the first byte that is a quote, a backslash, a control or not ASCII; the length if there is none.</summary>
    public static int IndexOfSpecial(ref readonly byte text, int length)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            while (length - i >= Vector256<byte>.Count)
            {
                uint special = Special(Vector256.LoadUnsafe(in text, (uint)i)).ExtractMostSignificantBits();
                if (special != 0)
                {
                    return i + BitOperations.TrailingZeroCount(special);
                }

                i += Vector256<byte>.Count;
                if (i == LongRun)
                {
                    // A long text is worth two blocks at a time, with one branch for both.
                    while (length - i >= 2 * Vector256<byte>.Count
                        && (Special(Vector256.LoadUnsafe(in text, (uint)i)) | Special(Vector256.LoadUnsafe(in text, (uint)i + (uint)Vector256<byte>.Count))) == Vector256<byte>.Zero)
                    {
                        i += 2 * Vector256<byte>.Count;
                    }
                }
            }
        }

        if (Vector128.IsHardwareAccelerated)
        {
            while (length - i >= Vector128<byte>.Count)
            {
                uint special = Special(Vector128.LoadUnsafe(in text, (uint)i)).ExtractMostSignificantBits();
                if (special != 0)
                {
                    return i + BitOperations.TrailingZeroCount(special);
                }

                i += Vector128<byte>.Count;
            }
        }

        while (i < length && !IsSpecial(Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i)))
        {
            i++;
        }

        return i;
    }

    /// <summary>
    /// The index of the first byte that is a quote, a backslash or a control; the length if there is none.
    /// If the bytes before it are valid UTF-8, <paramref name="units"/> is their number of UTF-16 code units.
    /// </summary>
    public static int IndexOfEnd(ref readonly byte text, int length, out int units)
    {
        int i = 0;
        int continuations = 0;
        int supplementary = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            while (length - i >= Vector256<byte>.Count)
            {
                Vector256<byte> block = Vector256.LoadUnsafe(in text, (uint)i);
                uint end = (Vector256.Equals(block, Vector256.Create((byte)'"'))
                    | Vector256.Equals(block, Vector256.Create((byte)'\\'))
                    | Vector256.LessThan(block, Vector256.Create((byte)' '))).ExtractMostSignificantBits();
                uint before = end == 0 ? uint.MaxValue : (end & (0 - end)) - 1;
                uint continuation = Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)-64)).ExtractMostSignificantBits();
                uint fourBytes = Vector256.GreaterThanOrEqual(block, Vector256.Create((byte)0xF0)).ExtractMostSignificantBits();
                continuations += BitOperations.PopCount(continuation & before);
                supplementary += BitOperations.PopCount(fourBytes & before);
                if (end != 0)
                {
                    i += BitOperations.TrailingZeroCount(end);
                    units = i - continuations + supplementary;
                    return i;
                }

                i += Vector256<byte>.Count;
            }
        }

        if (Vector128.IsHardwareAccelerated)
        {
            while (length - i >= Vector128<byte>.Count)
            {
                Vector128<byte> block = Vector128.LoadUnsafe(in text, (uint)i);
                uint end = (Vector128.Equals(block, Vector128.Create((byte)'"'))
                    | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                    | Vector128.LessThan(block, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
                uint before = end == 0 ? uint.MaxValue : (end & (0 - end)) - 1;
                uint continuation = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)-64)).ExtractMostSignificantBits();
                uint fourBytes = Vector128.GreaterThanOrEqual(block, Vector128.Create((byte)0xF0)).ExtractMostSignificantBits();
                continuations += BitOperations.PopCount(continuation & before);
                supplementary += BitOperations.PopCount(fourBytes & before);
                if (end != 0)
                {
                    i += BitOperations.TrailingZeroCount(end);
                    units = i - continuations + supplementary;
                    return i;
                }

                i += Vector128<byte>.Count;
            }
        }

        for (; i < length; i++)
        {
            byte b = Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i);
            if (b is (byte)'"' or (byte)'\\' or < (byte)' ')
            {
                break;
            }

            continuations += (sbyte)b < -64 ? 1 : 0;
            supplementary += b >= 0xF0 ? 1 : 0;
        }

        units = i - continuations + supplementary;
        return i;
    }

    /// <summary>As signed bytes, controls and everything beyond ASCII are less than a space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpecial(byte b) => (sbyte)b < ' ' || b == '"' || b == '\\';

    /// <inheritdoc cref="IsSpecial"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Special(Vector256<byte> block) =>
        Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
        | Vector256.Equals(block, Vector256.Create((byte)'"'))
        | Vector256.Equals(block, Vector256.Create((byte)'\\'));

    /// <inheritdoc cref="IsSpecial"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Special(Vector128<byte> block) =>
        Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
        | Vector128.Equals(block, Vector128.Create((byte)'"'))
        | Vector128.Equals(block, Vector128.Create((byte)'\\'));
}
