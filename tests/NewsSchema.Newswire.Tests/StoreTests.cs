using Newswire;
using Newswire.Queue;
using Newswire.Store;
using NewsSchema.Newswire.Tests.Servers;

namespace NewsSchema.Newswire.Tests;

/// <summary>What both stores do with versions, corrections and embargoes. PostgreSQL is tested if it is installed.</summary>
[Collection(ServerTests.Name)]
public sealed class StoreTests(PostgresServer postgres) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Stores => Programs.SkipReason is null ? ["sqlite", "postgres"] : ["sqlite"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_older_version_that_comes_later_is_kept_and_not_republished(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);

        Assert.Equal([StoreOutcome.Added, StoreOutcome.Added], await store.AddAsync([Story("2"), Story("10")], default));
        Assert.Equal(["10"], await RepublishAsync(store));
        Assert.Equal([StoreOutcome.Added, StoreOutcome.Known], await store.AddAsync([Story("9"), Story("10")], default));
        Assert.Empty(await RepublishAsync(store));
        await store.AddAsync([Story("11")], default);
        Assert.Equal(["11"], await RepublishAsync(store));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Another_content_of_a_stored_version_is_a_conflict_and_the_first_stays(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);
        await store.AddAsync([Story("1")], default);

        Assert.Equal([StoreOutcome.Conflict], await store.AddAsync([Story("1", story => story with { Slug = "OTHER" })], default));
        Assert.Equal([StoreOutcome.Known], await store.AddAsync([Story("1")], default));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_story_is_republished_when_its_embargo_is_over(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);
        DateTimeOffset end = DateTimeOffset.UtcNow.AddSeconds(2);
        await store.AddAsync([Story("1", story => story with { Embargo = IsoDate.Parse(end.ToString("O")) })], default);

        Assert.Empty(await RepublishAsync(store));
        Assert.Equal(1, await store.CountWaitingAsync(default));
        while (await RepublishAsync(store) is [])
        {
            Assert.True(DateTimeOffset.UtcNow < end.AddSeconds(30));
            await Task.Delay(50);
        }

        Assert.True(DateTimeOffset.UtcNow >= end);
        Assert.Equal(0, await store.CountWaitingAsync(default));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_correction_has_the_embargo_of_the_version_before_unless_it_states_one(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);

        // The correction comes first; the version with the embargo holds it back nevertheless.
        await store.AddAsync([Story("2"), Story("1", story => story with { Embargo = IsoDate.Parse("2999-01-01T00:00:00Z") })], default);
        Assert.Empty(await RepublishAsync(store));
        await store.AddAsync([Story("3", story => story with { Embargo = IsoDate.Parse("2020-01-01T00:00:00Z") })], default);
        Assert.Equal(["3"], await RepublishAsync(store));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_story_whose_embargo_is_not_a_moment_or_that_is_withheld_waits_for_another_version(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);

        await store.AddAsync([Story("1", story => story with { Embargo = IsoDate.Parse("2020-01-01") })], default);
        await store.AddAsync([Story("2")], default);
        Assert.Empty(await RepublishAsync(store));
        await store.AddAsync([Story("3", story => story with { Embargo = IsoDate.Parse("2020-01-01T00:00:00Z"), Status = "withheld" })], default);
        Assert.Empty(await RepublishAsync(store));
        await store.AddAsync([Story("4")], default);
        Assert.Equal(["4"], await RepublishAsync(store));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Trials_that_did_not_end_are_counted(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);

        Assert.Equal(1, await store.BeginTrialAsync("a\0b", default));
        Assert.Equal(2, await store.BeginTrialAsync("a\0b", default));
        await store.EndTrialAsync("a\0b", default);
        Assert.Equal(1, await store.BeginTrialAsync("a\0b", default));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_dead_letter_is_kept_once(string kind)
    {
        await using IStoryStore store = await OpenAsync(kind);
        var letter = new DeadLetter("ä.xml", "nitf-3.6", "NEWS8401", "wrong \0", "", 3, 4);

        await store.RefuseAsync(letter, default);
        await store.RefuseAsync(letter, default);

        List<DeadLetter> letters = [];
        await foreach (DeadLetter kept in store.DeadLettersAsync(default))
        {
            letters.Add(kept);
        }

        Assert.Equal("ä.xml(3,4)", letters.Single().ToString().Split(':')[0]);
    }

    private static StoredStory Story(string version, Func<WireStory, WireStory>? change = null)
    {
        WireStory story = WireStory.Fixtures.Flash with { Version = version };
        return StoredStory.Of(new QueuedStory(change is null ? story : change(story), "flash.news.md", "news-markdown"));
    }

    private static async Task<List<string>> RepublishAsync(IStoryStore store)
    {
        List<string> versions = [];
        await store.RepublishAsync(
            10,
            story =>
            {
                versions.Add(story.Version);
                return Task.FromResult(1L);
            },
            default);
        return versions;
    }

    private async Task<IStoryStore> OpenAsync(string kind)
    {
        IStoryStore store = kind == "sqlite" ? new SqliteStore(_folder["news.db"]) : new PostgresStore(await postgres.CreateDatabaseAsync());
        await store.OpenAsync(default);
        return store;
    }
}
