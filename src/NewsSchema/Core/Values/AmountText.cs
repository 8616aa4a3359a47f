using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>The one grammar of amounts: a number, one space and a unit.</summary>
internal static class AmountText
{
    /// <summary>Whether the text is an amount of something measured: <c>120 km</c>.</summary>
    public static bool IsQuantity(string text) => TryParse(text.AsSpan(), out _, out _);

    /// <summary>Whether the text is an amount whose unit is written like a currency of ISO 4217: <c>3500000 EUR</c>.</summary>
    public static bool IsMoney(string text) => TryParse(text.AsSpan(), out _, out int unit) && IsCurrency(text.AsSpan(unit));

    /// <summary>Parses an amount.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="unitStart">The index of the unit, which ends with the text.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out NumberParts number, out int unitStart)
    {
        unitStart = 0;
        if (!NumberText.TryParse(text, 0, out number) || number.End == text.Length || text[number.End] != ' ')
        {
            return false;
        }

        unitStart = number.End + 1;
        return IsUnit(text.Slice(unitStart));
    }

    /// <summary>Whether the text is a unit: not empty, without white space at an end and without control characters.</summary>
    public static bool IsUnit(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a unit is three capital letters.</summary>
    public static bool IsCurrency(ReadOnlySpan<char> unit) => unit.Length == 3 && Characters.IsUpper(unit[0]) && Characters.IsUpper(unit[1]) && Characters.IsUpper(unit[2]);
}
