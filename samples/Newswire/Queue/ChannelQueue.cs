using System.Threading.Channels;
using Newswire.Store;

namespace Newswire.Queue;

/// <summary>The queue of a single process: a bounded channel. What is in it when the process ends is read again from the folder.</summary>
internal sealed class ChannelQueue(int capacity, IStoryStore store) : IStoryQueue
{
    private readonly Channel<Delivery> _stories = Channel.CreateBounded<Delivery>(capacity);

    public TimeSpan KeepInterval => Timeout.InfiniteTimeSpan;

    public async Task AddAsync(QueuedStory story, string stamp, CancellationToken cancellationToken) =>
        await _stories.Writer.WriteAsync(new HandedOver(story), cancellationToken).ConfigureAwait(false);

    public Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken) => store.RefuseAsync(letter, cancellationToken);

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        _stories.Writer.Complete();
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<Delivery>> TakeAsync(int max, CancellationToken cancellationToken)
    {
        List<Delivery> taken = [];
        if (await _stories.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (taken.Count < max && _stories.Reader.TryRead(out Delivery? story))
            {
                taken.Add(story);
            }
        }

        return taken;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class HandedOver(QueuedStory story) : Delivery(story, damage: null, attempt: 1)
    {
        public override Task AcceptAsync() => Task.CompletedTask;

        public override Task KeepAsync() => Task.CompletedTask;
    }
}
