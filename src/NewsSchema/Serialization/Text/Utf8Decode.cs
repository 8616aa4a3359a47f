using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace NewsSchema.Serialization.Text;

/// <summary>Decodes UTF-8 to UTF-16, into strings of exactly the right length. It does not read or write out of bounds.</summary>
internal static class Utf8Decode
{
    /// <summary>The number of bytes that a step over the largest block reads and writes: the block, the rest of its last character, and another block.</summary>
    public const int Reach = (2 * 64) + 3;

    /// <summary>If more of eight bytes than this are not ASCII, the text is of another script than Latin.</summary>
    private const int Sparse = 3;

    /// <summary>From this length on, the base class library's wider vectors make up for the cost of a call.</summary>
    private const int LongRun = 128;

    /// <summary>The characters of the escapes of one letter, by that letter; 0 for every other byte.</summary>
    public static ReadOnlySpan<byte> Unescaped =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, (byte)'"', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'/', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'\\', 0, 0, 0,
        0, 0, (byte)'\b', 0, 0, 0, (byte)'\f', 0, 0, 0, 0, 0, 0, 0, (byte)'\n', 0, 0, 0, (byte)'\r', 0, (byte)'\t', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>A string of bytes that are known to be ASCII.</summary>
    public static string Ascii(ref readonly byte text, int length)
    {
        if (length == 0)
        {
            return "";
        }

        // No other code has the string yet, so its characters may still be set.
        string result = new('\0', length);
        Widen(in text, ref MemoryMarshal.GetReference(result.AsSpan()), length);
        return result;
    }

    /// <summary>The string of UTF-8 bytes that are a number of UTF-16 code units; null if they are not.</summary>
    public static string? Text(ref readonly byte text, int length, int units)
    {
        string result = new('\0', units);
        ref char target = ref MemoryMarshal.GetReference(result.AsSpan());
        return TryDecode(in text, length, ref target, units) ? result : null;
    }

