using System.Globalization;
using Npgsql;

namespace NewsSchema.Newswire.Tests.Servers;

/// <summary>A PostgreSQL server on the loopback interface, with its data in a temporary folder. The tests of a collection share it; each has its own database.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string User = "newswire";

    private readonly string _folder = Directory.CreateTempSubdirectory("newswire-postgres-").FullName;
    private readonly int _port = ChildProcess.FreePort();
    private ChildProcess? _process;
    private int _databases;

    /// <summary>PostgreSQL refuses to run as root, as tests in containers do.</summary>
    private static string[] AsOtherUser => Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    /// <summary>Creates a database.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        if (_process is null)
        {
            await CreateAsync();
            Start();
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync(ConnectionString("postgres"), "create database " + name);
        return ConnectionString(name);
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await using NpgsqlDataSource database = NpgsqlDataSource.Create(connectionString);
                await using NpgsqlCommand command = database.CreateCommand(sql);
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (NpgsqlException e) when (attempt < 100 && (e is not PostgresException || e.IsTransient))
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Ends the server without closing anything; its next start recovers.</summary>
    public async Task CrashAsync()
    {
        _process!.Signal("QUIT");
        await _process.WaitAsync(TimeSpan.FromSeconds(20));
        _process.Dispose();
    }

    public void Start() => _process = new ChildProcess(
        Log, [.. AsOtherUser, Programs.Postgres!, "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "recovery_init_sync_method=syncfs"]);

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Signal("QUIT");
            process.WaitAsync(TimeSpan.FromSeconds(20)).GetAwaiter().GetResult();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Log => Path.Combine(_folder, "log", "postgres.log");

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Include Error Detail=true;Pooling=true;Timeout=5");

    private async Task CreateAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Log)!);
        if (AsOtherUser.Length > 0)
        {
            using var owner = new ChildProcess(Log, "chown", "postgres", _folder);
            await owner.WaitAsync(TimeSpan.FromSeconds(10));
        }

        using var create = new ChildProcess(Log, [.. AsOtherUser, Programs.InitDb!, "-D", Data, "-A", "trust", "-U", User, "-E", "UTF8", "--locale=C", "--no-sync"]);
        await create.WaitAsync(TimeSpan.FromSeconds(60));
        if (create.ExitCode != 0)
        {
            throw new InvalidOperationException("initdb failed:\n" + create.Output);
        }
    }
}

/// <summary>The tests that share a PostgreSQL server; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "servers";
}
