using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsSchema.CompilerServices;

/// <summary>Converts numbers in JSON to enums whose samples are numbers, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumNumbers
{
    /// <summary>Returns the value of an enum that has a number.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="number">The number. It need not be that of a member.</param>
    /// <exception cref="JsonException">The enum cannot hold the number.</exception>
    public static TEnum Of<TEnum>(long number)
        where TEnum : struct, Enum => TryConvert(number, out TEnum value) ? value : throw new JsonException(Expected<TEnum>() + ".");

    internal static string Expected<TEnum>()
        where TEnum : struct, Enum => $"Expected a number that {typeof(TEnum).Name} can hold";

    internal static bool TryConvert<TEnum>(long number, out TEnum value)
        where TEnum : struct, Enum
    {
        // The type code of an enum is that of its numbers.
        bool fits = Type.GetTypeCode(typeof(TEnum)) switch
        {
            TypeCode.SByte => number == (sbyte)number,
            TypeCode.Byte => number == (byte)number,
            TypeCode.Int16 => number == (short)number,
            TypeCode.UInt16 => number == (ushort)number,
            TypeCode.Int32 => number == (int)number,
            TypeCode.UInt32 => number == (uint)number,
            TypeCode.UInt64 => number >= 0,
            _ => true,
        };
        value = !fits ? default : Unsafe.SizeOf<TEnum>() switch
        {
            sizeof(byte) => Unsafe.BitCast<byte, TEnum>((byte)number),
            sizeof(ushort) => Unsafe.BitCast<ushort, TEnum>((ushort)number),
            sizeof(uint) => Unsafe.BitCast<uint, TEnum>((uint)number),
            _ => Unsafe.BitCast<long, TEnum>(number),
        };
        return fits;
    }
}
