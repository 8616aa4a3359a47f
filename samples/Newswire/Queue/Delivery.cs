namespace Newswire.Queue;

/// <summary>A story that a worker has in its hands. If the worker ends before it accepts the story, the queue delivers the story to another one.</summary>
/// <param name="story">The story; null if the message is damaged.</param>
/// <param name="damage">What is wrong with the message; null if nothing is.</param>
/// <param name="attempt">How often the story was delivered, from 1.</param>
internal abstract class Delivery(QueuedStory? story, DeadLetter? damage, int attempt)
{
    public QueuedStory? Story => story;

    public DeadLetter? Damage => damage;

    public int Attempt => attempt;

    /// <summary>Tells the queue that the story is stored or refused, so that it is not delivered again.</summary>
    public abstract Task AcceptAsync();

    /// <summary>Tells the queue that the worker is still busy with the story.</summary>
    public abstract Task KeepAsync();
}
