using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>Streams events to a page for as long as it listens.</summary>
internal static class EventStream
{
    /// <summary>A page that hears nothing for longer knows that the server is gone.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(15);

    private static readonly byte[] s_ping = EventHub.Format("ping", static _ => { });

    public static async Task RunAsync(Workspace workspace, HttpContext context)
    {
        CancellationToken cancellation = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        Channel<byte[]> page = workspace.Events.Open();
        try
        {
            await SendAsync(EventHub.Format("hello", json => json.WriteBoolean("readOnly"u8, workspace.IsReadOnly))).ConfigureAwait(false);
            while (true)
            {
                using var interval = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                interval.CancelAfter(s_interval);
                byte[] message = s_ping;
                try
                {
                    if (!await page.Reader.WaitToReadAsync(interval.Token).ConfigureAwait(false))
                    {
                        return;
                    }

                    page.Reader.TryRead(out message!);
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    // Time for a sign of life.
                }

                await SendAsync(message).ConfigureAwait(false);
            }
        }
        finally
        {
            workspace.Events.Close(page);
        }

        async Task SendAsync(byte[] message)
        {
            await context.Response.Body.WriteAsync(message, cancellation).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
        }
    }
}
