using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>
/// Decodes UTF-8 in which most letters are not ASCII; <see cref="MultiByteEncoder"/> is its counterpart.
/// No branch depends on which letters of a block are one byte and which are two, so that there is nothing to mispredict.
/// </summary>
internal static class MultiByteDecoder
{
    /// <summary>With less room than this in the target, no block is decoded.</summary>
    public const int Room = 16;

    /// <summary>The number of bytes that a step over letters of three bytes reads, which is more than for letters of two.</summary>
    public const int Reach = 28;

    private const int Block = 16;

    private const int Letters = 8;

    /// <summary>For eight bytes, the indices of those that begin a letter, looked up by a bit for each byte that does not. What follows them is overwritten later.</summary>
    private static readonly ulong[] s_starts = MakeStarts();

    /// <summary>
    /// Decodes the inside of a JSON string up to its end, a control, an escape of more than one letter, malformed UTF-8, a longer run of ASCII,
    /// or until less than <see cref="Reach"/> or <see cref="Room"/> is left.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The number of bytes to read.</param>
    /// <param name="target">The target.</param>
    /// <param name="room">The number of units that the target has room for; its content after the decoded units is undefined.</param>
    /// <param name="units">The number of units that were decoded.</param>
    /// <returns>The number of bytes that were decoded.</returns>
    public static int Read(ref readonly byte text, int length, ref char target, int room, out int units)
    {
        ref byte source = ref Unsafe.AsRef(in text);
        int i = 0;
        int o = 0;
        int read = 0;
        int decoded = 1;
        while ((read != decoded || read < 2 * Block) && length - i >= Reach && room - o >= Room)
        {
            ref byte here = ref Unsafe.Add(ref source, (uint)i);
            ref char there = ref Unsafe.Add(ref target, (uint)o);
            if (here >= 0xF0)
            {
                read = ReadPairs(ref here, length - i, ref there, room - o, out decoded);
            }
            else if (here >= 0xE0)
            {
                read = ReadTriples(ref here, length - i, ref Unsafe.As<char, ushort>(ref there), room - o, out decoded);
            }
            else if (here == '\\')
            {
                byte unescaped = Utf8Decode.Unescaped[Unsafe.Add(ref here, 1)];
                there = (char)unescaped;
                decoded = 1;
                read = unescaped == 0 ? 0 : 2;
            }
            else
            {
                read = here == '"' ? 0 : ReadShort(ref here, length - i, ref Unsafe.As<char, ushort>(ref there), room - o, out decoded);
            }

            if (read == 0)
            {
                break;
            }

            i += read;
            o += decoded;
        }

        units = o;
        return i;
    }

