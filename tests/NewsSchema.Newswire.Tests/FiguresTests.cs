using System.Diagnostics;
using System.Globalization;
using Newswire;
using NewsSchema.Formats;
using NewsSchema.Newswire.Tests.Articles;
using NewsSchema.Newswire.Tests.Servers;
using Xunit.Abstractions;

namespace NewsSchema.Newswire.Tests;

/// <summary>Prints the figures of docs/guides/newswire.md, all from one run: rates as ratios to reading alone, and the memory of each role.</summary>
[Collection(ServerTests.Name)]
public class FiguresTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int Files = 6_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(240);

    [SlowServerFact]
    public async Task Rates_and_memory_are_printed()
    {
        using var folder = new TemporaryFolder();
        string source = folder.Folder("in");
        ArticleFiles.Write(source, ArticleFiles.Make(Files, seed: 5, DateTimeOffset.UtcNow));

        Read(source);
        double reading = Files / Read(source).TotalSeconds;
        Print("reading alone, one core", reading, reading, "");
        long start = Stopwatch.GetTimestamp();
        using (var embedded = new ChildProcess(folder["embedded.log"], "dotnet", Path.Combine(AppContext.BaseDirectory, "Newswire.dll"), source, "--store", folder["news.db"]))
        {
            List<long> memory = await WatchAsync(embedded, () => Task.FromResult(embedded.HasExited));
            Print("embedded", Files / Stopwatch.GetElapsedTime(start).TotalSeconds, reading, Describe(memory));
        }

        foreach (int count in (int[])[1, 2])
        {
            await using Wire wire = await Wire.StartAsync(postgres);
            using ChildProcess ingest = wire.Start("ingest", source);
            List<long> memory = await WatchAsync(ingest, () => Task.FromResult(ingest.HasExited));
            Assert.Equal(Files, await wire.QueueLengthAsync());
            ChildProcess[] workers = [.. Enumerable.Range(0, count).Select(_ => wire.Start("work"))];
            try
            {
                List<long> ofWorker = await WatchAsync(workers[0], async () => await wire.QueryAsync<long>("select count(*) from stories") == Files);

                // By the clock of the store, from the first batch to the last: without the start of the processes.
                double seconds = await wire.QueryAsync<double>("select extract(epoch from max(received) - min(received))::float8 from stories");
                Print(string.Create(CultureInfo.InvariantCulture, $"bus and database, {count} worker(s)"), Files / seconds, reading, $"ingest {Describe(memory)}, worker {Describe(ofWorker)}");
            }
            finally
            {
                foreach (ChildProcess worker in workers)
                {
                    worker.Dispose();
                }
            }
        }
    }

    private static TimeSpan Read(string source)
    {
        long start = Stopwatch.GetTimestamp();
        var reader = new NewsReader();
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            using FileStream stream = File.OpenRead(file);
            Assert.NotEmpty(reader.Read<WireStory>(stream, out _).Id);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<List<long>> WatchAsync(ChildProcess process, Func<Task<bool>> isDone)
    {
        List<long> memory = [];
        long start = Stopwatch.GetTimestamp();
        while (!await isDone())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < s_limit, process.Output);
            memory.Add(process.Memory);
            await Task.Delay(100);
        }

        return memory;
    }

    /// <summary>The memory in the middle and at most, in MB.</summary>
    private static string Describe(List<long> memory) => string.Create(CultureInfo.InvariantCulture, $"{memory[memory.Count / 2] >> 20} MB halfway, {memory.Max() >> 20} MB at most");

    private void Print(string what, double rate, double reading, string memory) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-32} {rate,8:N0} stories/s {rate / reading,6:P0} {memory}"));
}
