using Newswire.Intake;
using Newswire.Queue;
using Newswire.Republishing;
using Newswire.Store;

namespace Newswire;

/// <summary>The parts that the settings choose: which queue, which store, which outlet.</summary>
internal sealed class Parts : IAsyncDisposable
{
    private readonly NatsBus? _bus;
    private readonly int _queueLimit;

    public Parts(Settings settings, Tally tally)
    {
        Tally = tally;
        _queueLimit = settings.QueueLimit;
        _bus = settings.Bus is { } url ? new NatsBus(url, tally) : null;
        Store = settings.Store.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new PostgresStore(settings.Store) : new SqliteStore(settings.Store);
        Queue = _bus is null ? new ChannelQueue(settings.QueueLimit, Store) : new NatsQueue(_bus);
        Outlet = settings.Out is { } folder ? new FolderOutlet(folder) : _bus is null ? null : new NatsOutlet(_bus);
    }

    public Tally Tally { get; }

    public IStoryStore Store { get; }

    public IStoryQueue Queue { get; }

    /// <summary>Where stories are republished; null if the settings name none.</summary>
    public IOutlet? Outlet { get; }

    public StoryIntake Intake => new(Queue, Tally);

    public Worker Worker => new(Queue, Store, Tally);

    /// <summary>Waits for the store, and creates its tables.</summary>
    public async Task OpenStoreAsync(CancellationToken cancellationToken) =>
        await Retries.Create(Store.IsAway, "the store", Tally).ExecuteAsync(async token => await Store.OpenAsync(token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the bus, and creates its streams.</summary>
    public Task OpenBusAsync(CancellationToken cancellationToken) => _bus?.OpenAsync(_queueLimit, cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync().ConfigureAwait(false);
        await Store.DisposeAsync().ConfigureAwait(false);
        if (_bus is not null)
        {
            await _bus.DisposeAsync().ConfigureAwait(false);
        }
    }
}
