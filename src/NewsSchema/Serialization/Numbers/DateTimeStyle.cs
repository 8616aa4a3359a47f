using System.Runtime.InteropServices;
using System.Text;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

/// <summary>How a member's date-times are written; others are refused, so that what is read is written back as it was.</summary>
/// <param name="FractionDigits">The digits of the second's fraction, 0 to 7.</param>
/// <param name="Z">Whether UTC is written <c>Z</c>, else <c>+00:00</c>.</param>
public readonly record struct DateTimeStyle(byte FractionDigits, bool Z)
{
    /// <summary>The style with the digits that a date-time has.</summary>
    internal static DateTimeStyle Of(DateTimeOffset value) => new((byte)JsonText.SignificantDigits(value.Ticks % TimeSpan.TicksPerSecond), Z: true);

    /// <summary>A date-time in this style, for people.</summary>
    public override string ToString()
    {
        Span<byte> example = stackalloc byte[JsonText.MaxLength];
        return Encoding.ASCII.GetString(example[..JsonText.Format(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.Zero), this, ref MemoryMarshal.GetReference(example))]);
    }
}
