using System.Globalization;

namespace NewsSchema;

/// <summary>Numbers as <see cref="decimal"/> if that is exact: <c>decimal.Parse</c> rounds a number with too many digits.</summary>
internal static class ExactDecimal
{
    /// <summary>Parses a JSON number; false if a decimal cannot hold all of its digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        Span<char> rewritten = stackalloc char[32];
        return value.TryFormat(rewritten, out int length, default, CultureInfo.InvariantCulture) && SameDigits(text, rewritten[..length]);
    }

    /// <summary>Whether two numbers of the same magnitude have the same significant digits, so that nothing was rounded.</summary>
    private static bool SameDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = Mantissa(left);
        right = Mantissa(right);
        while (true)
        {
            char l = Next(ref left);
            char r = Next(ref right);
            if (l == '\0' || r == '\0')
            {
                return OnlyZeros(l, left) && OnlyZeros(r, right);
            }

            if (l != r)
            {
                return false;
            }
        }
    }

    private static ReadOnlySpan<char> Mantissa(ReadOnlySpan<char> number)
    {
        int exponent = number.IndexOfAny('e', 'E');
        return (exponent < 0 ? number : number[..exponent]).TrimStart("-+0.");
    }

    private static char Next(ref ReadOnlySpan<char> digits)
    {
        if (digits.Length > 0 && digits[0] == '.')
        {
            digits = digits[1..];
        }

        if (digits.IsEmpty)
        {
            return '\0';
        }

        char digit = digits[0];
        digits = digits[1..];
        return digit;
    }

    private static bool OnlyZeros(char first, ReadOnlySpan<char> rest) => first is '\0' or '0' && !rest.ContainsAnyInRange('1', '9');
}
