namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>What was measured of one alternative.</summary>
/// <param name="Alternative">The alternative.</param>
/// <param name="Ratio">The median over all rounds of its time to the baseline's time in the same round.</param>
/// <param name="Nanoseconds">The median time of one run.</param>
/// <param name="FastestNanoseconds">The time of one run in the fastest round.</param>
/// <param name="AllocatedBytes">Exact bytes allocated by one run.</param>
internal sealed record Result(Alternative Alternative, double Ratio, double Nanoseconds, double FastestNanoseconds, long AllocatedBytes);
