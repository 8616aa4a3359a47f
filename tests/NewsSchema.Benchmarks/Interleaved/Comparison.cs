using System.Diagnostics;

namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>
/// Compares alternatives within one process: short slices of each in shuffled order, round after round, so that a slow
/// phase of the machine hits all of them alike. The figure is the median of the per-round ratios to the baseline.
/// </summary>
internal static class Comparison
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);

    /// <summary>Enough runs for the JIT's last tier, as long as they do not take too long.</summary>
    private const int WarmUpRuns = 200;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(3);

    public static IReadOnlyList<Result> Measure(IReadOnlyList<Alternative> alternatives, int rounds)
    {
        // A row that compares the same work with another baseline is measured once.
        Func<object?>[] runs = [.. alternatives.Select(alternative => alternative.Run).Distinct()];
        int[] runsPerSlice = [.. runs.Select(Settle)];
        double[][] times = [.. runs.Select(_ => new double[rounds])];
        var random = new Random(1);
        int[] order = [.. Enumerable.Range(0, runs.Length)];
        for (int round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                times[i][round] = Time(runs[i], runsPerSlice[i]);
            }
        }

        return [.. alternatives.Select(alternative =>
        {
            double[] own = times[Array.IndexOf(runs, alternative.Run)];
            Alternative baseline = alternative.Baseline is { } name ? alternatives.First(other => other.Name == name) : alternatives[0];
            double[] other = times[Array.IndexOf(runs, baseline.Run)];
            return new Result(alternative, Median(own.Zip(other, (a, b) => a / b)), Median(own), Allocated(alternative.Run));
        })];
    }

    /// <summary>Runs until the JIT's tiers have had their chance, and says how many runs fill a slice.</summary>
    private static int Settle(Func<object?> run)
    {
        long start = Stopwatch.GetTimestamp();
        int runs = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp || (runs < WarmUpRuns && Stopwatch.GetElapsedTime(start) < LongestWarmUp))
        {
            run();
            runs++;
        }

        // Tier 1 is compiled in the background: give it the processor, then count again.
        Thread.Sleep(150);
        start = Stopwatch.GetTimestamp();
        runs = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp / 4)
        {
            run();
            runs++;
        }

        return Math.Max(1, (int)(runs * (Slice / (WarmUp / 4))));
    }

    private static double Time(Func<object?> run, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs; i++)
        {
            run();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / runs;
    }

    private static long Allocated(Func<object?> run)
    {
        const int Runs = 16;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Runs; i++)
        {
            run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
