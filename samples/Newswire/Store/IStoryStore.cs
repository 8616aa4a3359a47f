using Newswire.Queue;

namespace Newswire.Store;

/// <summary>
/// Where stories stay. It has four tables: <c>stories</c>, with each version of each story; <c>outbox</c>, with the newest version of each story and whether it was republished; <c>dead_letters</c>; and <c>trials</c>, with
/// stories that may have ended a worker.
/// </summary>
internal interface IStoryStore : IAsyncDisposable
{
    /// <summary>Creates the tables if they are not there.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Adds stories and their place in the outbox, all or none. A story that is there already changes nothing, so adding it again is safe.</summary>
    /// <param name="stories">The stories, no two of them the same version of a story.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome for each story.</returns>
    Task<IReadOnlyList<StoreOutcome>> AddAsync(IReadOnlyList<StoredStory> stories, CancellationToken cancellationToken);

    /// <summary>
    /// Republishes stories whose newest version is not republished yet, and whose embargo is over by the clock of the store: those of the machines that ask can be wrong. Several processes can call it at once.
    /// </summary>
    /// <param name="max">The most stories.</param>
    /// <param name="send">Sends a story, and returns its receipt.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many were republished.</returns>
    Task<int> RepublishAsync(int max, Func<DueStory, Task<long>> send, CancellationToken cancellationToken);

    /// <summary>Notes that a worker begins to store a suspicious story alone.</summary>
    /// <param name="story">The story.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many trials of the story have begun and not ended, with this one.</returns>
    Task<int> BeginTrialAsync(string story, CancellationToken cancellationToken);

    /// <summary>Forgets the trials of a story, because the worker has survived one.</summary>
    Task EndTrialAsync(string story, CancellationToken cancellationToken);

    /// <summary>Keeps a dead letter, once.</summary>
    Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken);

    /// <summary>All dead letters.</summary>
    IAsyncEnumerable<DeadLetter> DeadLettersAsync(CancellationToken cancellationToken);

    /// <summary>How many stories wait for the end of their embargo or for a version that is not withheld.</summary>
    Task<long> CountWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Whether an error is that of the story: the store will never take it.</summary>
    bool IsFaultOfStory(Exception exception);

    /// <summary>Whether an error is that of a store that does not answer, is busy or is full, so that it is worth trying again. Any other error is a bug and ends the role.</summary>
    bool IsAway(Exception exception);
}
