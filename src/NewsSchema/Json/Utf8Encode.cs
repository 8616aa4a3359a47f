using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace NewsSchema.Json;

/// <summary>UTF-16 to the UTF-8 of a JSON string: transcodes and escapes in one pass.</summary>
/// <typeparam name="TEscapes">Which characters to escape.</typeparam>
internal static class Utf8Encode<TEscapes>
    where TEscapes : struct, IEscapes
{
    /// <summary>The most bytes that a character becomes: <c>\u001F</c>.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>What is written beyond the last byte, and then overwritten.</summary>
    public const int Overrun = 32;

    /// <summary>Writes a text without its quotes and returns the number of its bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length; where a surrogate pair is cut in two, its halves are lone ones.</param>
    /// <param name="target">Room for <see cref="MaxBytesPerChar"/> times the length and for <see cref="Overrun"/>.</param>
    public static int Write(ref readonly char text, int length, ref byte target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text));
        int i = 0;
        int o = 0;
        int others = 0;
        while (i < length)
        {
            int plain = WriteBlock(ref Unsafe.Add(ref source, (uint)i), length - i, ref Unsafe.Add(ref target, (uint)o), out bool complete);
            i += plain;
            o += plain;
            if (complete)
            {
                continue;
            }

            uint unit = Unsafe.Add(ref source, (uint)i);
            if (unit < 0x80)
            {
                o += WriteEscape((byte)unit, ref Unsafe.Add(ref target, (uint)o));
                i++;
                continue;
            }

            int start = i;
            do
            {
                o += WriteOther(ref source, length, ref i, ref Unsafe.Add(ref target, (uint)o));
            }
            while (i < length && Unsafe.Add(ref source, (uint)i) >= 0x80);

            // Few characters are ASCII: the base class library transcodes runs of the others faster than a search for the next one would.
            others += i - start;
            if (TEscapes.KeepsText && others > 16 && others > i / 4)
            {
                return o + WriteDense(ref Unsafe.Add(ref source, (uint)i), length - i, ref Unsafe.Add(ref target, (uint)o));
            }
        }

        return o;
    }

    /// <summary>Writes the plain characters of the next block.</summary>
    /// <returns>Their number; where <paramref name="complete"/> is false, a character follows that is not plain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteBlock(ref ushort source, int length, ref byte target, out bool complete)
    {
        uint special;
        int size;
        if (Vector256.IsHardwareAccelerated && length >= Vector256<byte>.Count)
        {
            Vector256<ushort> max = Vector256.Create((ushort)0xFF);
            Vector256<byte> block = Vector256.Narrow(
                Vector256.Min(Vector256.LoadUnsafe(ref source), max),
                Vector256.Min(Vector256.LoadUnsafe(ref source, (uint)Vector256<ushort>.Count), max));
            block.StoreUnsafe(ref target);
            special = TEscapes.Special(block).ExtractMostSignificantBits();
            size = Vector256<byte>.Count;
        }
        else if (Vector128.IsHardwareAccelerated && length >= 4)
        {
            Vector128<ushort> max = Vector128.Create((ushort)0xFF);
            if (length >= Vector128<byte>.Count)
            {
                Vector128<byte> block = Vector128.Narrow(
                    Vector128.Min(Vector128.LoadUnsafe(ref source), max),
                    Vector128.Min(Vector128.LoadUnsafe(ref source, (uint)Vector128<ushort>.Count), max));
                block.StoreUnsafe(ref target);
                special = TEscapes.Special(block).ExtractMostSignificantBits();
                size = Vector128<byte>.Count;
            }
            else
            {
                size = length >= 8 ? 8 : 4;
                Vector128<ushort> units = length >= 8
                    ? Vector128.LoadUnsafe(ref source)
                    : Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source))).AsUInt16();
                units = Vector128.Min(units, max);
                Vector128<byte> block = Vector128.Narrow(units, units);
                Unsafe.WriteUnaligned(ref target, block.AsUInt64().ToScalar());
                special = TEscapes.Special(block).ExtractMostSignificantBits() & ((1u << size) - 1);
            }
        }
        else
        {
            uint unit = source;
            complete = unit < 0x80 && !TEscapes.IsEscaped((byte)unit);
            target = (byte)unit;
            return complete ? 1 : 0;
        }

        complete = special == 0;
        return complete ? size : BitOperations.TrailingZeroCount(special);
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

        if (unit < 0x800)
        {
            target = (byte)(0xC0 | (unit >> 6));
            Unsafe.Add(ref target, 1) = (byte)(0x80 | (unit & 0x3F));
            return 2;
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
        const string Digits = "0123456789ABCDEF";
        target = (byte)'\\';
        Unsafe.Add(ref target, 1) = (byte)'u';
        Unsafe.Add(ref target, 2) = (byte)Digits[(int)(unit >> 12)];
        Unsafe.Add(ref target, 3) = (byte)Digits[(int)((unit >> 8) & 0xF)];
        Unsafe.Add(ref target, 4) = (byte)Digits[(int)((unit >> 4) & 0xF)];
        Unsafe.Add(ref target, 5) = (byte)Digits[(int)(unit & 0xF)];
        return 6;
    }

    private static int WriteDense(ref ushort source, int length, ref byte target)
    {
        ReadOnlySpan<char> text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ushort, char>(ref source), length);
        Span<byte> room = MemoryMarshal.CreateSpan(ref target, length * MaxBytesPerChar);
        int o = 0;
        while (true)
        {
            int end = text.IndexOfAny(Tables.Escaped);
            Utf8.FromUtf16(end < 0 ? text : text[..end], room[o..], out _, out int written);
            o += written;
            if (end < 0)
            {
                return o;
            }

            o += WriteEscape((byte)text[end], ref room[o]);
            text = text[(end + 1)..];
        }
    }

    /// <summary>Made when it is first used, which for most texts is never.</summary>
    private static class Tables
    {
        public static readonly SearchValues<char> Escaped = SearchValues.Create(
            "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");
    }
}
