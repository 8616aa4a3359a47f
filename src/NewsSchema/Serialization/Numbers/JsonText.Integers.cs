using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NewsSchema.Serialization.Numbers;

// Integers, which are mostly offsets and counts.
internal static partial class JsonText
{
    /// <summary>Writes an integer and returns its length.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="target">Room for <see cref="MaxIntegerLength"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(long value, ref byte target)
    {
        // Most integers are offsets and counts.
        uint[] small = SmallNumbers.Texts;
        if ((ulong)value >= (ulong)small.Length)
        {
            return FormatLong(value, ref target);
        }

        uint text = small[(int)value];
        WriteFour(text, ref target);
        return (int)(text >> 24);
    }

    /// <summary>Four digits, with the first as the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digits(uint number)
    {
        uint hundreds = number / 100;
        uint pairs = hundreds | ((number - (hundreds * 100)) << 16);
        uint tens = ((pairs * 103) >> 10) & 0x000F_000F;
        return (tens | ((pairs - (tens * 10)) << 8)) | 0x3030_3030;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFour(uint digits, ref byte target) =>
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? digits : BinaryPrimitives.ReverseEndianness(digits));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FormatLong(long value, ref byte target)
    {
        if ((ulong)value < 10_000)
        {
            return FormatFour((uint)value, ref target);
        }

        if (value >= 0)
        {
            return FormatLong((ulong)value, ref target);
        }

        target = (byte)'-';
        return 1 + FormatLong(0 - (ulong)value, ref Unsafe.Add(ref target, 1));
    }

    private static int FormatLong(ulong value, ref byte target)
    {
        if (value < 10_000)
        {
            return FormatFour((uint)value, ref target);
        }

        int length = FormatLong(value / 10_000, ref target);
        WriteFour(Digits((uint)(value % 10_000)), ref Unsafe.Add(ref target, (uint)length));
        return length + 4;
    }

    /// <summary>Writes up to four digits and returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FormatFour(uint number, ref byte target)
    {
        // Later writes wait for the length, so it is computed without the digits; no branch depends on the number.
        int length = 1 + (number > 9 ? 1 : 0) + (number > 99 ? 1 : 0) + (number > 999 ? 1 : 0);
        WriteFour(Digits(number) >> (32 - (length * 8)), ref target);
        return length;
    }

    /// <summary>Writes two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(int value, ref byte target)
    {
        uint tens = ((uint)value * 103) >> 10;
        Unsafe.Add(ref target, 1) = (byte)('0' + ((uint)value - (tens * 10)));
        target = (byte)('0' + tens);
    }
}
