using System.Runtime.ExceptionServices;

namespace NewsSchema.Workspaces;

/// <summary>Work on many items by all cores, with results and exceptions as if one core did it.</summary>
internal static class ParallelWork
{
    /// <summary>The results of a function for each item, in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">The function, which may run at the same time for several items.</param>
    /// <param name="cancellation">Cancels the work between items.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <remarks>If the function throws, the exception of the first item is thrown.</remarks>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellation)
    {
        if (items.Count <= 1)
        {
            // The start of threads takes longer than most single files.
            return [.. items.Select(work)];
        }

        var results = new TResult[items.Count];
        var faults = new ExceptionDispatchInfo?[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            try
            {
                results[i] = work(items[i]);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                faults[i] = ExceptionDispatchInfo.Capture(exception);
            }
        });
        Array.Find(faults, static fault => fault is not null)?.Throw();
        return results;
    }
}
