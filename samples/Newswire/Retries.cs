using Polly;
using Polly.Retry;

namespace Newswire;

/// <summary>How a role waits for a bus or a store that does not answer: as long as it takes, at most two seconds between two attempts.</summary>
internal static class Retries
{
    /// <param name="isUnavailable">Whether an error says that the other side does not answer.</param>
    /// <param name="name">The other side, for the notice.</param>
    /// <param name="tally">Gets the notice.</param>
    public static ResiliencePipeline Create(Func<Exception, bool> isUnavailable, string name, Tally tally) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } exception && isUnavailable(exception)),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromSeconds(2),
            OnRetry = arguments =>
            {
                tally.Notice($"waiting for {name}: {arguments.Outcome.Exception!.Message}");
                return ValueTask.CompletedTask;
            },
        })
        .Build();
}
