using System.Diagnostics;

namespace NewsSchema.Tests;

/// <summary>
/// Asserts that work is linear, by a ratio and not by the clock: one long text is compared with eight texts of an eighth of its length, which are as
/// much work and as likely to be interrupted. Linear work gives 1, quadratic work 8.
/// </summary>
internal static class LinearTime
{
    private const double LargestRatio = 3;

    /// <summary>An interruption can only make a ratio worse, so the best of several counts.</summary>
    private const int Attempts = 4;

    /// <param name="work">What to measure.</param>
    /// <param name="few">The short input.</param>
    /// <param name="many">The input of eight times its length.</param>
    /// <param name="negligible">The time of the long input below which a ratio says nothing because quadratic work takes far longer.</param>
    /// <param name="what">The input's name, for the message.</param>
    public static void Assert<T>(Action<T> work, T few, T many, TimeSpan negligible = default, string what = "the input")
    {
        double ratio = double.MaxValue;
        for (int attempt = 0; attempt < Attempts && ratio > LargestRatio; attempt++)
        {
            TimeSpan one = Measure(work, many, 1);
            if (one < negligible)
            {
                return;
            }

            ratio = Math.Min(ratio, one / Measure(work, few, 8));
        }

        Xunit.Assert.True(ratio <= LargestRatio, $"Eight times {what} took {8 * ratio:F1} times as long.");
    }

    private static TimeSpan Measure<T>(Action<T> work, T input, int times)
    {
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < times; i++)
        {
            work(input);
        }

        return watch.Elapsed;
    }
}
