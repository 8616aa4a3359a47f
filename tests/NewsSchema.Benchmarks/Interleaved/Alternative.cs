namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>One way to do the work that a contest compares.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does the work once; its result keeps the work from being optimised away.</param>
/// <param name="Baseline">The alternative that the ratio is to; null for the first of the contest.</param>
internal sealed record Alternative(string Name, Func<object?> Run, string? Baseline = null)
{
    /// <summary>The same work, compared with another alternative.</summary>
    public Alternative To(string baseline, string name) => this with { Name = name, Baseline = baseline };
}
