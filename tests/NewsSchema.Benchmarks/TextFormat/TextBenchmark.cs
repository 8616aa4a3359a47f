using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Benchmarks.TextFormat;

/// <summary>
/// The annotated text alone, on one thread: megabytes of UTF-8 per second including garbage collections, and allocated bytes per byte of text.
/// On a busy machine, processor time is more reliable than elapsed time; it includes the collector's work on other cores.
/// </summary>
internal static class TextBenchmark
{
    private const int Articles = 1_000;
    private const int Size = 10_000_000;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    public static void Run(int runs)
    {
        string seed = Seed();
        string body = seed[(seed.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        string text = WithChecksum(seed + string.Concat(Enumerable.Repeat(body, Size / Encoding.UTF8.GetByteCount(body))));
        Work[] works =
        [
            new("read the seed a thousand times", seed, Articles, () => ArticleReader.Read(seed, [])),
            new("read one article of 10 MB (the seed's body again and again)", text, 1, () => ArticleReader.Read(text, [])),
            new("read the seed and resolve it to a document, a thousand times", seed, Articles, () => NewsDocument.Parse(seed)),
            new("read the article of 10 MB and resolve it", text, 1, () => NewsDocument.Parse(text)),
            Writing("write the seed a thousand times", seed, Articles),
            Writing("write the article of 10 MB", text, 1),
        ];
        Console.WriteLine("| | MB/s | MB/s of processor time | B allocated per byte | of the time, garbage collection |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (Work work in works)
        {
            Print(work, runs);
        }
    }

    private static Work Writing(string name, string text, int times)
    {
        Article article = ArticleReader.Read(text, []);
        return new(name, text, times, () => ArticleWriter.Write(article));
    }

    private static void Print(Work work, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            Measure(work);
        }
        while (Stopwatch.GetElapsedTime(start) < s_warmUp);

        Figures[] all = [.. Enumerable.Range(0, runs).Select(_ => Measure(work))];
        double seconds = Median(all, figures => figures.Seconds);
        double bytes = (double)Encoding.UTF8.GetByteCount(work.Text) * work.Times;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {work.Name} | {bytes / 1e6 / seconds:0} | {bytes / 1e6 / Median(all, figures => figures.Processor):0} | {all[0].Allocated / bytes:0.0} | {Median(all, figures => figures.Collecting) / seconds:0%} |"));
    }

    private static double Median(Figures[] all, Func<Figures, double> figure) => all.Select(figure).Order().ElementAt(all.Length / 2);

    private static Figures Measure(Work work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan pauses = GC.GetTotalPauseDuration();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < work.Times; i++)
        {
            work.Run();
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Figures(
            seconds,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            (GC.GetTotalPauseDuration() - pauses).TotalSeconds,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>The fixture's own text, as the assembly holds it.</summary>
    private static string Seed()
    {
        System.Reflection.Assembly assembly = typeof(TextBenchmark).Assembly;
        string name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("putin-nato.news.md", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Reading verifies the checksum recorded in the text, so it has to be correct.</summary>
    private static string WithChecksum(string text)
    {
        const string Key = "  sha256: ";
        int start = text.IndexOf(Key, StringComparison.Ordinal) + Key.Length;
        int end = text.IndexOf('\n', start);
        return string.Concat(text.AsSpan(0, start), TextChecksum.Sha256Of(ArticleStripper.Pieces(ArticleReader.Read(text, []))), text.AsSpan(end));
    }

    private sealed record Work(string Name, string Text, int Times, Func<object> Run);

    private readonly record struct Figures(double Seconds, double Processor, double Collecting, long Allocated);
}
