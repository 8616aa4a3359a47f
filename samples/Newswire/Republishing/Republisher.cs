using Newswire.Queue;
using Newswire.Store;
using Polly;

namespace Newswire.Republishing;

/// <summary>Sends the newest version of each story to the outlet when its embargo is over.</summary>
internal sealed class Republisher(IStoryStore store, IOutlet outlet, Tally tally)
{
    private const int BatchSize = 100;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>An outlet that does not answer holds the locks of its batch no longer than that.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline _retries = Retries.Create(exception => exception is OperationCanceledException or IOException || NatsBus.IsUnavailable(exception) || store.IsAway(exception), "the store or the outlet", tally);

    /// <summary>Sends what is due until it is canceled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await RunOnceAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends what is due now.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await RunOnceAsync(cancellationToken).ConfigureAwait(false) > 0)
        {
        }
    }

    private async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        int sent = await _retries.ExecuteAsync(
            async _ =>
            {
                using var patience = new CancellationTokenSource(s_patience);
                return await store.RepublishAsync(BatchSize, story => outlet.SendAsync(story, patience.Token), patience.Token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        tally.Republished.Add(sent);
        return sent;
    }
}
