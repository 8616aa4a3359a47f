using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NewsSchema.Benchmarks.Generation;

/// <summary>How long the generator keeps an editor waiting: the driver in process, over projects of growing size.</summary>
internal static class GeneratorBenchmark
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);

    private static readonly int[] s_sizes = [1, 10, 100, 1_000, 10_000];

    private static readonly Input s_json = new(
        "JSON samples",
        Wire.Json,
        Prose: (text, i) => text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and int sentence ? text.Insert(sentence, $" {i}") : text + "\n",
        Retype: (text, i) => text.Insert(text.LastIndexOf('}'), $", \"member{i}\": {i}"));

    private static readonly Input s_xml = new(
        "XML samples",
        Wire.Xml,
        Prose: (text, i) => text.Insert(text.IndexOf("</title>", StringComparison.Ordinal), $" {i}"),
        Retype: (text, i) => text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), $"<member{i}>{i}</member{i}>"));

    private static readonly Input s_articles = new(
        "annotated articles",
        Wire.Articles,
        Prose: (text, i) => $"{text} {i}",
        Retype: (text, i) => text.Insert("---\n".Length, $"member{i}: {i}\n"));

    /// <param name="args">Empty for the tables; a number of samples, and <c>xml</c> or another kind, for some of the rows; <c>first</c> and a number for the milliseconds that a new process takes for its first run.</param>
    public static void Run(ReadOnlySpan<string> args)
    {
        if (args is ["first", string kind, string size])
        {
            Input input = new[] { s_json, s_xml, s_articles }.First(input => input.Title == kind);
            var project = new GeneratorProject(input.Fixtures(int.Parse(size, CultureInfo.InvariantCulture)));
            Console.WriteLine(Time(project.RunCold).Milliseconds.ToString(CultureInfo.InvariantCulture));
            return;
        }

        Console.WriteLine($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; JSON samples: {Wire.Origin}, repeated; XML samples: results of elections of 4 KB; articles: the seeds, repeated");
        int[] sizes = args is [string only, ..] ? [int.Parse(only, CultureInfo.InvariantCulture)] : s_sizes;
        foreach (Input input in new[] { s_json, s_xml, s_articles })
        {
            if (args is not [_, string what] || input.Title.StartsWith(what, StringComparison.OrdinalIgnoreCase))
            {
                Measure(input, sizes);
            }
        }
    }

    private static void Measure(Input input, int[] sizes)
    {
        WarmUp(input);
        Console.WriteLine();
        Console.WriteLine($"| {input.Title} | MB | new process ms | nothing cached ms | MB allocated | prose edit ms | type edit ms | output KB | its compilation ms |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (int size in sizes)
        {
            double first = Median(Enumerable.Range(0, size >= 10_000 ? 1 : 3).Select(_ => FirstInProcess(input, size)));
            var project = new GeneratorProject(input.Fixtures(size));
            int runs = size >= 10_000 ? 5 : 21;
            (double Milliseconds, double Allocated, GeneratorRunResult Result)[] cold = [.. Enumerable.Range(0, runs).Select(_ => Time(project.RunCold))];
            int edits = 0;
            double prose = Median(Enumerable.Range(0, runs).Select(_ => Time(() => project.RunAfterEdit(size / 2, text => input.Prose(text, ++edits))).Milliseconds));
            double type = Median(Enumerable.Range(0, runs).Select(_ => Time(() => project.RunAfterEdit(size / 2, text => input.Retype(text, ++edits))).Milliseconds));
            double compile = Median(Enumerable.Range(0, 3).Select(_ => Time(project.Compile).Milliseconds));
            long output = cold[0].Result.GeneratedSources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size:N0} | {project.Bytes / 1e6:0.000} | {first:0} | {Median(cold.Select(run => run.Milliseconds)):0.0} | {Median(cold.Select(run => run.Allocated)) / 1e6:0.0} | {prose:0.0} | {type:0.0} | {output / 1e3:0} | {compile:0} |"));
        }
    }

    /// <summary>
    /// An editor's process runs a generator thousands of times. The cost before the JIT has optimized it is in the column of the new process. On a machine with other work, the JIT
    /// needs longer than the first seconds.
    /// </summary>
    private static void WarmUp(Input input)
    {
        var project = new GeneratorProject(input.Fixtures(200));
        int edits = 0;
        long start = Stopwatch.GetTimestamp();
        long lastChange = start;
        long methods = 0;
        do
        {
            project.RunCold();
            project.RunAfterEdit(0, text => input.Prose(text, ++edits));
            project.RunAfterEdit(0, text => input.Retype(text, ++edits));
            Thread.Sleep(20);
            if (JitInfo.GetCompiledMethodCount() != methods)
            {
                methods = JitInfo.GetCompiledMethodCount();
                lastChange = Stopwatch.GetTimestamp();
            }
        }
        while (Stopwatch.GetElapsedTime(start) is var elapsed && (elapsed < s_warmUp || (Stopwatch.GetElapsedTime(lastChange) < s_quiet && elapsed < s_longestWarmUp)));
    }

    private static double FirstInProcess(Input input, int size)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["generator", "first", input.Title, size.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static (double Milliseconds, double Allocated, T Result) Time<T>(Func<T> run)
    {
        GC.Collect();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        T result = run();
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (time, GC.GetAllocatedBytesForCurrentThread() - bytes, result);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <param name="Title">What the samples are.</param>
    /// <param name="Fixtures">The number of samples.</param>
    /// <param name="Prose">An edit that changes no type.</param>
    /// <param name="Retype">An edit that changes the root's type.</param>
    private sealed record Input(
        string Title, Func<int, IReadOnlyList<(string Path, string Text)>> Fixtures, Func<string, int, string> Prose, Func<string, int, string> Retype);
}
