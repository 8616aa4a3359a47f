using System.Globalization;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>The text of <see cref="Money"/> and <see cref="Quantity"/>, whose number is a decimal.</summary>
internal static class DecimalAmount
{
    public static string Format(decimal amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount} {unit}");

    /// <summary>Parses an amount, if formatting its parts gives the same text again: a decimal holds at most 29 digits, no minus zero and no exponent.</summary>
    public static bool TryParse(string text, out decimal amount, out string unit)
    {
        amount = 0;
        unit = "";
        if (!AmountText.TryParse(text, out NumberParts number, out int unitStart)
            || !decimal.TryParse(text.AsSpan(0, number.End), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount))
        {
            return false;
        }

        unit = text[unitStart..];
        return Format(amount, unit) == text;
    }
}
