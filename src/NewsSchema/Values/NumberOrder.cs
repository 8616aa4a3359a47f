using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>Compares JSON numbers of any size and precision by their exact values, in time linear in their texts.</summary>
internal static class NumberOrder
{
    /// <summary>Compares two numbers.</summary>
    /// <param name="left">A text of the JSON grammar.</param>
    /// <param name="right">A text of the JSON grammar.</param>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        NumberText.TryParse(left, 0, out NumberParts l);
        NumberText.TryParse(right, 0, out NumberParts r);
        ReadOnlySpan<char> leftDigits = left[l.IntegerStart..l.MantissaEnd];
        ReadOnlySpan<char> rightDigits = right[r.IntegerStart..r.MantissaEnd];
        int leftSign = SignOf(leftDigits, l);
        int rightSign = SignOf(rightDigits, r);
        if (leftSign != rightSign || leftSign == 0)
        {
            return leftSign.CompareTo(rightSign);
        }

        int order = CompareMagnitudes(ExponentOf(left, l), FirstPlace(leftDigits, l), ExponentOf(right, r), FirstPlace(rightDigits, r));
        return leftSign * (order != 0 ? order : CompareDigits(leftDigits.TrimStart("0."), rightDigits.TrimStart("0.")));
    }

    private static int SignOf(ReadOnlySpan<char> digits, in NumberParts parts) =>
        !digits.ContainsAnyInRange('1', '9') ? 0 : parts.IsNegative ? -1 : 1;

    /// <summary>The power of ten of the first digit that is not 0, without the exponent.</summary>
    private static int FirstPlace(ReadOnlySpan<char> digits, in NumberParts parts)
    {
        int first = digits.IndexOfAnyInRange('1', '9');
        return first < parts.IntegerDigits ? parts.IntegerDigits - 1 - first : parts.IntegerDigits - first;
    }

    private static ReadOnlySpan<char> ExponentOf(ReadOnlySpan<char> text, in NumberParts parts) =>
        parts.ExponentDigits == 0 ? default : text[(parts.MantissaEnd + 1)..];

    /// <summary>
    /// Compares <c>leftExponent + leftPlace</c> with <c>rightExponent + rightPlace</c>. Exponents have any number of digits. Their difference is collected from
    /// the first digit on, until it is so large that neither the remaining digits nor the places can change its sign.
    /// </summary>
    private static int CompareMagnitudes(ReadOnlySpan<char> leftExponent, int leftPlace, ReadOnlySpan<char> rightExponent, int rightPlace)
    {
        const long Decided = 1L << 40;
        int leftSign = TakeSign(ref leftExponent);
        int rightSign = TakeSign(ref rightExponent);
        long difference = 0;
        for (int place = Math.Max(leftExponent.Length, rightExponent.Length); place > 0 && Math.Abs(difference) < Decided; place--)
        {
            difference = (difference * 10) + (leftSign * DigitAt(leftExponent, place)) - (rightSign * DigitAt(rightExponent, place));
        }

        return (difference + leftPlace).CompareTo(rightPlace);
    }

    private static int TakeSign(ref ReadOnlySpan<char> exponent)
    {
        bool isNegative = exponent.Length > 0 && exponent[0] == '-';
        exponent = exponent.TrimStart("-+");
        return isNegative ? -1 : 1;
    }

    /// <summary>The digit with a distance from the end; 0 before the first.</summary>
    private static int DigitAt(ReadOnlySpan<char> digits, int fromEnd) => fromEnd <= digits.Length ? digits[^fromEnd] - '0' : 0;

    /// <summary>Compares digits whose first ones have the same power of ten.</summary>
    private static int CompareDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int l = 0;
        int r = 0;
        while (l < left.Length || r < right.Length)
        {
            int order = Next(left, ref l).CompareTo(Next(right, ref r));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static char Next(ReadOnlySpan<char> digits, ref int index)
    {
        index = index < digits.Length && digits[index] == '.' ? index + 1 : index;
        return index < digits.Length ? digits[index++] : '0';
    }
}
