using System.Runtime.InteropServices;
using System.Text;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

/// <summary>The style of a member's date-times. Reading refuses other styles, so that date-times are written as they were read.</summary>
/// <param name="FractionDigits">The number of digits in the fraction of the second, 0 to 7.</param>
/// <param name="Z">Whether UTC is written as <c>Z</c>; otherwise, as <c>+00:00</c>.</param>
public readonly record struct DateTimeStyle(byte FractionDigits, bool Z)
{
    /// <summary>The style with the digits that a date-time has.</summary>
    internal static DateTimeStyle Of(DateTimeOffset value) => new((byte)JsonText.SignificantDigits(value.Ticks % TimeSpan.TicksPerSecond), Z: true);

    /// <summary>Formats a date-time in this style, for messages.</summary>
    public override string ToString()
    {
        Span<byte> example = stackalloc byte[JsonText.MaxLength];
        return Encoding.ASCII.GetString(example[..JsonText.Format(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.Zero), this, ref MemoryMarshal.GetReference(example))]);
    }
}
