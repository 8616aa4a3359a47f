using Newswire.Queue;
using Newswire.Store;
using Polly;

namespace Newswire;

/// <summary>
/// Takes stories from the queue and stores them. The order makes it exact, whenever the worker ends: it accepts a delivery only after the store has committed the story, and the store takes a story
/// that it has already without a change. So each story is stored once, although it can be delivered several times.
/// </summary>
internal sealed class Worker(IStoryQueue queue, IStoryStore store, Tally tally)
{
    private const int FirstBatchSize = 8;
    private const int BatchSize = 100;

    /// <summary>From this delivery on a story is stored alone: it may be what ended the workers before.</summary>
    private const int SuspiciousAttempt = 4;

    /// <summary>
    /// A story that was stored alone so often, and was not stored, is refused. Deliveries do not count: workers also end because a machine is switched off, and then all their stories are delivered again.
    /// </summary>
    private const int LastTrial = 3;

    private readonly ResiliencePipeline _retries = Retries.Create(store.IsAway, "the store", tally);

    /// <summary>Works until the queue is complete, or until it is canceled; then it ends the batch in its hands.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A worker that has just started takes few stories: it is slow at first, and if it is stopped soon, few wait for another one.
        for (int size = FirstBatchSize; await queue.TakeAsync(size, cancellationToken).ConfigureAwait(false) is { Count: > 0 } taken; size = Math.Min(size * 2, BatchSize))
        {
            await HandleAsync(taken, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        Task handled = StoreAllAsync(deliveries, cancellationToken);
        while (queue.KeepInterval > TimeSpan.Zero && await Task.WhenAny(handled, Task.Delay(queue.KeepInterval, CancellationToken.None)).ConfigureAwait(false) != handled)
        {
            await Task.WhenAll(deliveries.Select(static delivery => delivery.KeepAsync())).ConfigureAwait(false);
        }

        await handled.ConfigureAwait(false);
    }

    private async Task StoreAllAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        await StoreAsync([.. deliveries.Where(static delivery => delivery.Attempt < SuspiciousAttempt)], cancellationToken).ConfigureAwait(false);
        foreach (Delivery suspicious in deliveries.Where(static delivery => delivery.Attempt >= SuspiciousAttempt))
        {
            await TryAloneAsync(suspicious, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes the trial before it begins, because the worker may not come to note its end.</summary>
    private async Task TryAloneAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        string trial = delivery.Story is { } story ? story.Story.Id + "\0" + StoryVersion.Of(story.Story).Text : "";
        int trials = await _retries.ExecuteAsync(async _ => await store.BeginTrialAsync(trial, CancellationToken.None).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (delivery.Story is not null && trials > LastTrial)
        {
            string message = $"{LastTrial} workers ended while they stored this story alone: find out why, and queue it again";
            await RefuseAsync(delivery, DeadLetter.OfStory(delivery.Story, "not-survivable", message), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await StoreAsync([delivery], cancellationToken).ConfigureAwait(false);
        }

        await _retries.ExecuteAsync(async _ => await store.EndTrialAsync(trial, CancellationToken.None).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task StoreAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        List<(Delivery Delivery, StoredStory Story)> batch = [];
        foreach (Delivery delivery in deliveries)
        {
            if (delivery.Damage is { } damage)
            {
                await RefuseAsync(delivery, damage, cancellationToken).ConfigureAwait(false);
            }
            else if (Prepare(delivery.Story!, out StoredStory? story) is { } error)
            {
                await RefuseAsync(delivery, error, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                batch.Add((delivery, story!));
            }
        }

        // The same version twice in a batch: each goes into a batch in which the others are not.
        while (batch.Count > 0)
        {
            List<(Delivery, StoredStory Story)> first = [.. batch.DistinctBy(static item => (item.Story.Id, item.Story.Version.Text))];
            batch = [.. batch.Except(first)];
            await AddAsync(first, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(IReadOnlyList<(Delivery Delivery, StoredStory Story)> batch, CancellationToken cancellationToken)
    {
        try
        {
            // A batch that has begun is committed, even when the worker is to end.
            IReadOnlyList<StoreOutcome> outcomes = await _retries.ExecuteAsync(
                async _ => await store.AddAsync([.. batch.Select(static item => item.Story)], CancellationToken.None).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            foreach (((Delivery delivery, StoredStory story), StoreOutcome outcome) in batch.Zip(outcomes))
            {
                await AcceptAsync(delivery, story, outcome, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (store.IsFaultOfStory(e) && batch.Count > 1)
        {
            foreach ((Delivery, StoredStory) one in batch)
            {
                await AddAsync([one], cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (store.IsFaultOfStory(e))
        {
            (Delivery delivery, StoredStory story) = batch[0];
            await RefuseAsync(delivery, DeadLetter.OfStory(story.Queued, "not-storable", e.Message), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AcceptAsync(Delivery delivery, StoredStory story, StoreOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome == StoreOutcome.Conflict)
        {
            string message = $"version {story.Version.Text} of {story.Id} is stored with another content: the sender must give a correction a new version";
            await RefuseAsync(delivery, DeadLetter.OfStory(story.Queued, "conflict", message, "version"), cancellationToken).ConfigureAwait(false);
            return;
        }

        (outcome == StoreOutcome.Added ? tally.Added : tally.Known).Add();
        await delivery.AcceptAsync().ConfigureAwait(false);
    }

    /// <summary>Makes what is stored of a story. The result depends on the story alone, so that an error is never worth trying again.</summary>
    private static DeadLetter? Prepare(QueuedStory queued, out StoredStory? story)
    {
        try
        {
            story = StoredStory.Of(queued);
            return null;
        }
        catch (NewsExportException e)
        {
            story = null;
            return DeadLetter.OfStory(queued, "not-publishable", e.Message, e.Member);
        }
    }

    /// <summary>The letter is kept first: if the worker ends in between, the story is delivered again, and refused by the same letter.</summary>
    private async Task RefuseAsync(Delivery delivery, DeadLetter letter, CancellationToken cancellationToken)
    {
        await _retries.ExecuteAsync(async token => await queue.RefuseAsync(letter, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        tally.Refused.Add();
        await delivery.AcceptAsync().ConfigureAwait(false);
    }
}
