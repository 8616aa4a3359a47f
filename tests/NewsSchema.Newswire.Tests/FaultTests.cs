using Newswire;
using NewsSchema.Newswire.Tests.Articles;
using NewsSchema.Newswire.Tests.Servers;
using Xunit.Abstractions;

namespace NewsSchema.Newswire.Tests;

/// <summary>20,000 files through three workers while everything else fails again and again.</summary>
[Collection(ServerTests.Name)]
public class FaultTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int Files = 20_000;

    /// <summary>How many seconds something fails; then the rest has to go through, so that the test ends on a slow machine, too.</summary>
    private const int Faults = 30;

    private const int Limit = 300;

    [SlowServerFact]
    public async Task Each_story_is_stored_and_republished_once_while_roles_the_bus_and_the_store_are_killed()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        IReadOnlyList<MadeArticle> articles = ArticleFiles.Make(Files, seed: 4, DateTimeOffset.UtcNow.AddSeconds(25));
        string source = wire.Folder.Folder("in");
        ArticleFiles.Write(source, articles);
        HostileFiles.Write(source);
        List<string> order = ["work 1", "work 2", "work 3"];
        var roles = new Dictionary<string, ChildProcess>();
        try
        {
            long start = Environment.TickCount64;
            foreach (string role in (string[])["ingest", "republish", .. order])
            {
                Start(role);
            }

            int second = 0;
            int kills = 0;
            for (; !await IsDoneAsync(); second++)
            {
                if (second == Limit)
                {
                    Assert.Fail($"not done after {kills} kills: {await DescribeAsync()}");
                }

                await Task.Delay(1000);
                if (second >= Faults)
                {
                    continue;
                }

                if (FindVictim() is { } victim)
                {
                    Restart(victim);
                    kills++;
                }

                if (second % 7 == 3)
                {
                    Restart("republish");
                }

                if (second is 4 or 9)
                {
                    Restart("ingest");
                }

                if (second is 6 or 14)
                {
                    wire.Nats.Kill();
                    await Task.Delay(1000);
                    wire.Nats.Restart();
                }

                if (second is 8 or 16)
                {
                    await postgres.CrashAsync();
                    await Task.Delay(1000);
                    postgres.Start();
                }
            }

            Assert.NotEqual(0, kills);
            output.WriteLine($"{kills} workers killed in {(Environment.TickCount64 - start) / 1000} s");
            foreach (ChildProcess role in roles.Values)
            {
                role.Signal("TERM");
                await role.WaitAsync(TimeSpan.FromSeconds(30));
                Assert.True(role.ExitCode == 0, role.Output);
            }
        }
        finally
        {
            foreach (ChildProcess role in roles.Values)
            {
                role.Dispose();
            }
        }

        Assert.Equal(Wire.Expected(articles), await wire.StoriesAsync());
        Assert.Equal(
            HostileFiles.All.Select(file => (file.Name, file.Format, file.Line)).Order(),
            (await wire.DeadLettersAsync()).Select(letter => (letter.Source, letter.Format, letter.Line)).Distinct().Order());
        Republished.Check(articles, await wire.RepublishedAsync());
        Assert.Equal(
            articles.GroupBy(article => article.Id).Select(story => $"{story.Key} {story.Max(article => article.Version)}").Order(StringComparer.Ordinal),
            (await wire.RowsAsync("select id, version from outbox")).Order(StringComparer.Ordinal));

        void Start(string role) => roles[role] = wire.Start(role.Split(' ')[0], role == "ingest" ? [source, "--queue-limit", "2000"] : ["--queue-limit", "2000"]);

        void Restart(string role)
        {
            roles[role].Signal("KILL");
            roles[role].Dispose();
            if (order.Remove(role))
            {
                order.Add(role);
            }

            Start(role);
        }

        async Task<bool> IsDoneAsync() =>
            roles["ingest"].HasExited && await wire.QueryAsync<long>("select count(*) from stories") == Files
            && await wire.QueryAsync<long?>("select count(*) from outbox where due < '2900-01-01' and sent is distinct from version") == 0
            && await wire.PendingAsync() == 0;

        // On a busy machine a worker needs longer than a second to start. The one that has worked longest is killed.
        string? FindVictim() => order.FirstOrDefault(role => roles[role].Output.Contains(Roles.Ready, StringComparison.Ordinal));

        async Task<string> DescribeAsync() => string.Join(
            "\n",
            [
                $"{await wire.QueryAsync<long>("select count(*) from stories")} stories, {await wire.PendingAsync()} in the queue",
                $"{await wire.QueryAsync<long>("select count(*) from outbox where due < '2900-01-01' and sent is distinct from version")} to be republished",
                .. (await wire.DeadLettersAsync()).Select(letter => letter.ToString()),
                .. roles.Select(role => $"== {role.Key}\n{role.Value.Output}"),
            ]);
    }
}
