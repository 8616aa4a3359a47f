using System.Globalization;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>The text of <see cref="Money"/> and <see cref="Quantity"/>, whose number is a decimal.</summary>
internal static class DecimalAmount
{
    /// <summary>The exact text: the number, one space and the unit. The default value has no unit.</summary>
    public static string Format(decimal amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount}{(unit.Length == 0 ? "" : " ")}{unit}");

    /// <summary>The exact text, or the number in a format of <see cref="decimal"/> and the unit.</summary>
    /// <exception cref="FormatException">The format is not one of a number, or would write the symbol of a currency or a percent sign next to the unit.</exception>
    public static string Format(decimal amount, string unit, string? format, IFormatProvider? provider)
    {
        if (TextValue.IsExact(format))
        {
            return Format(amount, unit);
        }

        if (format[0] is 'C' or 'c' or 'P' or 'p' && NumberText.DigitsEnd(format, 1) == format.Length)
        {
            throw new FormatException($"The format '{format}' writes a second sign next to the unit '{unit}'. Use N or F, or format the amount alone.");
        }

        return $"{amount.ToString(format, provider)}{(unit.Length == 0 ? "" : " ")}{unit}";
    }

    /// <summary>Orders amounts by their units and, in one unit, by their numbers.</summary>
    public static int Compare(decimal amount, string unit, decimal otherAmount, string otherUnit)
    {
        int order = string.CompareOrdinal(unit, otherUnit);
        return order != 0 ? order : amount.CompareTo(otherAmount);
    }

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
