using Newswire.Store;

namespace Newswire.Republishing;

/// <summary>Where subscribers get stories.</summary>
internal interface IOutlet
{
    /// <summary>Sends a story. Sending the same version again has no effect.</summary>
    /// <returns>A receipt, which is given back with the next version of the story.</returns>
    Task<long> SendAsync(DueStory story, CancellationToken cancellationToken);
}
