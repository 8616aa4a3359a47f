namespace NewsSchema.Core.Values;

/// <summary>The spellings of numbers and of what is counted in them; pure checks that convert nothing.</summary>
internal static class NumberText
{
    /// <summary>A JSON number: <c>7</c>, <c>-3.25</c>, <c>1e400</c>; no sign but minus, no leading zero, no bare point.</summary>
    public static bool IsNumber(string text) => text.Length > 0 && NumberEnd(text, 0) == text.Length;

    /// <summary>A number, a space and a unit: <c>120 km</c>.</summary>
    public static bool IsQuantity(string text)
    {
        int unit = UnitStart(text);
        return unit > 0 && unit < text.Length && !char.IsWhiteSpace(text[unit]) && !char.IsWhiteSpace(text[text.Length - 1]);
    }

    /// <summary>A number, a space and a currency code of three capitals, as ISO 4217 has them: <c>3500000 EUR</c>.</summary>
    public static bool IsMoney(string text)
    {
        int unit = UnitStart(text);
        return unit > 0 && text.Length == unit + 3 && IsCapital(text[unit]) && IsCapital(text[unit + 1]) && IsCapital(text[unit + 2]);
    }

    /// <summary>The position behind the JSON number that starts at <paramref name="start"/>, or -1 where none does.</summary>
    public static int NumberEnd(string text, int start)
    {
        int at = start < text.Length && text[start] == '-' ? start + 1 : start;
        int integer = at;
        at = DigitsEnd(text, at);
        if (at == integer || (text[integer] == '0' && at > integer + 1))
        {
            return -1;
        }

        if (at < text.Length && text[at] == '.')
        {
            int fraction = at + 1;
            at = DigitsEnd(text, fraction);
            if (at == fraction)
            {
                return -1;
            }
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int exponent = at + 1;
            exponent = exponent < text.Length && text[exponent] is '+' or '-' ? exponent + 1 : exponent;
            at = DigitsEnd(text, exponent);
            if (at == exponent)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>Where the unit starts behind a number and one space; -1 where there is neither.</summary>
    private static int UnitStart(string text)
    {
        int end = NumberEnd(text, 0);
        return end > 0 && end < text.Length && text[end] == ' ' ? end + 1 : -1;
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';
}
