using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Newswire.Queue;

namespace Newswire.Store;

/// <summary>The store of a single machine: a file. SQLite has one writer at a time, so there is one connection.</summary>
internal sealed class SqliteStore(string file) : IStoryStore
{
    /// <summary>The form of all times, which SQLite's clock has, too: ordered as text.</summary>
    private const string Now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

    private const int Busy = 5;
    private const int Locked = 6;
    private const int DiskError = 10;
    private const int Full = 13;
    private const int TooBig = 18;

    private readonly SqliteConnection _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
    private readonly SemaphoreSlim _gate = new(1);

    public Task OpenAsync(CancellationToken cancellationToken) => LockedAsync(
        () =>
        {
            _connection.Open();
            Execute("pragma journal_mode = wal; pragma synchronous = full;");
            return Execute($"""
                create table if not exists stories (
                    id text not null, version text not null, rank text not null,
                    schema text not null, json text not null, hash blob not null,
                    language text, headline text, published text, updated text, embargo text, status text not null, urgency text, quotes integer not null,
                    format text not null, source text not null, received text not null default ({Now}),
                    primary key (id, version));
                create table if not exists outbox (
                    id text not null primary key, version text not null, rank text not null, ninjs blob not null, withheld integer not null,
                    due text, sent text, sent_at text, receipt integer not null default 0);
                create index if not exists outbox_due on outbox (due) where sent is not version;
                create table if not exists trials (story text not null primary key, begun integer not null);
                create table if not exists dead_letters (letter text not null primary key, received text not null default ({Now}));
                """);
        },
        cancellationToken);

    public Task<IReadOnlyList<StoreOutcome>> AddAsync(IReadOnlyList<StoredStory> stories, CancellationToken cancellationToken) => LockedAsync<IReadOnlyList<StoreOutcome>>(
        () =>
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            StoreOutcome[] outcomes = [.. stories.Select(Add)];
            transaction.Commit();
            return outcomes;
        },
        cancellationToken);

    public async Task<int> RepublishAsync(int max, Func<DueStory, Task<long>> send, CancellationToken cancellationToken)
    {
        List<DueStory> due = await LockedAsync(() => FindDue(max), cancellationToken).ConfigureAwait(false);
        List<(DueStory Story, long Receipt)> sent = [];
        try
        {
            foreach (DueStory story in due)
            {
                sent.Add((story, await send(story).ConfigureAwait(false)));
            }
        }
        finally
        {
            // What was sent is sent, even if others were not. If this fails, the outlet recognizes it when it comes again.
            await LockedAsync(() => MarkSent(sent), CancellationToken.None).ConfigureAwait(false);
        }

        return due.Count;
    }

    public Task<int> BeginTrialAsync(string story, CancellationToken cancellationToken) => LockedAsync(
        () =>
        {
            using SqliteCommand command = Command("insert into trials (story, begun) values ($story, 1) on conflict (story) do update set begun = begun + 1 returning begun", ("$story", story));
            return (int)(long)command.ExecuteScalar()!;
        },
        cancellationToken);

    public Task EndTrialAsync(string story, CancellationToken cancellationToken) => LockedAsync(() => Execute("delete from trials where story = $story", ("$story", story)), cancellationToken);

    public Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken) =>
        LockedAsync(() => Execute("insert into dead_letters (letter) values ($letter) on conflict do nothing", ("$letter", System.Text.Encoding.UTF8.GetString(letter.ToUtf8Json()))), cancellationToken);

    public async IAsyncEnumerable<DeadLetter> DeadLettersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using SqliteCommand command = Command("select cast(letter as blob) from dead_letters order by received, letter");
        using SqliteDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return DeadLetter.FromJson(reader.GetFieldValue<byte[]>(0));
        }
    }

    public Task<long> CountWaitingAsync(CancellationToken cancellationToken) => LockedAsync(
        () =>
        {
            using SqliteCommand command = Command($"select count(*) from outbox where sent is not version and (due is null or due > {Now})");
            return (long)command.ExecuteScalar()!;
        },
        cancellationToken);

    public bool IsFaultOfStory(Exception exception) => exception is SqliteException { SqliteErrorCode: TooBig };

    public bool IsAway(Exception exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked or DiskError or Full };

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private StoreOutcome Add(StoredStory story)
    {
        WireStory content = story.Queued.Story;
        (string, object?)[] key = [("$id", story.Id), ("$version", story.Version.Text), ("$rank", story.Version.Rank), ("$schema", StoredStory.CurrentSchema), ("$hash", story.Hash)];
        int added = Execute(
            """
            insert into stories (id, version, rank, schema, json, hash, language, headline, published, updated, embargo, status, urgency, quotes, format, source)
            values ($id, $version, $rank, $schema, $json, $hash, $language, $headline, $published, $updated, $embargo, $status, $urgency, $quotes, $format, $source)
            on conflict (id, version) do update set
                schema = excluded.schema, json = excluded.json, hash = excluded.hash, language = excluded.language, headline = excluded.headline, published = excluded.published,
                updated = excluded.updated, embargo = excluded.embargo, status = excluded.status, urgency = excluded.urgency, quotes = excluded.quotes
            where stories.schema <> excluded.schema
            """,
            [
                .. key, ("$json", story.Json), ("$language", content.Language), ("$headline", content.Headline?.Text), ("$published", Text(content.Published?.Start)), ("$updated", Text(content.Updated?.Start)),
                ("$embargo", Text(story.Embargo)), ("$status", story.Status), ("$urgency", content.Urgency), ("$quotes", content.Quotes.Count), ("$format", story.Queued.Format), ("$source", story.Queued.Source),
            ]);
        using SqliteCommand same = Command("select hash = $hash from stories where id = $id and version = $version", key);
        if ((long)same.ExecuteScalar()! == 0)
        {
            return StoreOutcome.Conflict;
        }

        Execute(
            """
            insert into outbox (id, version, rank, ninjs, withheld) values ($id, $version, $rank, $ninjs, $withheld)
            on conflict (id) do update set version = excluded.version, rank = excluded.rank, ninjs = excluded.ninjs, withheld = excluded.withheld
            where outbox.rank < excluded.rank
            """,
            [.. key, ("$ninjs", story.Ninjs), ("$withheld", story.IsWithheld)]);
        Execute(
            """
            update outbox set due = case when not withheld then coalesce(
                (select embargo from stories where stories.id = outbox.id and stories.rank <= outbox.rank and embargo is not null order by stories.rank desc limit 1), '') end
            where id = $id
            """,
            key);
        return added == 0 ? StoreOutcome.Known : StoreOutcome.Added;
    }

    private List<DueStory> FindDue(int max)
    {
        List<DueStory> due = [];
        using SqliteCommand command = Command($"select id, version, ninjs, receipt from outbox where due <= {Now} and sent is not version order by due limit $max", ("$max", max));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            due.Add(new DueStory(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetInt64(3)));
        }

        return due;
    }

    /// <summary>Notes what was sent. A newer version that came meanwhile stays to be republished.</summary>
    private int MarkSent(List<(DueStory Story, long Receipt)> sent)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        foreach ((DueStory story, long receipt) in sent)
        {
            Execute($"update outbox set sent = $version, sent_at = {Now}, receipt = $receipt where id = $id", ("$version", story.Version), ("$receipt", receipt), ("$id", story.Id));
        }

        transaction.Commit();
        return sent.Count;
    }

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private async Task<T> LockedAsync<T>(Func<T> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return action();
        }
        finally
        {
            _gate.Release();
        }
    }
}
