using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Newswire.Queue;
using Npgsql;
using NpgsqlTypes;

namespace Newswire.Store;

/// <summary>The store of many machines: PostgreSQL. The statements about several stories take them as columns, so that a batch is one round trip and one transaction.</summary>
internal sealed class PostgresStore(string connectionString) : IStoryStore
{
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(connectionString);

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await _database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);

        // "If not exists" does not help two programs that start at once; the lock does.
        await using var create = new NpgsqlCommand(
            """
            select pg_advisory_xact_lock(hashtext('newswire'));
            create table if not exists stories (
                id text not null, version text not null, rank text collate "C" not null,
                schema text not null, json jsonb not null, hash bytea not null,
                language text, headline text, published timestamptz, updated timestamptz, embargo timestamptz, status text not null, urgency text, quotes int not null,
                format text not null, source text not null, received timestamptz not null default clock_timestamp(),
                primary key (id, version));
            create table if not exists outbox (
                id text primary key, version text not null, rank text collate "C" not null, ninjs bytea not null, withheld boolean not null,
                due timestamptz, sent text, sent_at timestamptz, receipt bigint not null default 0);
            create index if not exists outbox_due on outbox (due) where sent is distinct from version;
            create table if not exists trials (story bytea primary key, begun int not null);
            create table if not exists dead_letters (hash bytea primary key, letter jsonb not null, received timestamptz not null default clock_timestamp());
            """,
            connection,
            transaction);
        await create.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StoreOutcome>> AddAsync(IReadOnlyList<StoredStory> stories, CancellationToken cancellationToken)
    {
        // All workers lock stories in the same order, so that none waits for another that waits for it.
        StoredStory[] ordered = [.. stories.OrderBy(static story => story.Id, StringComparer.Ordinal).ThenBy(static story => story.Version.Rank, StringComparer.Ordinal)];
        await using NpgsqlBatch batch = _database.CreateBatch();
        batch.BatchCommands.Add(Command(
            """
            insert into stories (id, version, rank, schema, json, hash, language, headline, published, updated, embargo, status, urgency, quotes, format, source)
            select id, version, rank, $1, json::jsonb, hash, language, headline, published, updated, embargo, status, urgency, quotes, format, source
            from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                as story (id, version, rank, json, hash, language, headline, published, updated, embargo, status, urgency, quotes, format, source)
            on conflict (id, version) do update set
                schema = excluded.schema, json = excluded.json, hash = excluded.hash, language = excluded.language, headline = excluded.headline, published = excluded.published,
                updated = excluded.updated, embargo = excluded.embargo, status = excluded.status, urgency = excluded.urgency, quotes = excluded.quotes
            where stories.schema <> excluded.schema
            returning id, version
            """,
            new NpgsqlParameter<string> { TypedValue = StoredStory.CurrentSchema },
            Texts(ordered, static story => story.Id),
            Texts(ordered, static story => story.Version.Text),
            Texts(ordered, static story => story.Version.Rank),
            Texts(ordered, static story => story.Json),
            Column(ordered, NpgsqlDbType.Bytea, static story => story.Hash),
            Texts(ordered, static story => story.Queued.Story.Language),
            Texts(ordered, static story => story.Queued.Story.Headline?.Text),
            Column(ordered, NpgsqlDbType.TimestampTz, static story => story.Queued.Story.Published?.Start.UtcDateTime),
            Column(ordered, NpgsqlDbType.TimestampTz, static story => story.Queued.Story.Updated?.Start.UtcDateTime),
            Column(ordered, NpgsqlDbType.TimestampTz, static story => story.Embargo?.UtcDateTime),
            Texts(ordered, static story => story.Status),
            Texts(ordered, static story => story.Queued.Story.Urgency),
            Column(ordered, NpgsqlDbType.Integer, static story => story.Queued.Story.Quotes.Count),
            Texts(ordered, static story => story.Queued.Format),
            Texts(ordered, static story => story.Queued.Source)));
        batch.BatchCommands.Add(Command(
            """
            select id, version from stories
            join unnest($1, $2, $3) as story (id, version, hash) using (id, version) where stories.hash <> story.hash
            """,
            Texts(ordered, static story => story.Id),
            Texts(ordered, static story => story.Version.Text),
            Column(ordered, NpgsqlDbType.Bytea, static story => story.Hash)));

        // Of several versions in the batch, the newest; none with another content than what is stored.
        batch.BatchCommands.Add(Command(
            """
            insert into outbox (id, version, rank, ninjs, withheld)
            select distinct on (id) id, version, story.rank, ninjs, withheld
            from unnest($1, $2, $3, $4, $5, $6) as story (id, version, rank, hash, ninjs, withheld)
            join stories using (id, version) where stories.hash = story.hash
            order by id, story.rank collate "C" desc
            on conflict (id) do update set version = excluded.version, rank = excluded.rank, ninjs = excluded.ninjs, withheld = excluded.withheld
            where outbox.rank < excluded.rank
            """,
            Texts(ordered, static story => story.Id),
            Texts(ordered, static story => story.Version.Text),
            Texts(ordered, static story => story.Version.Rank),
            Column(ordered, NpgsqlDbType.Bytea, static story => story.Hash),
            Column(ordered, NpgsqlDbType.Bytea, static story => story.Ninjs),
            Column(ordered, NpgsqlDbType.Boolean, static story => story.IsWithheld)));
        batch.BatchCommands.Add(Command(
            """
            update outbox set due = case when not withheld then coalesce(
                (select embargo from stories where stories.id = outbox.id and stories.rank <= outbox.rank and embargo is not null order by stories.rank desc limit 1), '-infinity') end
            where id = any($1)
            """,
            Texts(ordered, static story => story.Id)));

        HashSet<(string, string)> added;
        HashSet<(string, string)> conflicts;
        await using (NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            added = await ReadKeysAsync(reader, cancellationToken).ConfigureAwait(false);
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            conflicts = await ReadKeysAsync(reader, cancellationToken).ConfigureAwait(false);
        }

        return [.. stories.Select(story => (story.Id, story.Version.Text)).Select(key =>
            conflicts.Contains(key) ? StoreOutcome.Conflict : added.Contains(key) ? StoreOutcome.Added : StoreOutcome.Known)];
    }

    public async Task<int> RepublishAsync(int max, Func<DueStory, Task<long>> send, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await _database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        List<DueStory> due = await FindDueAsync(connection, max, cancellationToken).ConfigureAwait(false);
        Task<long>[] sent = [.. due.Select(send)];
        try
        {
            await Task.WhenAll(sent).ConfigureAwait(false);
        }
        finally
        {
            // What was sent is sent, even if others were not. If this fails, the outlet recognizes it when it comes again.
            (DueStory Story, long Receipt)[] done = [.. due.Zip(sent).Where(static pair => pair.Second.IsCompletedSuccessfully).Select(static pair => (pair.First, pair.Second.Result))];
            if (done.Length > 0)
            {
                await using var update = new NpgsqlCommand("update outbox set sent = version, sent_at = clock_timestamp(), receipt = story.receipt from unnest($1, $2) as story (id, receipt) where outbox.id = story.id", connection, transaction);
                update.Parameters.Add(Texts(done, static pair => pair.Story.Id));
                update.Parameters.Add(Column(done, NpgsqlDbType.Bigint, static pair => pair.Receipt));
                await update.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        return due.Count;
    }

    public async Task<int> BeginTrialAsync(string story, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = _database.CreateCommand("insert into trials (story, begun) values ($1, 1) on conflict (story) do update set begun = trials.begun + 1 returning begun");
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = HashOf(story) });
        return (int)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    public async Task EndTrialAsync(string story, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = _database.CreateCommand("delete from trials where story = $1");
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = HashOf(story) });
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        // A letter can quote what no text of PostgreSQL can hold; jsonb has neither.
        string json = Encoding.UTF8.GetString(letter.ToUtf8Json()).Replace("\\u0000", "\\uFFFD", StringComparison.Ordinal);
        await using NpgsqlCommand command = _database.CreateCommand("insert into dead_letters (hash, letter) values (sha256(convert_to($1, 'UTF8')), $1::jsonb) on conflict do nothing");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = json });
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<DeadLetter> DeadLettersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = _database.CreateCommand("select letter::text from dead_letters order by received");
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return DeadLetter.FromJson(Encoding.UTF8.GetBytes(reader.GetString(0)));
        }
    }

    public async Task<long> CountWaitingAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = _database.CreateCommand("select count(*) from outbox where sent is distinct from version and (due is null or due > clock_timestamp())");
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>The classes of errors about data, constraints and limits, such as a NUL in a text or an id that is too long for an index.</summary>
    public bool IsFaultOfStory(Exception exception) => exception is PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] };

    /// <summary>The classes of errors about connections, locks, resources, shutdowns and the system; and all that prevents the server from saying which.</summary>
    public bool IsAway(Exception exception) => exception is NpgsqlException and (not PostgresException or PostgresException { SqlState: ['0', '8', ..] or ['4', '0', ..] or ['5', '3' or '5' or '7' or '8', ..] or ['X', 'X', ..] });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<List<DueStory>> FindDueAsync(NpgsqlConnection connection, int max, CancellationToken cancellationToken)
    {
        List<DueStory> due = [];

        // The clock of the database, as it is now. What another process is sending is skipped.
        await using var find = new NpgsqlCommand(
            "select id, version, ninjs, receipt from outbox where due <= clock_timestamp() and sent is distinct from version order by due limit $1 for update skip locked", connection);
        find.Parameters.Add(new NpgsqlParameter<int> { TypedValue = max });
        await using NpgsqlDataReader reader = await find.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            due.Add(new DueStory(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetInt64(3)));
        }

        return due;
    }

    private static async Task<HashSet<(string Id, string Version)>> ReadKeysAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        HashSet<(string, string)> keys = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            keys.Add((reader.GetString(0), reader.GetString(1)));
        }

        return keys;
    }

    private static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (NpgsqlParameter parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>An id can be longer than an index allows, and can have a NUL.</summary>
    private static byte[] HashOf(string story) => SHA256.HashData(Encoding.UTF8.GetBytes(story));

    private static NpgsqlParameter Texts<TItem>(IReadOnlyList<TItem> items, Func<TItem, string?> value) => Column(items, NpgsqlDbType.Text, value);

    private static NpgsqlParameter Column<TItem, TValue>(IReadOnlyList<TItem> items, NpgsqlDbType type, Func<TItem, TValue> value) =>
        new NpgsqlParameter<TValue[]> { TypedValue = [.. items.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type };
}
