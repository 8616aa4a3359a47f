using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>Tells all pages what happens, as server-sent events.</summary>
internal sealed class EventHub
{
    /// <summary>A page that does not read its events is cut off; it asks for everything when it comes back.</summary>
    private const int MaxWaiting = 10_000;

    private readonly ConcurrentDictionary<Channel<byte[]>, bool> _pages = new();

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes the members of its data.</param>
    public void Send(string name, Action<Utf8JsonWriter> write)
    {
        if (_pages.IsEmpty)
        {
            return;
        }

        byte[] message = Format(name, write);
        foreach (Channel<byte[]> page in _pages.Keys)
        {
            if (!page.Writer.TryWrite(message))
            {
                page.Writer.TryComplete();
            }
        }
    }

    /// <summary>A page begins to listen.</summary>
    public Channel<byte[]> Open()
    {
        var page = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
        _pages.TryAdd(page, true);
        return page;
    }

    public void Close(Channel<byte[]> page)
    {
        _pages.TryRemove(page, out _);
        page.Writer.TryComplete();
    }

    /// <summary>Ends all streams, so that the server can stop.</summary>
    public void CloseAll()
    {
        foreach (Channel<byte[]> page in _pages.Keys)
        {
            Close(page);
        }
    }

    public static byte[] Format(string name, Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetBytes($"event: {name}\ndata: {JsonText.Write(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }, isIndented: false)}\n\n");
}
