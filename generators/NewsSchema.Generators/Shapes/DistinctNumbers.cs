using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The different numbers at one place of XML samples, up to the number of them that shows that they are not codes. More are not kept, so that a shape
/// stays small and an edit of one of many values leaves it equal.
/// </summary>
/// <param name="Values">The values in ordinal order; empty if there are enough.</param>
/// <param name="AreEnough">Whether there are at least ten.</param>
internal sealed record DistinctNumbers(EquatableArray<string> Values, bool AreEnough)
{
    public const int Enough = 10;

    /// <summary>Longer numbers are ids.</summary>
    private const int MaxDigits = 18;

    private static readonly DistinctNumbers s_enough = new(default, AreEnough: true);

    /// <summary>Whether a text of XML may be a number: one with an exponent or with many digits is a code.</summary>
    public static bool Allow(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            if (c is (< '0' or > '9') and not ('-' or '.'))
            {
                return false;
            }

            digits += c is '-' or '.' ? 0 : 1;
        }

        return digits is > 0 and <= MaxDigits;
    }

    public static DistinctNumbers Of(SortedSet<string> values) => values.Count >= Enough ? s_enough : new(new EquatableArray<string>(values), AreEnough: false);

    public static DistinctNumbers? Merge(DistinctNumbers? left, DistinctNumbers? right)
    {
        if (left is null || right is null || left.AreEnough || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        if (right.AreEnough)
        {
            return right;
        }

        var values = new SortedSet<string>(left.Values, StringComparer.Ordinal);
        values.UnionWith(right.Values);
        return values.Count == left.Values.Count ? left : Of(values);
    }
}
