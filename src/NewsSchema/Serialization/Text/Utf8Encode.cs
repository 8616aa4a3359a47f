using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSchema.Serialization.Text;

/// <summary>Writes UTF-16 as the UTF-8 of a JSON string: transcodes and escapes in one pass.</summary>
/// <typeparam name="TEscapes">The characters to escape.</typeparam>
internal static partial class Utf8Encode<TEscapes>
    where TEscapes : struct, IEscapes
{
    /// <summary>The most bytes that one character becomes: <c>\u001F</c>.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>The number of bytes after the last one that may be written and are overwritten later, including the quotes and the comma.</summary>
    public const int Overrun = 35;

    /// <summary>Two quotes and a comma.</summary>
    public const int Around = 3;

    /// <summary>The last letter of Latin Extended-B.</summary>
    private const char LastLatin = '\u024F';

    /// <summary>The first of the quotes, dashes and arrows, with which Latin texts begin as well.</summary>
    private const char FirstSign = '\u2000';

    /// <summary>The last of the quotes, dashes and arrows.</summary>
    private const char LastSign = '\u2BFF';

    /// <summary>The room that a text needs, including the quotes and the comma.</summary>
    /// <param name="length">The number of characters.</param>
    public static int RoomFor(int length) => (length * MaxBytesPerChar) + Overrun;

    /// <summary>
    /// Writes a text in quotes, and a comma after it, if it is a word: 2 to 15 characters, none of which is special.
    /// Returns false if it is not, and on a machine without vectors.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room as <see cref="RoomFor"/> says; its content is undefined if the text is not a word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWriteWord(string text, ref byte target)
    {
        int length = text.Length;
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || nint.Size < 8 || (uint)(length - 2) > 13)
        {
            return false;
        }

        // Two overlapping blocks cover any length from one block to two. For a shorter text, both blocks are its last eight characters together with
        // whatever its object holds before them, which is shifted out. There is no branch on the length, because lengths follow no pattern.
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));
        nint last = (nint)(uint)length - 8;
        nint shorter = last >> 63;
        int gap = (16 - length) & (int)shorter;
        Vector128<byte> block = Utf16Block.Narrow(
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, last & shorter)),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, last)));
        Unsafe.WriteUnaligned(ref target, (block.AsUInt64().ToScalar() >> (gap * 8) << 8) | '"');
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, (last & ~shorter) + 1), block.AsUInt64().GetElement(1) >> (gap * 8));
        ref byte end = ref Unsafe.Add(ref target, (uint)length);
        Unsafe.Add(ref end, 1) = (byte)'"';
        Unsafe.Add(ref end, 2) = (byte)',';
        return TEscapes.Special(block).ExtractMostSignificantBits() >> gap == 0;
    }

    /// <summary>Writes a text in quotes, and a comma after it, and returns the number of bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room as <see cref="RoomFor"/> says.</param>
    public static int WriteQuoted(string text, ref byte target)
    {
        int length = text.Length;
        ref readonly char source = ref text.GetPinnableReference();
        if (length < 16 || source >= 0x80 || !TryWriteMedium(in source, length, ref Unsafe.Add(ref target, 1)))
        {
            length = WriteAny(ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source)), length, ref Unsafe.Add(ref target, 1));
        }

        target = (byte)'"';
        Unsafe.Add(ref target, (uint)length + 1) = (byte)'"';
        Unsafe.Add(ref target, (uint)length + 2) = (byte)',';
        return length + Around;
    }

    /// <summary>Writes a text without its quotes and returns the number of bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length; if it cuts a surrogate pair in two, the halves are lone surrogates.</param>
    /// <param name="target">Room as <see cref="RoomFor"/> says.</param>
    public static int Write(ref readonly char text, int length, ref byte target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text));
        ref byte next = ref target;
        int nextEscape = -1;
        int i = 0;
        while (true)
        {
            int plain = WritePlain(ref Unsafe.Add(ref source, (uint)i), length - i, ref next, out bool isDense);
            i += plain;
            next = ref Unsafe.Add(ref next, (uint)plain);
            if (i == length)
            {
                return (int)Unsafe.ByteOffset(ref target, ref next);
            }

            i += WriteSpecial(ref source, length, i, isDense, ref nextEscape, ref next, out int written);
            next = ref Unsafe.Add(ref next, (uint)written);
        }
    }

    /// <summary>Writes a text of any length and content without its quotes and returns the number of bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteAny(ref ushort source, int length, ref byte target)
    {
        int i = 0;
        int written = 0;
        if (TEscapes.KeepsText && source is > LastLatin and not (>= FirstSign and <= LastSign) && length >= MultiByteEncoder.Block && ByteShuffle.IsSupported)
        {
            // The text begins in another script.
            i = MultiByteEncoder.Write(ref source, length, ref target, out written);
        }

        if (length <= 16)
        {
            WriteOneByOne(ref Unsafe.Add(ref source, (uint)i), length - i, length - i, ref Unsafe.Add(ref target, (uint)written), out int rest);
            return written + rest;
        }

        return written + Write(in Unsafe.As<ushort, char>(ref Unsafe.Add(ref source, (uint)i)), length - i, ref Unsafe.Add(ref target, (uint)written));
    }

    /// <summary>
    /// Writes a special character and what follows it by the first strategy that applies; returns the number of characters and sets the number of bytes.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="i">The index of the special character.</param>
    /// <param name="isDense">Whether many special characters follow, as in text of another script than Latin.</param>
    /// <param name="nextEscape">The index of the next character that is escaped, if it is not before <paramref name="i"/>.</param>
    /// <param name="target">The room for this character.</param>
    /// <param name="written">The number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteSpecial(ref ushort source, int length, int i, bool isDense, ref int nextEscape, ref byte target, out int written)
    {
        ref ushort here = ref Unsafe.Add(ref source, (uint)i);
        int rest = length - i;
        if (!isDense && rest >= ReachOfSparse && WriteSparse(ref here, rest, ref target, out written) is > 0 and int sparse)
        {
            return sparse;
        }

        if (here < 0x80)
        {
            written = WriteEscape((byte)here, ref target);
            return 1;
        }

        if (isDense && TEscapes.KeepsText && ByteShuffle.IsSupported && MultiByteEncoder.Write(ref here, rest, ref target, out written) is > 0 and int letters)
        {
            return letters;
        }

        if (TEscapes.KeepsText && (isDense || !Vector128.IsHardwareAccelerated) && IsLongRun(ref source, length, i, ref nextEscape))
        {
            written = Transcode(ref here, nextEscape - i, ref target);
            return nextEscape - i;
        }

        // In text of another script, single characters of ASCII between the letters are not worth a block.
        return isDense ? WriteOneByOne(ref here, rest, Math.Min(rest, Vector256<byte>.Count), ref target, out written) : WriteOthers(ref here, rest, ref target, out written);
    }
}
