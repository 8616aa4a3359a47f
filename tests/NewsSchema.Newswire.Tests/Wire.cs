using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Newswire;
using Newswire.Queue;
using Newswire.Republishing;
using NewsSchema.Newswire.Tests.Articles;
using NewsSchema.Newswire.Tests.Servers;
using Npgsql;

namespace NewsSchema.Newswire.Tests;

/// <summary>A bus and a database for one test, the sample's processes on them, and what came out.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;

    private Wire(NatsServer nats, string store)
    {
        Nats = nats;
        Store = store;
        _database = NpgsqlDataSource.Create(store);
    }

    public TemporaryFolder Folder { get; private init; } = null!;

    public NatsServer Nats { get; }

    /// <summary>The connection string.</summary>
    public string Store { get; }

    public static async Task<Wire> StartAsync(PostgresServer postgres)
    {
        var folder = new TemporaryFolder();
        return new Wire(new NatsServer(folder.Name), await postgres.CreateDatabaseAsync()) { Folder = folder };
    }

    /// <summary>Starts a role of the sample.</summary>
    public ChildProcess Start(string role, params string[] arguments) => role == "ingest"
        ? NewswireProcess.Start(Folder, [role, .. arguments, "--bus", Nats.Url])
        : NewswireProcess.Start(Folder, [role, "--bus", Nats.Url, "--store", Store, .. arguments]);

    /// <summary>The parts of a role, to run it in this process.</summary>
    public Parts Parts() => new(new Settings(Nats.Url, Store, Out: null, QueueLimit: 10_000), new Tally(TextWriter.Null));

    /// <summary>One value of the database; null while the database is away or has no such table.</summary>
    public async Task<T?> QueryAsync<T>(string sql)
    {
        try
        {
            await using NpgsqlCommand command = _database.CreateCommand(sql);
            return (T?)await command.ExecuteScalarAsync();
        }
        catch (NpgsqlException)
        {
            return default;
        }
    }

    /// <summary>Waits until a number in the database is reached.</summary>
    public async Task WaitForAsync(string sql, long expected, TimeSpan limit)
    {
        long end = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        while (await QueryAsync<long>(sql) is var last && last != expected)
        {
            Assert.True(Environment.TickCount64 < end, $"{sql} is {last} instead of {expected} after {limit.TotalSeconds} s");
            await Task.Delay(100);
        }
    }

    /// <summary>The rows of a query, each as one text.</summary>
    public async Task<List<string>> RowsAsync(string sql)
    {
        await using NpgsqlCommand command = _database.CreateCommand(sql);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>Each stored version of each story, with the hash of its words.</summary>
    public async Task<List<string>> StoriesAsync()
    {
        await using NpgsqlCommand command = _database.CreateCommand("select id, version, json::text from stories");
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add($"{reader.GetString(0)} {reader.GetString(1)} {StoredJson.HashOf(reader.GetString(2))}");
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>All dead letters of the bus.</summary>
    public async Task<List<DeadLetter>> DeadLettersAsync() => [.. (await ReadAsync(NatsBus.DeadStream)).Select(message => DeadLetter.FromJson(message.Data))];

    /// <summary>All that subscribers got, in order, with the time at which the bus took it.</summary>
    public async Task<List<(string Id, int Version, DateTimeOffset Time)>> RepublishedAsync() =>
    [
        .. (await ReadAsync(NatsBus.NinjsStream)).Select(message => (
            Uri.UnescapeDataString(message.Headers![NatsOutlet.IdHeader].ToString()),
            int.Parse(message.Headers[NatsOutlet.VersionHeader].ToString(), System.Globalization.CultureInfo.InvariantCulture),
            message.Metadata!.Value.Timestamp)),
    ];

    /// <summary>How many messages wait in the queue; -1 if there is no queue yet.</summary>
    public async Task<long> QueueLengthAsync()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Nats.Url });
        try
        {
            return (await new NatsJSContext(connection).GetStreamAsync(NatsBus.StoryStream)).Info.State.Messages;
        }
        catch (NatsException)
        {
            return -1;
        }
    }

    /// <summary>How many messages no worker has accepted; -1 if that is not known.</summary>
    public async Task<long> PendingAsync()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Nats.Url });
        try
        {
            ConsumerInfo workers = (await new NatsJSContext(connection).GetConsumerAsync(NatsBus.StoryStream, "workers")).Info;
            return (long)workers.NumPending + workers.NumAckPending;
        }
        catch (NatsException)
        {
            return -1;
        }
    }

    /// <summary>Puts a message into the queue that no ingest would.</summary>
    public async Task QueueAsync(string message)
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Nats.Url });
        (await new NatsJSContext(connection).PublishAsync(NatsBus.StorySubject, Encoding.UTF8.GetBytes(message), NatsRawSerializer<byte[]>.Default)).EnsureSuccess();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Nats.Dispose();
        Folder.Dispose();
    }

    /// <summary>Each stored version as it must be.</summary>
    public static IEnumerable<string> Expected(IEnumerable<MadeArticle> articles) => articles.Select(article => $"{article.Id} {article.Version} {article.Hash}").Order(StringComparer.Ordinal);

    private async Task<List<INatsJSMsg<byte[]>>> ReadAsync(string stream)
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Nats.Url });
        var context = new NatsJSContext(connection);
        long count = (await context.GetStreamAsync(stream)).Info.State.Messages;
        List<INatsJSMsg<byte[]>> messages = [];
        if (count > 0)
        {
            INatsJSConsumer consumer = await context.CreateOrUpdateConsumerAsync(stream, new ConsumerConfig("test") { AckPolicy = ConsumerConfigAckPolicy.None });
            await foreach (INatsJSMsg<byte[]> message in consumer.FetchAsync(new NatsJSFetchOpts { MaxMsgs = (int)count, Expires = TimeSpan.FromSeconds(10) }, NatsRawSerializer<byte[]>.Default))
            {
                messages.Add(message);
            }
        }

        return messages;
    }
}
