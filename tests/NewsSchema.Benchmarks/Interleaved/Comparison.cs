using System.Diagnostics;
using System.Runtime;

namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>
/// Compares alternatives within one process: short slices of each in shuffled order, round after round, so that a slow
/// phase of the machine hits all of them alike. The figure is the median of the per-round ratios to the baseline.
/// </summary>
internal static class Comparison
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_window = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(15);

    /// <summary>After this time without a new method, the JIT has nothing left to do. On a machine with other work, it needs longer than the warm-up.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);

    /// <summary>After this many windows in a row without progress, the JIT's tiers are assumed to be done.</summary>
    private const int SettledWindows = 6;

    private const int MaxWindows = 60;

    public static IReadOnlyList<Result> Measure(IReadOnlyList<Alternative> alternatives, int rounds)
    {
        // A row that compares the same work with another baseline is measured once.
        Func<object?>[] runs = [.. alternatives.Select(alternative => alternative.Run).Distinct()];

        // In turn, so that shared code is optimized for all alternatives, not only for the first.
        long start = Stopwatch.GetTimestamp();
        long lastChange = start;
        long methods = 0;
        do
        {
            Array.ForEach(runs, run => run());
            if (JitInfo.GetCompiledMethodCount() != methods)
            {
                methods = JitInfo.GetCompiledMethodCount();
                lastChange = Stopwatch.GetTimestamp();
            }
        }
        while (Stopwatch.GetElapsedTime(start) is var elapsed && (elapsed < s_warmUp || (Stopwatch.GetElapsedTime(lastChange) < s_quiet && elapsed < s_longestWarmUp)));

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
            return new Result(alternative, Median(own.Zip(other, (a, b) => a / b)), Median(own), own.Min(), Allocated(alternative.Run));
        })];
    }

    /// <summary>Runs the work until it gets no faster, and returns the number of runs that fill a slice.</summary>
    private static int Settle(Func<object?> run)
    {
        double best = double.MaxValue;
        int settled = 0;
        for (int window = 0; window < MaxWindows && settled < SettledWindows; window++)
        {
            long start = Stopwatch.GetTimestamp();
            int runs = 0;
            do
            {
                run();
                runs++;
            }
            while (Stopwatch.GetElapsedTime(start) < s_window);

            // Not divided by the runs first: the resolution of TimeSpan is 100 ns.
            double time = Stopwatch.GetElapsedTime(start) / s_slice / runs;
            settled = time < 0.97 * best ? 0 : settled + 1;
            best = Math.Min(best, time);

            // Tier 1 is compiled in the background: give it the processor.
            Thread.Sleep(20);
        }

        return Math.Max(1, (int)(1 / best));
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
