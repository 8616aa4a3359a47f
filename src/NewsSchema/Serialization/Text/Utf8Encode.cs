using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace NewsSchema.Serialization.Text;

/// <summary>UTF-16 to the UTF-8 of a JSON string: transcodes and escapes in one pass.</summary>
/// <typeparam name="TEscapes">Which characters to escape.</typeparam>
internal static class Utf8Encode<TEscapes>
    where TEscapes : struct, IEscapes
{
    /// <summary>The most bytes that a character becomes: <c>\u001F</c>.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>What is written beyond the last byte, and then overwritten; the quotes and the comma.</summary>
    public const int Overrun = 35;

    /// <summary>Two quotes and a comma.</summary>
    public const int Around = 3;

    /// <summary>A run of another script that is at least this long is worth a call of the base class library's transcoder.</summary>
    private const int LongRun = 28;

    /// <summary>The last letter of Latin Extended-B.</summary>
    private const char LastLatin = '\u024F';

    /// <summary>From here on there are quotes, dashes and arrows, which Latin texts begin with too.</summary>
    private const char FirstSign = '\u2000';

    /// <summary>The last of these.</summary>
    private const char LastSign = '\u2BFF';

    /// <summary>With more special characters in a block, a text is of another script than Latin.</summary>
    private const int Sparse = 6;

    /// <summary>The most that a step over a block reads: the block, the rest of its last character, and a block behind that.</summary>
    private const int Reach = 65;

    private const int ReachOfNarrow = 33;

    /// <summary>The room that a text of so many characters needs, quotes and comma included.</summary>
    public static int RoomFor(int length) => (length * MaxBytesPerChar) + Overrun;

    /// <summary>Writes a text in quotes, and a comma behind it, if it is a word: 2 to 15 characters that all are plain. False also where there are no vectors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room as <see cref="RoomFor"/> says, in which anything may be left where the text is no word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWriteWord(string text, ref byte target)
    {
        int length = text.Length;
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || nint.Size < 8 || (uint)(length - 2) > 13)
        {
            return false;
        }

        // Two blocks that overlap are any length from one block to two. Of a shorter text both are its last eight units, with what its object has in
        // front of them, which is shifted out. That is done without a branch, since lengths follow each other without a pattern.
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));
        nint last = (nint)(uint)length - 8;
        nint shorter = last >> 63;
        int gap = (16 - length) & (int)shorter;
        Vector128<byte> block = Narrow(
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, last & shorter)),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, last)));
        Unsafe.WriteUnaligned(ref target, (block.AsUInt64().ToScalar() >> (gap * 8) << 8) | '"');
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, (last & ~shorter) + 1), block.AsUInt64().GetElement(1) >> (gap * 8));
        ref byte end = ref Unsafe.Add(ref target, (uint)length);
        Unsafe.Add(ref end, 1) = (byte)'"';
        Unsafe.Add(ref end, 2) = (byte)',';
        return TEscapes.Special(block).ExtractMostSignificantBits() >> gap == 0;
    }

    /// <summary>Writes a text in quotes, and a comma behind it, and returns the number of bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room as <see cref="RoomFor"/> says.</param>
    public static int WriteQuoted(string text, ref byte target)
    {
        int length = text.Length;
        ref readonly char source = ref text.GetPinnableReference();
        if (length < 16 || source >= 0x80 || !TryWriteMedium(in source, length, ref Unsafe.Add(ref target, 1)))
        {
            length = WriteSpecial(ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source)), length, ref Unsafe.Add(ref target, 1));
        }

        target = (byte)'"';
        Unsafe.Add(ref target, (uint)length + 1) = (byte)'"';
        Unsafe.Add(ref target, (uint)length + 2) = (byte)',';
        return length + Around;
    }

    /// <summary>Writes a text that has a character which is not plain, or is long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteSpecial(ref ushort source, int length, ref byte target)
    {
        int i = 0;
        int written = 0;
        if (TEscapes.KeepsText && source is > LastLatin and not (>= FirstSign and <= LastSign) && length >= MultiByteEncoder.Block && ByteShuffle.IsSupported)
        {
            // It begins in another script.
            i = MultiByteEncoder.Write(ref source, length, ref target, out written);
        }

        if (length <= 16)
        {
            return written + WriteOneByOne(ref source, length, ref i, length, ref Unsafe.Add(ref target, (uint)written));
        }

        return written + Write(in Unsafe.As<ushort, char>(ref Unsafe.Add(ref source, (uint)i)), length - i, ref Unsafe.Add(ref target, (uint)written));
    }

    /// <summary>Writes a text without its quotes and returns the number of its bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length; where a surrogate pair is cut in two, its halves are lone ones.</param>
    /// <param name="target">Room as <see cref="RoomFor"/> says.</param>
    public static int Write(ref readonly char text, int length, ref byte target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text));
        ref byte next = ref target;
        int nextEscape = -1;
        int i = 0;

        // From here to the current one, each character has become one byte.
        int plainFrom = 0;
        while (true)
        {
            uint special = 0;
            if (Vector256.IsHardwareAccelerated)
            {
                // Two blocks at a time: one branch for both.
                while (length - i >= 2 * Vector256<byte>.Count)
                {
                    special = WriteBlock256(ref Unsafe.Add(ref source, (uint)i), ref next);
                    uint second = WriteBlock256(ref Unsafe.Add(ref source, (uint)i + (uint)Vector256<byte>.Count), ref Unsafe.Add(ref next, Vector256<byte>.Count));
                    if ((special | second) != 0)
                    {
                        if (special == 0)
                        {
                            special = second;
                            i += Vector256<byte>.Count;
                            next = ref Unsafe.Add(ref next, Vector256<byte>.Count);
                        }

                        goto Special;
                    }

                    i += 2 * Vector256<byte>.Count;
                    next = ref Unsafe.Add(ref next, 2 * Vector256<byte>.Count);
                }

                while (length - i >= Vector256<byte>.Count)
                {
                    special = WriteBlock256(ref Unsafe.Add(ref source, (uint)i), ref next);
                    if (special != 0)
                    {
                        goto Special;
                    }

                    i += Vector256<byte>.Count;
                    next = ref Unsafe.Add(ref next, Vector256<byte>.Count);
                }
            }

            if (Vector128.IsHardwareAccelerated)
            {
                while (length - i >= Vector128<byte>.Count)
                {
                    special = WriteBlock128(ref Unsafe.Add(ref source, (uint)i), ref next);
                    if (special != 0)
                    {
                        goto Special;
                    }

                    i += Vector128<byte>.Count;
                    next = ref Unsafe.Add(ref next, Vector128<byte>.Count);
                }

                int rest = length - i;
                if (rest > 0 && length - plainFrom >= Vector128<byte>.Count)
                {
                    // The last block overlaps the one before it, so that there is no loop for the rest.
                    int again = Vector128<byte>.Count - rest;
                    special = WriteBlock128(ref Unsafe.Add(ref source, (uint)(i - again)), ref Unsafe.Subtract(ref next, (uint)again)) >> again;
                    if (special != 0)
                    {
                        goto Special;
                    }

                    i = length;
                    next = ref Unsafe.Add(ref next, (uint)rest);
                }

                if (length - i >= 8)
                {
                    special = WriteUnits(Vector128.LoadUnsafe(ref source, (uint)i), ref next) & 0xFF;
                    if (special != 0)
                    {
                        goto Special;
                    }

                    i += 8;
                    next = ref Unsafe.Add(ref next, 8);
                }

                if (length - i >= 4)
                {
                    ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, (uint)i)));
                    special = WriteUnits(Vector128.CreateScalar(four).AsUInt16(), ref next) & 0xF;
                    if (special != 0)
                    {
                        goto Special;
                    }

                    i += 4;
                    next = ref Unsafe.Add(ref next, 4);
                }
            }

            while (i < length)
            {
                uint plain = Unsafe.Add(ref source, (uint)i);
                if (plain >= 0x80 || TEscapes.IsEscaped((byte)plain))
                {
                    break;
                }

                next = (byte)plain;
                next = ref Unsafe.Add(ref next, 1);
                i++;
            }

            if (i == length)
            {
                return (int)Unsafe.ByteOffset(ref target, ref next);
            }

        Special:
            int before = special == 0 ? 0 : BitOperations.TrailingZeroCount(special);
            bool isDense = BitOperations.PopCount(special) > Sparse;
            int read;
            int written;
            i += before;
            next = ref Unsafe.Add(ref next, (uint)before);
            if (Vector128.IsHardwareAccelerated
                && !isDense
                && length - i >= (Vector256.IsHardwareAccelerated ? Reach : ReachOfNarrow)
                && (read = WriteBlocks(ref Unsafe.Add(ref source, (uint)i), length - i, ref next, out written)) > 0)
            {
                i += read;
                next = ref Unsafe.Add(ref next, (uint)written);
                plainFrom = i;
                continue;
            }

            uint unit = Unsafe.Add(ref source, (uint)i);
            if (unit < 0x80)
            {
                next = ref Unsafe.Add(ref next, (uint)WriteEscape((byte)unit, ref next));
                i++;
                plainFrom = i;
                continue;
            }

            if (isDense
                && TEscapes.KeepsText
                && ByteShuffle.IsSupported
                && (read = MultiByteEncoder.Write(ref Unsafe.Add(ref source, (uint)i), length - i, ref next, out written)) > 0)
            {
                i += read;
                next = ref Unsafe.Add(ref next, (uint)written);
                plainFrom = i;
                continue;
            }

            if (TEscapes.KeepsText
                && (isDense || !Vector128.IsHardwareAccelerated)
                && length - i >= LongRun
                && IsLongRun(ref source, length, i, ref nextEscape))
            {
                next = ref Unsafe.Add(ref next, (uint)Transcode(ref Unsafe.Add(ref source, (uint)i), nextEscape - i, ref next));
                i = nextEscape;
                plainFrom = i;
                continue;
            }

            if (isDense)
            {
                // Letters of another script have single characters of ASCII between them, for which no block is worth while.
                int from = i;
                next = ref Unsafe.Add(ref next, (uint)WriteOneByOne(ref source, length, ref from, Math.Min(length, i + Vector256<byte>.Count), ref next));
                i = from;
            }
            else
            {
                do
                {
                    next = ref Unsafe.Add(ref next, (uint)WriteOther(ref source, length, ref i, ref next));
                }
                while (i < length && Unsafe.Add(ref source, (uint)i) >= 0x80);
            }

            plainFrom = i;
        }
    }

    /// <summary>
    /// Writes blocks of a text in which few characters are special, up to one with many or to where too little text is left for a block;
    /// returns the number of characters, and sets that of bytes.
    /// </summary>
    /// <remarks>By itself it has all registers: within its caller it takes a quarter longer.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteBlocks(ref ushort source, int length, ref byte target, out int written)
    {
        int block = Vector256.IsHardwareAccelerated ? Vector256<byte>.Count : Vector128<byte>.Count;
        int i = 0;
        int o = 0;
        int last = length - (2 * block) - 1;
        while (i <= last)
        {
            // Where the next block begins does not depend on what is in this one, so that the processor need not wait for it.
            uint special = WriteBlock(ref Unsafe.Add(ref source, (uint)i), ref Unsafe.Add(ref target, (uint)o));
            if (BitOperations.PopCount(special) > Sparse)
            {
                break;
            }

            int begin = i;
            int end = i + block;
            while (special != 0)
            {
                int place = begin + BitOperations.TrailingZeroCount(special);
                o += place - i;
                i = place;
                uint unit = Unsafe.Add(ref source, (uint)i);
                ushort pair = TEscapes.KeepsText && unit < TwoBytes.End ? TwoBytes.Of[unit] : (ushort)0;
                if (pair != 0)
                {
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, (uint)o), pair);
                    i++;
                    o += 2;
                    special &= special - 1;
                }
                else if (unit < 0x80)
                {
                    o += WriteEscape((byte)unit, ref Unsafe.Add(ref target, (uint)o));
                    i++;
                    special &= special - 1;
                }
                else
                {
                    o += WriteOther(ref source, length, ref i, ref Unsafe.Add(ref target, (uint)o));
                    special = i >= end ? 0 : special >> (i - begin) << (i - begin);
                }

                WriteBlock(ref Unsafe.Add(ref source, (uint)i), ref Unsafe.Add(ref target, (uint)o));
            }

            end = Math.Max(i, end);
            o += end - i;
            i = end;
        }

        written = o;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteBlock(ref ushort source, ref byte target) =>
        Vector256.IsHardwareAccelerated ? WriteBlock256(ref source, ref target) : WriteBlock128(ref source, ref target);

    /// <summary>Writes the characters up to a place, or up to the one behind a surrogate pair there, and returns the number of their bytes.</summary>
    private static int WriteOneByOne(ref ushort source, int length, ref int index, int end, ref byte target)
    {
        ref byte next = ref target;
        int i = index;
        while (i < end)
        {
            uint unit = Unsafe.Add(ref source, (uint)i);
            if (unit >= 0x80)
            {
                next = ref Unsafe.Add(ref next, (uint)WriteOther(ref source, length, ref i, ref next));
                continue;
            }

            i++;
            if (TEscapes.IsEscaped((byte)unit))
            {
                next = ref Unsafe.Add(ref next, (uint)WriteEscape((byte)unit, ref next));
            }
            else
            {
                next = (byte)unit;
                next = ref Unsafe.Add(ref next, 1);
            }
        }

        index = i;
        return (int)Unsafe.ByteOffset(ref target, ref next);
    }

    /// <summary>Writes a text of 16 to 64 characters that all are plain; false where one is not, or where there are no vectors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="target">Room for so many bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteMedium(ref readonly char text, int length, ref byte target)
    {
        // Two blocks that overlap are any length from one block to two.
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text));
        if (Vector256.IsHardwareAccelerated && (uint)(length - Vector256<byte>.Count) <= (uint)Vector256<byte>.Count)
        {
            int last = length - Vector256<byte>.Count;
            return (WriteBlock256(ref source, ref target) | WriteBlock256(ref Unsafe.Add(ref source, (uint)last), ref Unsafe.Add(ref target, (uint)last))) == 0;
        }

        if (Vector128.IsHardwareAccelerated && (uint)(length - Vector128<byte>.Count) <= (uint)Vector128<byte>.Count)
        {
            int last = length - Vector128<byte>.Count;
            return (WriteBlock128(ref source, ref target) | WriteBlock128(ref Unsafe.Add(ref source, (uint)last), ref Unsafe.Add(ref target, (uint)last))) == 0;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteBlock256(ref ushort source, ref byte target)
    {
        Vector256<byte> block = Narrow(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, (uint)Vector256<ushort>.Count));
        block.StoreUnsafe(ref target);
        return TEscapes.Special(block).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteBlock128(ref ushort source, ref byte target)
    {
        Vector128<byte> block = Narrow(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, (uint)Vector128<ushort>.Count));
        block.StoreUnsafe(ref target);
        return TEscapes.Special(block).ExtractMostSignificantBits();
    }

    /// <summary>Writes eight units, of which fewer may count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteUnits(Vector128<ushort> units, ref byte target)
    {
        Vector128<byte> block = Narrow(units, units);
        Unsafe.WriteUnaligned(ref target, block.AsUInt64().ToScalar());
        return TEscapes.Special(block).ExtractMostSignificantBits();
    }

    /// <summary>Units as bytes; those beyond a byte become one that is special: 255, or 0 where their sign bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper)
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
    private static Vector256<byte> Narrow(Vector256<ushort> lower, Vector256<ushort> upper)
    {
        if (Avx2.IsSupported)
        {
            // It packs the halves of both one by one.
            return Avx2.Permute4x64(Avx2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()).AsInt64(), 0b11_01_10_00).AsByte();
        }

