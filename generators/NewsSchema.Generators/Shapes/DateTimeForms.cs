using System.Globalization;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The ways to write a date-time, as flags of <see cref="ScalarTypes"/>: 0 to 7 digits of the fraction, and a zero offset as
/// <c>Z</c> or as <c>+00:00</c>. A text with another offset fits both.
/// </summary>
internal static class DateTimeForms
{
    public const int MaxFractionDigits = 7;

    /// <summary>The style with these digits that writes a zero offset as <c>Z</c>.</summary>
    public static ScalarTypes Z(int fractionDigits) => (ScalarTypes)(1u << (2 * fractionDigits));

    /// <summary>The style with these digits that writes a zero offset as <c>+00:00</c>.</summary>
    public static ScalarTypes Numeric(int fractionDigits) => (ScalarTypes)(2u << (2 * fractionDigits));

    /// <summary>
    /// The style that all samples share, such as <c>3Z</c> or <c>0+</c>; null if there is none. If no sample has a zero
    /// offset, it is <c>Z</c>, which is the more common spelling.
    /// </summary>
    public static string? Find(ScalarTypes types)
    {
        for (int digits = 0; digits <= MaxFractionDigits; digits++)
        {
            string? zero = (types & Z(digits)) != 0 ? "Z" : (types & Numeric(digits)) != 0 ? "+" : null;
            if (zero is not null)
            {
                return digits.ToString(CultureInfo.InvariantCulture) + zero;
            }
        }

        return null;
    }
}
