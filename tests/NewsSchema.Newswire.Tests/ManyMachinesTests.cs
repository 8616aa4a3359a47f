using Newswire;
using Newswire.Queue;
using Newswire.Republishing;
using Newswire.Store;
using NewsSchema.Newswire.Tests.Articles;
using NewsSchema.Newswire.Tests.Servers;
using Npgsql;

namespace NewsSchema.Newswire.Tests;

/// <summary>The roles as processes, with a real bus and a real database.</summary>
[Collection(ServerTests.Name)]
public class ManyMachinesTests(PostgresServer postgres)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [ServerFact]
    public async Task Stories_go_through_all_roles_and_hostile_files_to_the_dead_letters()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        IReadOnlyList<MadeArticle> articles = ArticleFiles.Make(300, seed: 2, DateTimeOffset.UtcNow.AddSeconds(2));
        string source = wire.Folder.Folder("in");
        ArticleFiles.Write(source, articles);
        HostileFiles.Write(source);

        using ChildProcess worker = wire.Start("work");
        using ChildProcess republisher = wire.Start("republish");
        using ChildProcess ingest = wire.Start("ingest", source);
        await wire.WaitForAsync("select count(*) from stories", articles.Count, s_limit);
        await wire.WaitForAsync("select count(*) from outbox where due < '2900-01-01' and sent is distinct from version", 0, s_limit);
        await ingest.WaitAsync(s_limit);

        Assert.Equal(Wire.Expected(articles), await wire.StoriesAsync());
        Assert.Equal(
            HostileFiles.All.Select(file => (file.Name, file.Format, file.Line)).Order(),
            (await wire.DeadLettersAsync()).Select(letter => (letter.Source, letter.Format, letter.Line)).Order());
        Republished.Check(articles, await wire.RepublishedAsync());

        foreach (ChildProcess role in (ChildProcess[])[worker, republisher])
        {
            role.Signal("TERM");
            await role.WaitAsync(s_limit);
            Assert.Equal(0, role.ExitCode);
            Assert.Contains("nothing is lost", role.Output, StringComparison.Ordinal);
        }
    }

    [ServerFact]
    public async Task A_message_that_is_not_a_story_and_a_story_that_the_store_cannot_hold_are_dead_letters()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        await using Parts parts = wire.Parts();
        await parts.OpenStoreAsync(default);
        await parts.OpenBusAsync(default);
        await wire.QueueAsync("""{"id":"a","body":[{"text":7}]}""");
        await wire.QueueAsync("""{"id":"b","body":[{"text":"A NUL: \u0000"}]}""");
        await wire.QueueAsync("""{"id":"c","body":[{"text":"Right"}]}""");

        Task work = parts.Worker.RunAsync(default);
        await parts.Queue.CompleteAsync(default).WaitAsync(s_limit);
        await work.WaitAsync(s_limit);

        List<DeadLetter> letters = await wire.DeadLettersAsync();
        Assert.Equal(["not-a-story", "not-storable"], letters.Select(letter => letter.Code).Order(StringComparer.Ordinal));
        Assert.Equal("$.body[0].text", letters.Single(letter => letter.Code == "not-a-story").Path);
        Assert.All(letters, letter => Assert.NotNull(letter.Story));
        Assert.Equal(["c"], await wire.RowsAsync("select id from stories"));
    }

    [ServerFact]
    public async Task A_version_that_was_sent_but_not_noted_is_not_sent_again_even_if_the_bus_has_forgotten_its_id()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        await using var bus = new NatsBus(wire.Nats.Url, new Tally(TextWriter.Null));
        await bus.OpenAsync(100, default);
        var outlet = new NatsOutlet(bus);

        long first = await outlet.SendAsync(new DueStory("a", "1", [1], 0), default);
        long again = await outlet.SendAsync(new DueStory("a", "1", [1], 0), default);
        long other = await outlet.SendAsync(new DueStory("b", "1", [1], 0), default);
        long second = await outlet.SendAsync(new DueStory("a", "2", [1], 0), default);

        Assert.Equal([1L, 1, 2, 3], [first, again, other, second]);
        Assert.Equal([("a", 1), ("b", 1), ("a", 2)], (await wire.RepublishedAsync()).Select(message => (message.Id, message.Version)));
    }

    [ServerFact]
    public async Task A_story_that_is_added_twice_is_queued_once_and_one_with_another_content_twice()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        await using Parts parts = wire.Parts();
        await parts.OpenBusAsync(default);
        var story = new QueuedStory(WireStory.Fixtures.Flash, "ä\n.xml", "nitf-3.6");

        await parts.Queue.AddAsync(story, "stamp", default);
        await parts.Queue.AddAsync(story, "stamp", default);
        await parts.Queue.AddAsync(story, "other stamp", default);

        IReadOnlyList<Delivery> taken = await parts.Queue.TakeAsync(10, default);
        Assert.Equal([story, story], taken.Select(delivery => delivery.Story));
    }

    [ServerFact]
    public async Task Readers_wait_while_the_queue_is_full()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        string source = wire.Folder.Folder("in");
        ArticleFiles.Write(source, ArticleFiles.Make(200, seed: 3, DateTimeOffset.UtcNow));

        using ChildProcess ingest = wire.Start("ingest", source, "--queue-limit", "50");
        await ingest.WaitForOutputAsync("waiting for the bus: maximum messages exceeded", s_limit);

        Assert.Equal(50, await wire.QueueLengthAsync());
        Assert.False(ingest.HasExited, ingest.Output);
        using ChildProcess worker = wire.Start("work", "--queue-limit", "50");
        await ingest.WaitAsync(s_limit);
        await wire.WaitForAsync("select count(*) from stories", 200, s_limit);
    }

    [ServerFact]
    public async Task Readers_wait_while_the_store_is_slow()
    {
        await using Wire wire = await Wire.StartAsync(postgres);
        IReadOnlyList<MadeArticle> articles = ArticleFiles.Make(200, seed: 4, DateTimeOffset.UtcNow.AddDays(-1));
        string source = wire.Folder.Folder("in");
        ArticleFiles.Write(source, articles);
        using ChildProcess worker = wire.Start("work", "--queue-limit", "50");
        await worker.WaitForOutputAsync(Roles.Ready, s_limit);

        // Nothing can be stored while another connection holds the table.
        await using var other = new NpgsqlConnection(wire.Store);
        await other.OpenAsync();
        await using NpgsqlTransaction hold = await other.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table stories in access exclusive mode", other, hold))
        {
            await command.ExecuteNonQueryAsync();
        }

        using ChildProcess ingest = wire.Start("ingest", source, "--queue-limit", "50");
        await ingest.WaitForOutputAsync("waiting for the bus: maximum messages exceeded", s_limit);
        Assert.InRange(await wire.QueueLengthAsync(), 1, 50);
        Assert.False(ingest.HasExited, ingest.Output);

        await hold.RollbackAsync();
        await ingest.WaitAsync(s_limit);
        await wire.WaitForAsync("select count(*) from stories", articles.Count, s_limit);
        Assert.Equal(Wire.Expected(articles), await wire.StoriesAsync());
    }
}
