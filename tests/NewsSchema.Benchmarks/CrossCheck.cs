using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsSchema.Benchmarks.Interleaved;

namespace NewsSchema.Benchmarks;

/// <summary>The same alternatives, measured one after the other by BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class CrossCheck
{
    private static IReadOnlyList<Contest> s_contests = [];

    public static IEnumerable<object> Cases => s_contests.SelectMany(contest => contest.Alternatives.Select(alternative => new Case(contest, alternative)));

    internal static void Run(IReadOnlyList<Contest> contests)
    {
        s_contests = contests;

        // Enough warm-up for the JIT's last tier: with less, System.Text.Json is measured unoptimised.
        Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(16).WithIterationCount(11).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100));
        SummaryStyle style = SummaryStyle.Default.WithMaxParameterColumnWidth(200);
        BenchmarkRunner.Run<CrossCheck>(DefaultConfig.Instance.AddJob(job).WithSummaryStyle(style));
    }

    [Benchmark]
    [ArgumentsSource(nameof(Cases))]
    public object? Measure(Case work) => work.Run();

    /// <summary>An alternative as an argument.</summary>
    public sealed class Case
    {
        private readonly string _name;
        private readonly Func<object?> _run;

        internal Case(Contest contest, Alternative alternative)
        {
            _name = $"{contest.Work} | {contest.Payload} | {alternative.Name}";
            _run = alternative.Run;
        }

        public object? Run() => _run();

        public override string ToString() => _name;
    }
}
