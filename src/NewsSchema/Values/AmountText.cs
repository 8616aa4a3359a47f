using System.Globalization;

namespace NewsSchema;

/// <summary>The text <c>amount unit</c> of <see cref="Money"/> and <see cref="Quantity"/>.</summary>
internal static class AmountText
{
    public static string Format(decimal amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount} {unit}");

    /// <summary>Takes a text apart, if formatting the parts gives it again.</summary>
    public static bool TryParse(string text, out decimal amount, out string unit)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        unit = space < 0 ? "" : text[(space + 1)..];
        amount = 0;
        return IsUnit(unit)
            && decimal.TryParse(text.AsSpan(0, space), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && Format(amount, unit) == text;
    }

    public static bool IsUnit(string unit) => unit.Length > 0 && unit[0] != ' ' && unit[^1] != ' ';
}
