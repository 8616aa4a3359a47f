using System.Globalization;
using NewsSchema.Benchmarks.Interleaved;

namespace NewsSchema.Benchmarks.Builds;

/// <summary>
/// This build and another one, interleaved in one process: reading and writing of all fixtures that both have. Each build is loaded several times, because the place of its code in memory alone
/// changes its speed by a few percent: a ratio is the geometric mean over the pairs of copies.
/// </summary>
internal static class BuildComparison
{
    /// <param name="folder">The folder of the other build of this program.</param>
    /// <param name="copies">How often each build is loaded.</param>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="only">A part of the fixtures' names; empty for all.</param>
    public static void Run(string folder, int copies, int rounds, string only)
    {
        string program = typeof(BuildComparison).Assembly.Location;
        string other = Path.GetFullPath(Path.Combine(folder, Path.GetFileName(program)));
        Console.WriteLine($"The time of {program} to that of {other}, each {copies} times");

        // Neither build is always the first.
        var pairs = new List<Pair>();
        for (int copy = 0; copy < copies; copy++)
        {
            Dictionary<string, BuiltFixture>? first = copy % 2 == 0 ? Load(other) : null;
            Dictionary<string, BuiltFixture> own = Load(program);
            pairs.Add(new Pair(own, first ?? Load(other)));
        }

        Console.WriteLine();
        Console.WriteLine("| fixture | read, fastest | median | copies differ by | write, fastest | median | copies differ by |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var all = new List<(Ratio Read, Ratio Write)>();
        foreach (string name in pairs[0].Own.Keys.Intersect(pairs[0].Other.Keys).Where(name => name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            byte[] json = pairs[0].Other[name].Json;
            string note = pairs[0].Own[name].Json.AsSpan().SequenceEqual(json) ? "" : ", written differently";
            Ratio read = Measure(pairs, rounds, build => build[name].Reading(json));
            Ratio write = Measure(pairs, rounds, build => build[name].Writing());
            all.Add((read, write));
            Console.WriteLine($"| {name}{note} | {read} | {write} |");
        }

        Console.WriteLine($"| all | {Ratio.Mean(all.Select(both => both.Read))} | {Ratio.Mean(all.Select(both => both.Write))} |");
    }

    private static Dictionary<string, BuiltFixture> Load(string program) => BuiltFixture.Of(new BuildContext(program));

    private static Ratio Measure(IReadOnlyList<Pair> pairs, int rounds, Func<Dictionary<string, BuiltFixture>, Func<object?>> work)
    {
        var alternatives = new List<Alternative>();
        for (int copy = 0; copy < pairs.Count; copy++)
        {
            string other = $"other {copy}";
            alternatives.Add(new Alternative(other, work(pairs[copy].Other)));
            alternatives.Add(new Alternative($"own {copy}", work(pairs[copy].Own), other));
        }

        Result[] results = [.. Comparison.Measure(alternatives, rounds)];
        Result[] others = [.. results.Where((_, index) => index % 2 == 0)];
        Result[] own = [.. results.Where((_, index) => index % 2 == 1)];
        return new Ratio(
            Ratio.Mean(own.Zip(others, (a, b) => a.FastestNanoseconds / b.FastestNanoseconds)),
            Ratio.Mean(own.Select(result => result.Ratio)),
            Math.Max(Spread(own), Spread(others)));
    }

    private static double Spread(Result[] copies) => copies.Max(copy => copy.FastestNanoseconds) / copies.Min(copy => copy.FastestNanoseconds);

    private sealed record Pair(Dictionary<string, BuiltFixture> Own, Dictionary<string, BuiltFixture> Other);

    /// <param name="Fastest">The ratio of the fastest rounds.</param>
    /// <param name="Median">The median of the rounds' ratios.</param>
    /// <param name="Spread">The fastest round of the slowest copy to that of the fastest copy of the same build: what the ratios cannot resolve with one copy.</param>
    private sealed record Ratio(double Fastest, double Median, double Spread)
    {
        public static Ratio Mean(IEnumerable<Ratio> ratios) =>
            new(Mean(ratios.Select(ratio => ratio.Fastest)), Mean(ratios.Select(ratio => ratio.Median)), Mean(ratios.Select(ratio => ratio.Spread)));

        public static double Mean(IEnumerable<double> values) => Math.Exp(values.Average(Math.Log));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fastest:0.000} | {Median:0.000} | {Spread:0.000}");
    }
}