#if NET10_0_OR_GREATER
        return Vector256.NarrowWithSaturation(lower, upper);
#else
        Vector256<ushort> max = Vector256.Create((ushort)0xFF);
        return Vector256.Narrow(Vector256.Min(lower, max), Vector256.Min(upper, max));
#endif
    }

    /// <summary>Whether the next character that is escaped is far away; the search for it is done once until it is passed.</summary>
    private static bool IsLongRun(ref ushort source, int length, int start, ref int nextEscape)
    {
        if (nextEscape < start)
        {
            nextEscape = IndexOfEscape(ref source, start, length);
        }

        return nextEscape - start >= LongRun;
    }

    /// <summary>
    /// The next quote, backslash or control, which are all that is escaped where text is kept; the length where there is none. Not by
    /// <see cref="System.Buffers.SearchValues"/>, which costs a new process a twelfth of its first document.
    /// </summary>
    private static int IndexOfEscape(ref ushort source, int start, int length)
    {
        int i = start;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; length - i >= Vector256<ushort>.Count; i += Vector256<ushort>.Count)
            {
                Vector256<ushort> units = Vector256.LoadUnsafe(ref source, (uint)i);
                uint escapes = (Vector256.LessThan(units, Vector256.Create((ushort)' '))
                    | Vector256.Equals(units, Vector256.Create((ushort)'"'))
                    | Vector256.Equals(units, Vector256.Create((ushort)'\\'))).ExtractMostSignificantBits();
                if (escapes != 0)
                {
                    return i + BitOperations.TrailingZeroCount(escapes);
                }
            }
        }

        while (i < length && Unsafe.Add(ref source, (uint)i) is not ('"' or '\\' or < ' '))
        {
            i++;
        }

        return i;
    }

    private static int Transcode(ref ushort source, int length, ref byte target)
    {
        Utf8.FromUtf16(
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ushort, char>(ref source), length),
            MemoryMarshal.CreateSpan(ref target, length * MaxBytesPerChar),
            out _,
            out int written);
        return written;
    }

    private static int WriteEscape(byte ascii, ref byte target)
    {
        byte letter = TEscapes.Letter(ascii);
        if (letter == 0)
        {
            return WriteHex(ascii, ref target);
        }

        target = (byte)'\\';
        Unsafe.Add(ref target, 1) = letter;
        return 2;
    }

    /// <summary>Writes a character that is not ASCII; a lone surrogate as U+FFFD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOther(ref ushort source, int length, ref int index, ref byte target)
    {
        uint unit = Unsafe.Add(ref source, (uint)index++);
        if (TEscapes.KeepsText && unit < 0x800)
        {
            target = (byte)(0xC0 | (unit >> 6));
            Unsafe.Add(ref target, 1) = (byte)(0x80 | (unit & 0x3F));
            return 2;
        }

        uint low = 0;
        if ((unit & 0xF800) == 0xD800)
        {
            low = index < length ? Unsafe.Add(ref source, (uint)index) : 0u;
            bool isPair = unit < 0xDC00 && (low & 0xFC00) == 0xDC00;
            index += isPair ? 1 : 0;
            unit = isPair ? unit : 0xFFFDu;
            low = isPair ? low : 0;
        }

        if (!TEscapes.KeepsText)
        {
            int size = WriteHex(unit, ref target);
            return low == 0 ? size : size + WriteHex(low, ref Unsafe.Add(ref target, (uint)size));
        }

        if (low == 0)
        {
            target = (byte)(0xE0 | (unit >> 12));
            Unsafe.Add(ref target, 1) = (byte)(0x80 | ((unit >> 6) & 0x3F));
            Unsafe.Add(ref target, 2) = (byte)(0x80 | (unit & 0x3F));
            return 3;
        }

        uint scalar = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        target = (byte)(0xF0 | (scalar >> 18));
        Unsafe.Add(ref target, 1) = (byte)(0x80 | ((scalar >> 12) & 0x3F));
        Unsafe.Add(ref target, 2) = (byte)(0x80 | ((scalar >> 6) & 0x3F));
        Unsafe.Add(ref target, 3) = (byte)(0x80 | (scalar & 0x3F));
        return 4;
    }

    private static int WriteHex(uint unit, ref byte target)
    {
        // A byte for each digit, of which the letters stand seven places behind the others.
        uint digits = (unit >> 12) | (unit & 0x0F00) | ((unit & 0x00F0) << 12) | ((unit & 0x000F) << 24);
        uint letters = ((digits + 0x0606_0606) >> 4) & 0x0101_0101;
        ulong escape = '\\' | ('u' << 8) | ((ulong)(digits + 0x3030_3030 + (letters * 7)) << 16);
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? escape : BinaryPrimitives.ReverseEndianness(escape));
        return 6;
    }
}
