using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

// Text in which few characters are special: blocks of it are narrowed, stored, and then checked.
internal static partial class Utf8Encode<TEscapes>
{
    /// <summary>A block with more special characters than this is dense: its text is of another script than Latin.</summary>
    private const int Sparse = 6;

    /// <summary>The number of characters that a step of <see cref="WriteSparse"/> reads: a block, the rest of its last character, and another block.</summary>
    private static int ReachOfSparse =>
        Vector256.IsHardwareAccelerated ? (2 * Vector256<byte>.Count) + 1
        : Vector128.IsHardwareAccelerated ? (2 * Vector128<byte>.Count) + 1
        : int.MaxValue;

    /// <summary>Writes a text of 16 to 64 characters none of which is special. Returns false if one is, and on a machine without vectors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="target">The buffer to write to; it has room for as many bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteMedium(ref readonly char text, int length, ref byte target)
    {
        // Two overlapping blocks cover any length from one block to two.
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

    /// <summary>Writes characters up to the next special one, or to the end, and returns how many; each has become one byte.</summary>
    /// <param name="source">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="target">The buffer to write to.</param>
    /// <param name="isDense">Whether many special characters follow.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WritePlain(ref ushort source, int length, ref byte target, out bool isDense)
    {
        int i = 0;
        uint special;
        if (Vector256.IsHardwareAccelerated)
        {
            // Two blocks at a time share one branch.
            while (length - i >= 2 * Vector256<byte>.Count)
            {
                special = WriteBlock256(ref Unsafe.Add(ref source, (uint)i), ref Unsafe.Add(ref target, (uint)i));
                uint second = WriteBlock256(
                    ref Unsafe.Add(ref source, (uint)(i + Vector256<byte>.Count)), ref Unsafe.Add(ref target, (uint)(i + Vector256<byte>.Count)));
                if ((special | second) != 0)
                {
                    return special != 0 ? IndexIn(special, i, out isDense) : IndexIn(second, i + Vector256<byte>.Count, out isDense);
                }

                i += 2 * Vector256<byte>.Count;
            }

            while (length - i >= Vector256<byte>.Count)
            {
                special = WriteBlock256(ref Unsafe.Add(ref source, (uint)i), ref Unsafe.Add(ref target, (uint)i));
                if (special != 0)
                {
                    return IndexIn(special, i, out isDense);
                }

                i += Vector256<byte>.Count;
            }
        }

        if (Vector128.IsHardwareAccelerated)
        {
            while (length - i >= Vector128<byte>.Count)
            {
                special = WriteBlock128(ref Unsafe.Add(ref source, (uint)i), ref Unsafe.Add(ref target, (uint)i));
                if (special != 0)
                {
                    return IndexIn(special, i, out isDense);
                }

                i += Vector128<byte>.Count;
            }

            int last = length - Vector128<byte>.Count;
            if (i < length && last >= 0)
            {
                // The last block overlaps the one before it, so that no loop is needed for the rest.
                special = WriteBlock128(ref Unsafe.Add(ref source, (uint)last), ref Unsafe.Add(ref target, (uint)last)) >> (i - last);
                if (special != 0)
                {
                    return IndexIn(special, i, out isDense);
                }

                i = length;
            }

            if (length - i >= 8)
            {
                special = WriteUnits(Vector128.LoadUnsafe(ref source, (uint)i), ref Unsafe.Add(ref target, (uint)i)) & 0xFF;
                if (special != 0)
                {
                    return IndexIn(special, i, out isDense);
                }

                i += 8;
            }

            if (length - i >= 4)
            {
                ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, (uint)i)));
                special = WriteUnits(Vector128.CreateScalar(four).AsUInt16(), ref Unsafe.Add(ref target, (uint)i)) & 0xF;
                if (special != 0)
                {
                    return IndexIn(special, i, out isDense);
                }

                i += 4;
            }
        }

        isDense = false;
        while (i < length)
        {
            uint unit = Unsafe.Add(ref source, (uint)i);
            if (unit >= 0x80 || TEscapes.IsEscaped((byte)unit))
            {
                break;
            }

            Unsafe.Add(ref target, (uint)i) = (byte)unit;
            i++;
        }

        return i;
    }

    /// <summary>The index of the first special character of a block.</summary>
    /// <param name="special">A bit for each special character; at least one.</param>
    /// <param name="start">The block's index.</param>
    /// <param name="isDense">Whether the block has many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexIn(uint special, int start, out bool isDense)
    {
        isDense = BitOperations.PopCount(special) > Sparse;
        return start + BitOperations.TrailingZeroCount(special);
    }

    /// <summary>
    /// Writes blocks of a text, with their special characters, up to a dense one or until less than <see cref="ReachOfSparse"/> is left;
    /// returns the number of characters and sets the number of bytes.
    /// </summary>
    /// <remarks>As a separate method, it can use all registers; inlined into its caller, it takes a quarter longer.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteSparse(ref ushort source, int length, ref byte target, out int written)
    {
        int block = Vector256.IsHardwareAccelerated ? Vector256<byte>.Count : Vector128<byte>.Count;
        int i = 0;
        int o = 0;
        int last = length - (2 * block) - 1;
        while (i <= last)
        {
            // The start of the next block does not depend on the content of this one, so the processor does not have to wait for it.
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

                // What follows the character moves to its new place.
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteBlock256(ref ushort source, ref byte target)
    {
        Vector256<byte> block = Utf16Block.Narrow(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, (uint)Vector256<ushort>.Count));
        block.StoreUnsafe(ref target);
        return TEscapes.Special(block).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteBlock128(ref ushort source, ref byte target)
    {
        Vector128<byte> block = Utf16Block.Narrow(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, (uint)Vector128<ushort>.Count));
        block.StoreUnsafe(ref target);
        return TEscapes.Special(block).ExtractMostSignificantBits();
    }

    /// <summary>Writes eight characters, of which the caller may use fewer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteUnits(Vector128<ushort> units, ref byte target)
    {
        Vector128<byte> block = Utf16Block.Narrow(units, units);
        Unsafe.WriteUnaligned(ref target, block.AsUInt64().ToScalar());
        return TEscapes.Special(block).ExtractMostSignificantBits();
    }
}
