using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>The one grammar of numbers: JSON's (RFC 8259, section 6). It has no sign but minus, no leading zero and no bare point.</summary>
internal static class NumberText
{
    /// <summary>Whether the text is a number: <c>7</c>, <c>-3.25</c>, <c>1e400</c>.</summary>
    public static bool IsNumber(string text) => IsNumber(text.AsSpan());

    /// <inheritdoc cref="IsNumber(string)"/>
    public static bool IsNumber(ReadOnlySpan<char> text) => TryParse(text, 0, out NumberParts parts) && parts.End == text.Length;

    /// <summary>Parses the number that starts at an index; characters after it are not read.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, int start, out NumberParts parts)
    {
        parts = default;
        bool isNegative = start < text.Length && text[start] == '-';
        int integer = isNegative ? start + 1 : start;
        int at = DigitsEnd(text, integer);
        int integerDigits = at - integer;
        if (integerDigits == 0 || (integerDigits > 1 && text[integer] == '0'))
        {
            return false;
        }

        int fractionDigits = 0;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = at + 1;
            at = DigitsEnd(text, fraction);
            fractionDigits = at - fraction;
            if (fractionDigits == 0)
            {
                return false;
            }
        }

        int exponentDigits = 0;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int exponent = at + 1;
            exponent = exponent < text.Length && text[exponent] is '+' or '-' ? exponent + 1 : exponent;
            at = DigitsEnd(text, exponent);
            exponentDigits = at - exponent;
            if (exponentDigits == 0)
            {
                return false;
            }
        }

        parts = new NumberParts(isNegative, integer, integerDigits, fractionDigits, exponentDigits, at);
        return true;
    }

    /// <summary>The index after the digits that start at an index; the index itself if there is no digit.</summary>
    public static int DigitsEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && Characters.IsDigit(text[start]))
        {
            start++;
        }

        return start;
    }
}