    /// <summary>Decodes letters of one byte and of two.</summary>
    private static int ReadShort(ref byte source, int length, ref ushort target, int room, out int units)
    {
        ref ulong starts = ref MemoryMarshal.GetArrayDataReference(s_starts);
        int i = 0;
        int o = 0;

        // Whether the block before ends with the first byte of a letter, whose second is the first of the next one.
        uint open = 0;
        uint before = 1;
        while (length - i > Block && room - o >= Room)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref source, (uint)i);
            Vector128<byte> next = Vector128.LoadUnsafe(ref source, (uint)i + 1);
            Vector128<byte> second = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)-64)).AsByte();
            Vector128<byte> first = Vector128.AndNot(Vector128.LessThan(bytes.AsSByte(), Vector128<sbyte>.Zero).AsByte(), second);
            Vector128<byte> others = Vector128.LessThan(bytes, Vector128.Create((byte)' '))
                | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.Equals(bytes & Vector128.Create((byte)0xFE), Vector128.Create((byte)0xC0))
                | Vector128.GreaterThanOrEqual(bytes, Vector128.Create((byte)0xE0));

            Vector128<byte> lower = Vector128.ConditionalSelect(
                first,
                ((bytes.AsUInt16() << 6).AsByte() & Vector128.Create((byte)0xC0)) | (next & Vector128.Create((byte)0x3F)),
                bytes);
            Vector128<byte> upper = (bytes.AsUInt16() >>> 2).AsByte() & Vector128.Create((byte)7) & first;
            uint seconds = second.ExtractMostSignificantBits();
            Vector128<byte> places = Vector128.Create(
                Unsafe.Add(ref starts, seconds & 0xFF), Unsafe.Add(ref starts, seconds >> 8) + 0x0808_0808_0808_0808).AsByte();
            (Vector128<ushort> begin, Vector128<ushort> rest) = ByteShuffle.Zip(ByteShuffle.Gather(lower, places), ByteShuffle.Gather(upper, places));
            ref ushort there = ref Unsafe.Add(ref target, (uint)o);
            begin.StoreUnsafe(ref there);
            rest.StoreUnsafe(ref there, (uint)(8 - BitOperations.PopCount(seconds & 0xFF)));

            uint expected = (first.ExtractMostSignificantBits() << 1) | open;
            uint wrong = others.ExtractMostSignificantBits() | ((seconds ^ expected) & 0xFFFF);
            if (wrong != 0)
            {
                // The last letter is not complete.
                int end = BitOperations.TrailingZeroCount(wrong);
                open = (expected >> end) & 1;
                i += end;
                o += BitOperations.PopCount(~seconds & ((1u << end) - 1));
                break;
            }

            open = expected >> Block;
            i += Block;
            o += Block - BitOperations.PopCount(seconds);
            if ((seconds | before) == 0)
            {
                break;
            }

            before = seconds;
        }

        units = o - (int)open;
        return i - (int)open;
    }

    /// <summary>Decodes letters of three bytes.</summary>
    private static int ReadTriples(ref byte source, int length, ref ushort target, int room, out int units)
    {
        int read = 0;
        int o = 0;
        int count = Letters;
        while (count == Letters && length - read >= Reach && room - o >= Letters)
        {
            ref byte here = ref Unsafe.Add(ref source, (uint)read);
            Vector128<uint> begin = Four(ref here);
            Vector128<uint> rest = Four(ref Unsafe.Add(ref here, Reach - Block));
            Vector128<ushort> letters = Vector128.Narrow(Units(begin), Units(rest));
            letters.StoreUnsafe(ref Unsafe.Add(ref target, (uint)o));

            // Neither overlong nor half of a pair (RFC 3629, section 4).
            uint right = (Vector128.Narrow(AreTriples(begin), AreTriples(rest))
                & ~Vector128.LessThan(letters, Vector128.Create((ushort)0x800))
                & ~Vector128.Equals(letters & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800))).ExtractMostSignificantBits();
            count = BitOperations.TrailingZeroCount(~right);
            read += 3 * count;
            o += count;
        }

        units = o;
        return read;
    }

    /// <summary>Decodes letters of four bytes, which become two units.</summary>
    private static int ReadPairs(ref byte source, int length, ref char target, int room, out int units)
    {
        int read = 0;
        int o = 0;
        while (length - read >= Reach && room - o >= 2)
        {
            uint bytes = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, (uint)read)));
            uint scalar = ((bytes >> 6) & 0x1C_0000) | ((bytes >> 4) & 0x3_F000) | ((bytes >> 2) & 0xFC0) | (bytes & 0x3F);
            uint beyond = scalar - 0x1_0000;
            if ((bytes & 0xF8C0_C0C0) != 0xF080_8080 || beyond > 0xF_FFFF)
            {
                break;
            }

            Unsafe.Add(ref target, (uint)o) = (char)(0xD800 + (beyond >> 10));
            Unsafe.Add(ref target, (uint)o + 1) = (char)(0xDC00 + (beyond & 0x3FF));
            read += 4;
            o += 2;
        }

        units = o;
        return read;
    }

    /// <summary>Four letters, each with its last byte as the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Four(ref byte source) =>
        ByteShuffle.Gather(Vector128.LoadUnsafe(ref source), Vector128.Create((byte)2, 1, 0, 255, 5, 4, 3, 255, 8, 7, 6, 255, 11, 10, 9, 255)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> AreTriples(Vector128<uint> bytes) => Vector128.Equals(bytes & Vector128.Create(0xF0_C0C0u), Vector128.Create(0xE0_8080u));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Units(Vector128<uint> bytes) =>
        ((bytes >>> 4) & Vector128.Create(0xF000u)) | ((bytes >>> 2) & Vector128.Create(0x0FC0u)) | (bytes & Vector128.Create(0x3Fu));

    private static ulong[] MakeStarts()
    {
        ulong[] starts = new ulong[256];
        for (int seconds = 0; seconds < starts.Length; seconds++)
        {
            int count = 0;
            for (int place = 0; place < 8; place++)
            {
                if ((seconds & (1 << place)) == 0)
                {
                    starts[seconds] |= (ulong)place << (8 * count++);
                }
            }
        }

        return starts;
    }
}
