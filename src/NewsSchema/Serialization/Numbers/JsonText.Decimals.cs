using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSchema.Serialization.Numbers;

// Numbers with decimal places.
internal static partial class JsonText
{
    /// <summary>Writes a number with its decimal places and returns its length.</summary>
    /// <param name="value">The number.</param>
    /// <param name="target">Room for <see cref="MaxDecimalLength"/> bytes.</param>
    public static int Format(decimal value, ref byte target)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        if (bits[2] != 0 || value.Scale > 18 || digits == 0)
        {
            Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref target, MaxDecimalLength), out int written);
            return written;
        }

        int length = 0;
        if (decimal.IsNegative(value))
        {
            target = (byte)'-';
            length = 1;
        }

        ulong power = 1;
        for (int places = value.Scale; places > 0; places--)
        {
            power *= 10;
        }

        length += FormatLong(digits / power, ref Unsafe.Add(ref target, (uint)length));
        if (power > 1)
        {
            // The leading digit keeps the zeros of the fraction; the point replaces it.
            ref byte fraction = ref Unsafe.Add(ref target, (uint)length);
            length += FormatLong(power + (digits % power), ref fraction);
            fraction = (byte)'.';
        }

        return length;
    }
}
