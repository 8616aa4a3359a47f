using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NewsSchema.Tool.Annotator;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>A server over a temporary folder, and what a page sends to it.</summary>
internal sealed class AnnotatorPage : IAsyncDisposable
{
    private readonly AnnotatorServer _server;

    /// <summary>A stream of events that is closed is closed at once, and not read on for two seconds.</summary>
    private readonly HttpClient _client = new(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero });

    private AnnotatorPage(TemporaryFolder folder, AnnotatorServer server, IReadOnlyCollection<string> reports)
    {
        Folder = folder;
        Reports = reports;
        _server = server;
        _client.BaseAddress = new Uri($"http://127.0.0.1:{server.Port}");
        _client.DefaultRequestHeaders.Add("X-NewsSchema-Token", server.Token);
    }

    public TemporaryFolder Folder { get; }

    public int Port => _server.Port;

    public string Token => _server.Token;

    /// <summary>What the server said is wrong with itself.</summary>
    public IReadOnlyCollection<string> Reports { get; }

    public static Task<AnnotatorPage> OpenAsync(params (string Name, string Text)[] files) => OpenAsync(static options => options, files);

    public static async Task<AnnotatorPage> OpenAsync(Func<AnnotatorOptions, AnnotatorOptions> change, params (string Name, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        foreach ((string name, string text) in files)
        {
            folder.Write(name, text);
        }

        ConcurrentQueue<string> reports = [];
        var options = new AnnotatorOptions { Folder = folder.Path, SavePause = TimeSpan.FromMilliseconds(20), RetryPause = TimeSpan.FromMilliseconds(50), Report = reports.Enqueue };
        return new AnnotatorPage(folder, await AnnotatorServer.StartAsync(change(options)), reports);
    }

    /// <summary>The answer to a request that must succeed.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        (int status, JsonNode answer) = await SendAsync(HttpMethod.Get, path);
        Assert.True(status == 200, $"{status}: {answer}");
        return answer;
    }

    /// <summary>The answer to a request that must succeed.</summary>
    public async Task<JsonNode> PostAsync(string path, JsonNode body)
    {
        (int status, JsonNode answer) = await SendAsync(HttpMethod.Post, path, body);
        Assert.True(status == 200, $"{status}: {answer}");
        return answer;
    }

    public async Task<(int Status, JsonNode Answer)> SendAsync(HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(_client.BaseAddress!, path));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        foreach ((string name, string value) in headers)
        {
            if (name == "Host")
            {
                request.Headers.Host = value;
            }
            else
            {
                request.Headers.Add(name, value);
            }
        }

        using HttpResponseMessage response = await _client.SendAsync(request);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    /// <summary>The response to a request as it is.</summary>
    public Task<HttpResponseMessage> FetchAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    public Task<JsonNode> ArticleAsync(string file) => GetAsync($"/api/article?f={Uri.EscapeDataString(file)}");

    /// <summary>Makes edits of the newest version, which must succeed.</summary>
    public async Task<JsonNode> EditAsync(string file, params JsonObject[] operations) =>
        await PostAsync("/api/edit", Edit(file, await VersionAsync(file), operations));

    public async Task<string> VersionAsync(string file) => (string)(await ArticleAsync(file))["version"]!;

    public static JsonObject Edit(string file, string version, params JsonObject[] operations) =>
        new() { ["f"] = file, ["version"] = version, ["ops"] = new JsonArray([.. operations.Select(static operation => operation.DeepClone())]) };

    /// <summary>An operation that annotates words of a block, wherever they are in it first.</summary>
    public static JsonObject Add(JsonNode article, int block, string words, string[] classes, string? id = null)
    {
        int start = ((string)article["blocks"]![block]!["text"]!).IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new JsonObject
        {
            ["op"] = "addSpan", ["ranges"] = new JsonArray(new JsonArray(block, start, start + words.Length)), ["classes"] = new JsonArray([.. classes.Select(static name => JsonValue.Create(name))]), ["id"] = id,
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Folder.Dispose();
    }
}
