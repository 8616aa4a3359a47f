namespace Newswire.Queue;

/// <summary>The stories between those who read files and those who store. It holds a limited number; a full queue makes readers wait.</summary>
internal interface IStoryQueue : IAsyncDisposable
{
    /// <summary>How often a worker has to call <see cref="Delivery.KeepAsync"/> for a delivery that takes longer.</summary>
    TimeSpan KeepInterval { get; }

    /// <summary>Adds a story, and waits while the queue is full.</summary>
    /// <param name="story">The story.</param>
    /// <param name="stamp">What tells this state of the story's file from any other, so that a story that is added twice is queued once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AddAsync(QueuedStory story, string stamp, CancellationToken cancellationToken);

    /// <summary>Puts what cannot become a stored story where an editor finds it.</summary>
    Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken);

    /// <summary>Waits until all stories are accepted. Then <see cref="TakeAsync"/> returns none.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);

    /// <summary>Waits for stories, and takes those that are there.</summary>
    /// <param name="max">The most that are taken.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stories; none after <see cref="CompleteAsync"/>.</returns>
    Task<IReadOnlyList<Delivery>> TakeAsync(int max, CancellationToken cancellationToken);
}
