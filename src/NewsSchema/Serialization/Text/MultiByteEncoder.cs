using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>
/// Encodes UTF-16 in which most letters are not ASCII: Polish, Cyrillic, Greek, Arabic, Hebrew with their spaces and digits, Devanagari, Thai, Chinese, Japanese, Korean.
/// No branch depends on which letters of a block are one byte and which are two, so that there is nothing to mispredict.
/// </summary>
internal static class MultiByteEncoder
{
    /// <summary>The minimum number of characters; shorter texts are not encoded here.</summary>
    public const int Block = 8;

    /// <summary>Writes up to a character that is escaped or a surrogate, up to sixteen characters of one byte, or until less than a block is left.</summary>
    /// <param name="source">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="target">The buffer to write to; it has room for three bytes per character, and a block.</param>
    /// <param name="written">The number of bytes that were written.</param>
    /// <returns>The number of characters that were written.</returns>
    public static int Write(ref ushort source, int length, ref byte target, out int written)
    {
        int i = 0;
        int o = 0;
        uint before = 0;
        while (length - i >= Block)
        {
            uint singles = 0;
            ref ushort block = ref Unsafe.Add(ref source, (uint)i);
            bool isTriples = block >= 0x800;
            uint others = isTriples
                ? WriteTriples(Vector128.LoadUnsafe(ref block), ref Unsafe.Add(ref target, (uint)o))
                : WriteShort(Vector128.LoadUnsafe(ref block), ref Unsafe.Add(ref target, (uint)o), out singles);
            if (others == 0)
            {
                // The start of the next block does not depend on the content of this one, so the processor does not have to wait for it.
                i += Block;
                o += isTriples ? 3 * Block : (2 * Block) - BitOperations.PopCount(singles);
                if ((singles & before) == 0xFF)
                {
                    break;
                }

                before = singles;
                continue;
            }

            int count = BitOperations.TrailingZeroCount(others);
            i += count;
            o += isTriples ? 3 * count : (2 * count) - BitOperations.PopCount(singles & ((1u << count) - 1));
            if (count == 0)
            {
                break;
            }
        }

        written = o;
        return i;
    }

    /// <summary>Writes characters of one and two bytes, and returns a bit for each character that is neither; sets a bit for each that is one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteShort(Vector128<ushort> units, ref byte target, out uint singles)
    {
        Vector128<ushort> single = Vector128.LessThan(units, Vector128.Create((ushort)0x80));
        Vector128<ushort> others = Vector128.GreaterThan(units, Vector128.Create((ushort)0x7FF))
            | Vector128.LessThan(units, Vector128.Create((ushort)' '))
            | Vector128.Equals(units, Vector128.Create((ushort)'"'))
            | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
        Vector128<ushort> pairs = Vector128.Create((ushort)0x80C0) | (units >>> 6) | ((units & Vector128.Create((ushort)0x3F)) << 8);
        singles = single.ExtractMostSignificantBits();

        // The bytes of four units that are written, by a bit for each unit that is one byte; the rest is overwritten later.
        ReadOnlySpan<ulong> bytes =
        [
            0x0706050403020100, 0x0007060504030200, 0x0007060504020100, 0x0000070605040200,
            0x0007060403020100, 0x0000070604030200, 0x0000070604020100, 0x0000000706040200,
            0x0006050403020100, 0x0000060504030200, 0x0000060504020100, 0x0000000605040200,
            0x0000060403020100, 0x0000000604030200, 0x0000000604020100, 0x0000000006040200,
        ];
        uint lower = singles & 0xF;
        uint upper = singles >> 4;
        ref ulong first = ref MemoryMarshal.GetReference(bytes);
        Vector128<byte> places = Vector128.Create(Unsafe.Add(ref first, lower), Unsafe.Add(ref first, upper) + 0x0808080808080808).AsByte();
        Vector128<ulong> text = ByteShuffle.Gather(Vector128.ConditionalSelect(single, units, pairs).AsByte(), places).AsUInt64();
        Unsafe.WriteUnaligned(ref target, text.ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 8 - BitOperations.PopCount(lower)), text.GetElement(1));
        return others.ExtractMostSignificantBits();
    }

    /// <summary>Writes characters of three bytes, and returns a bit for each character that has a different length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteTriples(Vector128<ushort> units, ref byte target)
    {
        Vector128<ushort> others = Vector128.LessThan(units, Vector128.Create((ushort)0x800))
            | Vector128.Equals(units & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
        Vector128<byte> starts = (Vector128.Create((ushort)0x80E0) | (units >>> 12) | ((units << 2) & Vector128.Create((ushort)0x3F00))).AsByte();
        Vector128<byte> ends = (Vector128.Create((ushort)0x80) | (units & Vector128.Create((ushort)0x3F))).AsByte();

        // An index beyond the block gives 0.
        Vector128<byte> text = ByteShuffle.Gather(starts, Vector128.Create((byte)0, 1, 255, 2, 3, 255, 4, 5, 255, 6, 7, 255, 8, 9, 255, 10))
            | ByteShuffle.Gather(ends, Vector128.Create((byte)255, 255, 0, 255, 255, 2, 255, 255, 4, 255, 255, 6, 255, 255, 8, 255));
        Vector128<byte> rest = ByteShuffle.Gather(starts, Vector128.Create((byte)11, 255, 12, 13, 255, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255))
            | ByteShuffle.Gather(ends, Vector128.Create((byte)255, 10, 255, 255, 12, 255, 255, 14, 255, 255, 255, 255, 255, 255, 255, 255));
        text.StoreUnsafe(ref target);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, Vector128<byte>.Count), rest.AsUInt64().ToScalar());
        return others.ExtractMostSignificantBits();
    }
}
