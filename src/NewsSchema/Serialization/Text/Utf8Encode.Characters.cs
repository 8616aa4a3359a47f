using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace NewsSchema.Serialization.Text;

// Special characters, one by one, and long runs without escapes, which the base class library transcodes.
internal static partial class Utf8Encode<TEscapes>
{
    /// <summary>A run of another script that is at least this long is worth a call of the base class library's transcoder.</summary>
    private const int LongRun = 28;

    /// <summary>Writes the characters up to an index, and the rest of a surrogate pair there; returns their number and sets the number of bytes.</summary>
    private static int WriteOneByOne(ref ushort source, int length, int end, ref byte target, out int written)
    {
        int i = 0;
        int o = 0;
        while (i < end)
        {
            uint unit = Unsafe.Add(ref source, (uint)i);
            if (unit >= 0x80)
            {
                o += WriteOther(ref source, length, ref i, ref Unsafe.Add(ref target, (uint)o));
                continue;
            }

            i++;
            if (TEscapes.IsEscaped((byte)unit))
            {
                o += WriteEscape((byte)unit, ref Unsafe.Add(ref target, (uint)o));
            }
            else
            {
                Unsafe.Add(ref target, (uint)o) = (byte)unit;
                o++;
            }
        }

        written = o;
        return i;
    }

    /// <summary>Writes the characters up to the next one of ASCII; returns their number and sets the number of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOthers(ref ushort source, int length, ref byte target, out int written)
    {
        int i = 0;
        int o = 0;
        do
        {
            o += WriteOther(ref source, length, ref i, ref Unsafe.Add(ref target, (uint)o));
        }
        while (i < length && Unsafe.Add(ref source, (uint)i) >= 0x80);

        written = o;
        return i;
    }

    /// <summary>Whether the next character that is escaped is far away. It is searched for once, until it is passed.</summary>
    private static bool IsLongRun(ref ushort source, int length, int start, ref int nextEscape)
    {
        if (length - start < LongRun)
        {
            return false;
        }

        if (nextEscape < start)
        {
            nextEscape = IndexOfEscape(ref source, start, length);
        }

        return nextEscape - start >= LongRun;
    }

    /// <summary>
    /// The index of the next quote, backslash or control, which are all that is escaped if text is kept; the length if there is none. It does not use
    /// <see cref="System.Buffers.SearchValues"/>, which takes a twelfth of a new process's first document.
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

    /// <summary>Writes a character that is not ASCII, a lone surrogate as U+FFFD, and returns the number of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOther(ref ushort source, int length, ref int index, ref byte target)
    {
        uint unit = Unsafe.Add(ref source, (uint)index++);
        if (TEscapes.KeepsText && unit < 0x800)
        {
            WritePair(unit, ref target);
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

    /// <summary>Writes a letter that becomes two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(uint unit, ref byte target)
    {
        ushort pair = (ushort)(0x80C0 | (unit >> 6) | ((unit & 0x3F) << 8));
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? pair : BinaryPrimitives.ReverseEndianness(pair));
    }

    private static int WriteHex(uint unit, ref byte target)
    {
        // One byte per digit; the letters come seven places after the digits 0 to 9.
        uint digits = (unit >> 12) | (unit & 0x0F00) | ((unit & 0x00F0) << 12) | ((unit & 0x000F) << 24);
        uint letters = ((digits + 0x0606_0606) >> 4) & 0x0101_0101;
        ulong escape = '\\' | ('u' << 8) | ((ulong)(digits + 0x3030_3030 + (letters * 7)) << 16);
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? escape : BinaryPrimitives.ReverseEndianness(escape));
        return 6;
    }
}
