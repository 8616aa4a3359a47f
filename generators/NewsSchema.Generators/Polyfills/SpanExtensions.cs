namespace NewsSchema.Generators.Polyfills;

/// <summary>Members of spans that netstandard2.0 does not have.</summary>
internal static class SpanExtensions
{
    public static int IndexOfAnyExceptInRange(this ReadOnlySpan<char> span, char low, char high)
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (span[i] < low || span[i] > high)
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyInRange(this ReadOnlySpan<char> span, char low, char high)
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (span[i] >= low && span[i] <= high)
            {
                return i;
            }
        }

        return -1;
    }
}