    /// <summary>
    /// Decodes UTF-8 of a number of UTF-16 code units, as <see cref="Utf8Scan.IndexOfEnd"/> counts them; the text has no quote, backslash or control.
    /// Returns false if it is malformed. It is for text of Latin letters, and for short texts of others.
    /// </summary>
    public static bool TryDecode(ref readonly byte text, int length, ref char target, int units)
    {
        // If few characters are ASCII, the base class library decodes runs of the others faster than a search for the next one would.
        if (length - units > length / 4)
        {
            return Utf8.ToUtf16(
                MemoryMarshal.CreateReadOnlySpan(in text, length),
                MemoryMarshal.CreateSpan(ref target, units),
                out _,
                out int written,
                replaceInvalidSequences: false) == OperationStatus.Done && written == units;
        }

        int i = 0;
        int o = 0;
        while (i < length)
        {
            ref byte here = ref Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i);
            ref char there = ref Unsafe.Add(ref target, (uint)o);
            int room = Math.Min(length - i, units - o);
            int ascii = 0;
            if (Vector128.IsHardwareAccelerated && room >= Reach && Blocks(ref here, ref there, room, out int decoded, out _) is > 0 and int read)
            {
                i += read;
                o += decoded;
            }
            else if (Vector256.IsHardwareAccelerated && room >= Vector256<byte>.Count)
            {
                Vector256<byte> block = Vector256.LoadUnsafe(ref here);
                Store(block, ref there);
                uint others = block.ExtractMostSignificantBits();
                ascii = others == 0 ? Vector256<byte>.Count : BitOperations.TrailingZeroCount(others);
            }
            else if (Vector128.IsHardwareAccelerated && room >= Vector128<byte>.Count)
            {
                Vector128<byte> block = Vector128.LoadUnsafe(ref here);
                Store(block, ref there);
                uint others = block.ExtractMostSignificantBits();
                ascii = others == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(others);
            }
            else if (Vector128.IsHardwareAccelerated && room >= 8)
            {
                WidenEight(ref here, ref there);
                ulong others = Unsafe.ReadUnaligned<ulong>(ref here) & 0x8080_8080_8080_8080;
                ascii = others == 0 ? 8 : BitOperations.TrailingZeroCount(BitConverter.IsLittleEndian ? others : BinaryPrimitives.ReverseEndianness(others)) / 8;
            }
            else if (here < 0x80)
            {
                there = (char)here;
                ascii = 1;
            }

            i += ascii;
            o += ascii;
            while (i < length && Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i) >= 0x80)
            {
                uint first = Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i);
                uint second = i + 1 < length ? Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i + 1) ^ 0x80u : uint.MaxValue;
                if (first - 0xC2 < 0xE0 - 0xC2 && second <= 0x3F)
                {
                    Unsafe.Add(ref target, (uint)o++) = (char)(((first & 0x1F) << 6) | second);
                    i += 2;
                    continue;
                }

                int size = DecodeOne(ref Unsafe.Add(ref Unsafe.AsRef(in text), (uint)i), length - i, out uint scalar);
                if (size == 0)
                {
                    return false;
                }

                i += size;
                o += Put(ref Unsafe.Add(ref target, (uint)o), scalar);
            }
        }

        return true;
    }

    /// <summary>
    /// Decodes the inside of a JSON string up to what needs a closer look (its end, a control, an escape of more than one letter, malformed UTF-8),
    /// or until too little is left for a block. Returns the number of bytes and sets the number of code units, which is not larger.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="target">The buffer to write to; it has room for as many units as there are bytes.</param>
    /// <param name="room">The number of bytes.</param>
    /// <param name="units">The number of code units.</param>
    /// <param name="isDense">Whether the text continues in another script than Latin, for <see cref="MultiByteDecoder"/>.</param>
    public static int Blocks(ref readonly byte text, ref char target, int room, out int units, out bool isDense) =>
        Vector256.IsHardwareAccelerated && room >= Reach
            ? Blocks<Block64>(in text, ref target, room, out units, out isDense)
            : Blocks<Block16>(in text, ref target, room, out units, out isDense);

    private static int Blocks<TBlock>(ref readonly byte text, ref char target, int room, out int units, out bool isDense)
        where TBlock : struct, ITextBlock
    {
        isDense = false;
        ref byte source = ref Unsafe.AsRef(in text);
        nint i = 0;
        nint o = 0;
        nint last = room - (2 * TBlock.Length) - 3;
        while (i <= last)
        {
            // The start of the next block does not depend on the content of this one, so the processor does not have to wait for it.
            ulong special = TBlock.Widen(ref Unsafe.Add(ref source, i), ref Unsafe.Add(ref target, o));
            nint next = TBlock.Length;
            if (ByteShuffle.IsSupported && BitOperations.PopCount(special) > TBlock.Length / 8 * Sparse)
            {
                isDense = true;
                break;
            }

            while (special != 0)
            {
                int place = BitOperations.TrailingZeroCount(special);
                ref byte here = ref Unsafe.Add(ref source, i + place);
                ref char there = ref Unsafe.Add(ref target, o + place);
                uint first = here;
                uint second = Unsafe.Add(ref here, 1);
                uint pair = (first << 8) + second - 0xC280;
                if (pair < 0x1E00 && (pair & 0xC0) == 0)
                {
                    there = (char)(0x80 + ((pair >> 2) & 0x7C0) + (pair & 0x3F));
                }
                else if (first == '\\' && Unsafe.Add(ref MemoryMarshal.GetReference(Unescaped), second) is > 0 and byte unescaped)
                {
                    there = (char)unescaped;
                }
                else
                {
                    int size = DecodeOne(in here, 4, out uint scalar);
                    if (size == 0)
                    {
                        units = (int)o + place;
                        return (int)i + place;
                    }

                    // Three bytes become one unit and four become two: in both cases two fewer.
                    Put(ref there, scalar);
                    special &= ~(((1UL << size) - 1) << place);
                    place += size - 2;
                    o--;
                }

                // What follows the character moves to its new place.
                o--;
                nint after = place + 2;
                TBlock.Widen(ref Unsafe.Add(ref source, i + after), ref Unsafe.Add(ref target, o + after));
                special &= ~(3UL << place);
                if (after > TBlock.Length)
                {
                    next = after;
                }
            }

            i += next;
            o += next;
        }

        units = (int)o;
        return (int)i;
    }

    /// <summary>Whether few of the next characters are ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDense(ref readonly byte text, int length) =>
        ByteShuffle.IsSupported
        && length >= Vector256<byte>.Count
        && BitOperations.PopCount(Vector256.LoadUnsafe(in text).ExtractMostSignificantBits()) > Vector256<byte>.Count / 8 * Sparse;

    /// <summary>Decodes one scalar value that is not ASCII and returns the number of its bytes; 0 if it is malformed (RFC 3629, section 4).</summary>
    /// <remarks>It is inlined because, around a call, a loop over vectors would have to load its constants again.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DecodeOne(ref readonly byte text, int length, out uint scalar)
    {
        ref byte first = ref Unsafe.AsRef(in text);
        scalar = first;
        if (scalar < 0xC2 || length < 2)
        {
            return 0;
        }

        uint second = Unsafe.Add(ref first, 1) ^ 0x80u;
        if (second > 0x3F)
        {
            return 0;
        }

        if (scalar < 0xE0)
        {
            scalar = ((scalar & 0x1F) << 6) | second;
            return 2;
        }

        if (length < 3)
        {
            return 0;
        }

        uint third = Unsafe.Add(ref first, 2) ^ 0x80u;
        if (third > 0x3F)
        {
            return 0;
        }

        if (scalar < 0xF0)
        {
            scalar = ((scalar & 0xF) << 12) | (second << 6) | third;
            return scalar < 0x800 || (scalar & 0xF800) == 0xD800 ? 0 : 3;
        }

        if (length < 4)
        {
            return 0;
        }

        uint fourth = Unsafe.Add(ref first, 3) ^ 0x80u;
        scalar = ((scalar & 0xF) << 18) | (second << 12) | (third << 6) | fourth;
        return first > 0xF4 || fourth > 0x3F || scalar is < 0x1_0000 or > 0x10_FFFF ? 0 : 4;
    }

    /// <summary>Writes a scalar value as one or two code units and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Put(ref char target, uint scalar)
    {
        if (scalar < 0x1_0000)
        {
            target = (char)scalar;
            return 1;
        }

        target = (char)((scalar >> 10) + 0xD7C0);
        Unsafe.Add(ref target, 1) = (char)((scalar & 0x3FF) + 0xDC00);
        return 2;
    }

    /// <summary>Writes a block of bytes as characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<byte> block, ref char target)
    {
        (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(block);
        lower.StoreUnsafe(ref Unsafe.As<char, ushort>(ref target));
        upper.StoreUnsafe(ref Unsafe.As<char, ushort>(ref target), (uint)Vector256<ushort>.Count);
    }

    /// <inheritdoc cref="Store(Vector256{byte}, ref char)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<byte> block, ref char target)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(block);
        lower.StoreUnsafe(ref Unsafe.As<char, ushort>(ref target));
        upper.StoreUnsafe(ref Unsafe.As<char, ushort>(ref target), (uint)Vector128<ushort>.Count);
    }

    /// <summary>Copies ASCII; the last block overlaps the one before it, so that no loop is needed for the rest.</summary>
    private static void Widen(ref readonly byte text, ref char target, int length)
    {
        ref byte source = ref Unsafe.AsRef(in text);
        if (Vector128.IsHardwareAccelerated && length >= 8)
        {
            if (length >= LongRun)
            {
                System.Text.Ascii.ToUtf16(MemoryMarshal.CreateReadOnlySpan(in text, length), MemoryMarshal.CreateSpan(ref target, length), out _);
            }
            else if (length >= Vector128<byte>.Count)
            {
                int last = length - Vector128<byte>.Count;
                for (int i = 0; i < last; i += Vector128<byte>.Count)
                {
                    Store(Vector128.LoadUnsafe(in text, (uint)i), ref Unsafe.Add(ref target, (uint)i));
                }

                Store(Vector128.LoadUnsafe(in text, (uint)last), ref Unsafe.Add(ref target, (uint)last));
            }
            else
            {
                WidenEight(ref source, ref target);
                WidenEight(ref Unsafe.Add(ref source, (uint)length - 8), ref Unsafe.Add(ref target, (uint)length - 8));
            }

            return;
        }

        for (int i = 0; i < length; i++)
        {
            Unsafe.Add(ref target, (uint)i) = (char)Unsafe.Add(ref source, (uint)i);
        }
    }

    private static void WidenEight(ref byte source, ref char target) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref source)).AsByte())
            .StoreUnsafe(ref Unsafe.As<char, ushort>(ref target));
}
