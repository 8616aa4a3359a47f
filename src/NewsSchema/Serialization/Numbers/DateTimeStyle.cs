using System.Runtime.InteropServices;
using System.Text;
using NewsSchema.Serialization.Numbers;

namespace NewsSchema.CompilerServices;

/// <summary>How a member's date-times are written unless another spelling was read. Reading accepts every spelling.</summary>
/// <param name="FractionDigits">The minimum number of digits in the fraction of the second, 0 to 7. A value with more digits is written with all of them.</param>
/// <param name="Z">Whether UTC is written as <c>Z</c> (in mail: <c>GMT</c>); otherwise, as a number.</param>
/// <param name="Spelling">What else differs from the usual spelling.</param>
public readonly record struct DateTimeStyle(byte FractionDigits, bool Z, DateTimeSpelling Spelling = DateTimeSpelling.None)
{
    /// <summary>The style of members without samples.</summary>
    internal static DateTimeStyle Default => new(0, Z: true);

    /// <summary>Whether the value is a number in JSON.</summary>
    internal bool IsNumber => (Spelling & (DateTimeSpelling.UnixSeconds | DateTimeSpelling.UnixMilliseconds)) != 0;

    /// <summary>Whether the spelling is that of RFC 3339, which JSON Schema calls <c>date-time</c>.</summary>
    internal bool IsUsual => Spelling == DateTimeSpelling.None;

    /// <summary>Formats a date-time in this style, for messages.</summary>
    public override string ToString()
    {
        Span<byte> example = stackalloc byte[JsonText.MaxLength];
        return Encoding.ASCII.GetString(example[..JsonText.Format(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.Zero), this, ref MemoryMarshal.GetReference(example))]);
    }
}
