namespace Newswire;

/// <summary>Shows the counts while the program runs: on one line of a terminal, otherwise as a line every ten seconds.</summary>
internal sealed class Progress : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _shown;

    public Progress(Tally tally, TextWriter output, bool isTerminal) => _shown = ShowAsync(tally, output, isTerminal);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _shown.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task ShowAsync(Tally tally, TextWriter output, bool isTerminal)
    {
        using var timer = new PeriodicTimer(isTerminal ? TimeSpan.FromSeconds(0.25) : TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
            {
                await output.WriteAsync(isTerminal ? $"\r{tally}\e[K" : $"{tally}\n").ConfigureAwait(false);
                await output.FlushAsync(_end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await output.WriteAsync(isTerminal ? "\r\e[K" : "").ConfigureAwait(false);
        }
    }
}
