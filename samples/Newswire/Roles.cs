using Newswire.Republishing;

namespace Newswire;

/// <summary>What a process does: everything, or one role of many.</summary>
internal static class Roles
{
    /// <summary>What a role says when it has a bus and a store.</summary>
    public const string Ready = "ready";

    private const string StandardInput = "-";

    /// <summary>Reads a folder, stores its stories and republishes those that are due. Ends when all is done.</summary>
    public static async Task RunAllAsync(Parts parts, string source, CancellationToken cancellationToken)
    {
        await parts.OpenStoreAsync(cancellationToken).ConfigureAwait(false);
        await parts.OpenBusAsync(cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task work = parts.Worker.RunAsync(stop.Token);
        Task read = ReadAllAsync(parts, source, stop.Token);
        try
        {
            // If one of them fails, the other would wait for it forever.
            await await Task.WhenAny(read, work).ConfigureAwait(false);
            await read.ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(read, work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (parts.Outlet is { } outlet)
        {
            await new Republisher(parts.Store, outlet, parts.Tally).DrainAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a folder into the queue.</summary>
    public static async Task IngestAsync(Parts parts, string source, CancellationToken cancellationToken)
    {
        await parts.OpenBusAsync(cancellationToken).ConfigureAwait(false);
        await ReadAsync(parts, source, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores what is in the queue, until it is stopped.</summary>
    public static async Task WorkAsync(Parts parts, CancellationToken cancellationToken)
    {
        await parts.OpenStoreAsync(cancellationToken).ConfigureAwait(false);
        await parts.OpenBusAsync(cancellationToken).ConfigureAwait(false);
        parts.Tally.Notice(Ready);
        await parts.Worker.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Republishes what is due, until it is stopped.</summary>
    public static async Task RepublishAsync(Parts parts, CancellationToken cancellationToken)
    {
        await parts.OpenStoreAsync(cancellationToken).ConfigureAwait(false);
        await parts.OpenBusAsync(cancellationToken).ConfigureAwait(false);
        parts.Tally.Notice(Ready);
        await new Republisher(parts.Store, parts.Outlet!, parts.Tally).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReadAllAsync(Parts parts, string source, CancellationToken cancellationToken)
    {
        await ReadAsync(parts, source, cancellationToken).ConfigureAwait(false);
        await parts.Queue.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReadAsync(Parts parts, string source, CancellationToken cancellationToken)
    {
        if (source != StandardInput)
        {
            await parts.Intake.ReadFolderAsync(source, cancellationToken).ConfigureAwait(false);
            return;
        }

        await using Stream input = Console.OpenStandardInput();
        await parts.Intake.ReadStreamAsync(input, "stdin", format: null, stamp: Guid.NewGuid().ToString(), cancellationToken).ConfigureAwait(false);
    }
}
