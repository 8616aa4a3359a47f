using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>The events that a page hears.</summary>
internal sealed class PageEvents : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly BlockingCollection<(string Name, JsonNode Data)> _heard = [];
    private readonly HttpResponseMessage _response;
    private readonly Task _reading;

    private PageEvents(HttpResponseMessage response)
    {
        _response = response;
        _reading = ReadAsync();
    }

    public static async Task<PageEvents> ListenAsync(AnnotatorPage page)
    {
        HttpResponseMessage response = await page.FetchAsync("/api/events");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var events = new PageEvents(response);
        events.WaitFor("hello", static _ => true);
        return events;
    }

    /// <summary>The next event of a name that a condition is true of; others are skipped.</summary>
    public JsonNode WaitFor(string name, Func<JsonNode, bool> condition)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (_heard.TryTake(out (string Name, JsonNode Data) heard, Timeout.Infinite, patience.Token))
        {
            if (heard.Name == name && condition(heard.Data))
            {
                return heard.Data;
            }
        }

        throw new InvalidOperationException($"the stream ended before {name}");
    }

    public JsonNode WaitForState(string state) => WaitFor("saved", data => (string?)data["saved"]!["state"] == state);

    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        try
        {
            await _reading;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or HttpRequestException)
        {
            // The stream was cut off, as when a tab is closed.
        }

        _heard.Dispose();
    }

    private async Task ReadAsync()
    {
        using var reader = new StreamReader(await _response.Content.ReadAsStreamAsync());
        string name = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                _heard.Add((name, JsonNode.Parse(line[6..])!));
            }
        }

        _heard.CompleteAdding();
    }
}
