using System.Diagnostics;

namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>
/// Compares alternatives within one process: short slices of each in shuffled order, round after round, so that a slow
/// phase of the machine hits all of them alike. The figure is the median of the per-round ratios to the first alternative.
/// </summary>
internal static class Comparison
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    public static IReadOnlyList<Result> Measure(IReadOnlyList<Alternative> alternatives, int rounds)
    {
        int[] runsPerSlice = [.. alternatives.Select(Settle)];
        double[][] times = [.. alternatives.Select(_ => new double[rounds])];
        var random = new Random(1);
        int[] order = [.. Enumerable.Range(0, alternatives.Count)];
        for (int round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                times[i][round] = Time(alternatives[i], runsPerSlice[i]);
            }
        }

        return
        [
            .. alternatives.Select((alternative, i) => new Result(
                alternative.Name,
                Median(times[i].Zip(times[0], (own, baseline) => own / baseline)),
                Median(times[i]),
                Allocated(alternative))),
        ];
    }

    /// <summary>Runs until the JIT's tiers have had their chance, and says how many runs fill a slice.</summary>
    private static int Settle(Alternative alternative)
    {
        long start = Stopwatch.GetTimestamp();
        int runs = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp || runs < 200)
        {
            alternative.Run();
            runs++;
        }

        // Tier 1 is compiled in the background: give it the processor, then count again.
        Thread.Sleep(150);
        start = Stopwatch.GetTimestamp();
        runs = 0;
        while (Stopwatch.GetElapsedTime(start) < WarmUp / 4)
        {
            alternative.Run();
            runs++;
        }

        return Math.Max(1, (int)(runs * (Slice / (WarmUp / 4))));
    }

    private static double Time(Alternative alternative, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs; i++)
        {
            alternative.Run();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / runs;
    }

    private static long Allocated(Alternative alternative)
    {
        const int Runs = 16;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Runs; i++)
        {
            alternative.Run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
