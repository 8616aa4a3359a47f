using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSchema.Tool.LanguageServer;

namespace NewsSchema.Tool.Tests.LanguageServer;

/// <summary>A client of the language server: in this process, or in another one. It is written from the protocol, and shares no code with the server.</summary>
internal sealed class LspClient : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Stream _toServer;
    private readonly Stream _fromServer;
    private readonly Func<Task> _end;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly List<JsonElement> _notifications = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Task _reading;
    private int _lastId;

    private LspClient(Stream toServer, Stream fromServer, Func<Task> end)
    {
        _toServer = toServer;
        _fromServer = fromServer;
        _end = end;
        _reading = Task.Run(Read);
    }

    /// <summary>What the server asked the client, by method.</summary>
    public ConcurrentQueue<(string Method, JsonElement Params)> Requests { get; } = new();

    /// <summary>Answers what the server asks; null by default.</summary>
    public Func<string, JsonNode?> Answer { get; set; } = static _ => null;

    /// <summary>The exit code of the server, once it has ended.</summary>
    public Task<int> ExitCode { get; private init; } = null!;

    /// <summary>Lines that the server wrote for the search of a problem.</summary>
    public ConcurrentQueue<string> Log { get; private init; } = new();

    /// <summary>A server in this process.</summary>
    public static LspClient InProcess()
    {
        var input = new AnonymousPipeServerStream(PipeDirection.Out);
        var output = new AnonymousPipeServerStream(PipeDirection.In);
        var serverInput = new AnonymousPipeClientStream(PipeDirection.In, input.ClientSafePipeHandle);
        var serverOutput = new AnonymousPipeClientStream(PipeDirection.Out, output.ClientSafePipeHandle);
        var log = new ConcurrentQueue<string>();
        Task<int> running = Task.Factory.StartNew(
            () =>
            {
                using (serverInput)
                using (serverOutput)
                using (var server = new LspServer(serverInput, serverOutput, log.Enqueue))
                {
                    return server.Run();
                }
            },
            TaskCreationOptions.LongRunning);
        return new LspClient(input, output, () => running) { ExitCode = running, Log = log };
    }

    /// <summary>A server in a process, as an editor starts it.</summary>
    public static LspClient OfProcess()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RepositoryRoot.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Command.Program);
        start.ArgumentList.Add("lsp");
        Process process = Process.Start(start)!;
        var log = new ConcurrentQueue<string>();
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        Task<int> exit = process.WaitForExitAsync().ContinueWith(_ => process.ExitCode, TaskScheduler.Default);
        return new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, async () =>
        {
            if (await Task.WhenAny(exit, Task.Delay(s_patience)) != exit)
            {
                process.Kill();
            }
        })
        { ExitCode = exit, Log = log };
    }

    /// <summary>Initializes the server for a folder, with the capabilities of a client.</summary>
    public async Task<JsonElement> InitializeAsync(string? folder, object? capabilities = null, object? options = null)
    {
        JsonElement result = await RequestAsync("initialize", new
        {
            processId = Environment.ProcessId,
            rootUri = folder is null ? null : UriOf(folder),
            capabilities = capabilities ?? new { },
            initializationOptions = options,
        });
        Notify("initialized", new { });
        return result;
    }

    /// <summary>The address of a path, as VS Code writes it.</summary>
    public static string UriOf(string path) => "file://" + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    public string Open(string path, string? text = null, string language = "news")
    {
        string uri = path.Contains(':', StringComparison.Ordinal) ? path : UriOf(path);
        string content = text ?? File.ReadAllText(path);
        Send("{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":" + Quote(uri) + ",\"languageId\":" + Quote(language) + ",\"version\":1,\"text\":" + Quote(content) + "}}}");
        return uri;
    }

    /// <summary>Replaces a range of a document; without one, all of it.</summary>
    public void Change(string uri, int version, string text, object? range = null) =>
        Send("{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":" + Quote(uri) + ",\"version\":" + version.ToString(System.Globalization.CultureInfo.InvariantCulture) + "},\"contentChanges\":[{\"text\":" + Quote(text)
            + (range is null ? "" : ",\"range\":" + JsonSerializer.Serialize(range)) + "}]}}");

    /// <summary>A string as JavaScript writes it: halves of a character stay, which .NET would replace.</summary>
    private static string Quote(string text) =>
        $"\"{string.Concat(text.Select(static c => c is '"' or '\\' or < ' ' || c > '~' ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()))}\"";

    public async Task<JsonElement> RequestAsync(string method, object parameters) => await Start(method, parameters, out _).WaitAsync(s_patience);

    /// <summary>Sends a request.</summary>
    /// <returns>Its result; a <see cref="LspException"/> if the server refuses.</returns>
    public Task<JsonElement> Start(string method, object parameters, out int id)
    {
        id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        Send(JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method, @params = parameters }));
        return answer.Task;
    }

    /// <summary>Asks for something at a position.</summary>
    public Task<JsonElement> AtAsync(string method, string uri, (int Line, int Character) position) =>
        RequestAsync(method, new { textDocument = new { uri }, position = ToPosition(position) });

    public static object ToPosition((int Line, int Character) position) => new { line = position.Line, character = position.Character };

    public void Notify(string method, object parameters) => Send(JsonSerializer.Serialize(new { jsonrpc = "2.0", method, @params = parameters }));

    /// <summary>Sends a message as it is.</summary>
    public void Send(string json)
    {
        byte[] content = Encoding.UTF8.GetBytes(json);
        SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"), .. content]);
    }

    public void SendRaw(byte[] bytes)
    {
        lock (_toServer)
        {
            _toServer.Write(bytes);
            _toServer.Flush();
        }
    }

    /// <summary>The next diagnostics of a document, of a version on request; those before are skipped.</summary>
    public async Task<JsonElement> DiagnosticsAsync(string uri, int? version = null)
    {
        using var timeout = new CancellationTokenSource(s_patience);
        int at = 0;
        while (true)
        {
            lock (_notifications)
            {
                for (; at < _notifications.Count; at++)
                {
                    JsonElement message = _notifications[at];
                    JsonElement parameters = message.GetProperty("params");
                    if (message.GetProperty("method").GetString() == "textDocument/publishDiagnostics" && parameters.GetProperty("uri").GetString() == uri
                        && (version is null || (parameters.TryGetProperty("version", out JsonElement number) && number.GetInt32() == version)))
                    {
                        _notifications.RemoveRange(0, at + 1);
                        return parameters.GetProperty("diagnostics");
                    }
                }
            }

            await _arrived.WaitAsync(timeout.Token);
        }
    }

    /// <summary>Ends the server as the protocol says.</summary>
    public async Task<int> ShutDownAsync()
    {
        await RequestAsync("shutdown", new { });
        Notify("exit", new { });
        return await ExitCode.WaitAsync(s_patience);
    }

    /// <summary>Closes the stream to the server.</summary>
    public void CloseInput() => _toServer.Dispose();

    public async ValueTask DisposeAsync()
    {
        await _toServer.DisposeAsync();
        await _end();
        await _reading;
        await _fromServer.DisposeAsync();
    }

    private void Read()
    {
        try
        {
            while (ReadMessage() is { } content)
            {
                using var document = JsonDocument.Parse(content);
                Receive(document.RootElement.Clone());
            }
        }
        catch (IOException)
        {
            // The server has ended.
        }

        foreach (TaskCompletionSource<JsonElement> asked in _asked.Values)
        {
            asked.TrySetException(new EndOfStreamException("The server has ended. " + string.Join('\n', Log)));
        }
    }

    private byte[]? ReadMessage()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            int next = _fromServer.ReadByte();
            if (next < 0)
            {
                return null;
            }

            header.Append((char)next);
        }

        byte[] content = new byte[int.Parse(header.ToString().Split(':', '\r')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture)];
        _fromServer.ReadExactly(content);
        return content;
    }

    private void Receive(JsonElement message)
    {
        bool hasId = message.TryGetProperty("id", out JsonElement id);
        if (message.TryGetProperty("method", out JsonElement method))
        {
            if (hasId)
            {
                Requests.Enqueue((method.GetString()!, message.TryGetProperty("params", out JsonElement parameters) ? parameters : default));
                Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = Answer(method.GetString()!) }.ToJsonString());
                return;
            }
        }
        else if (hasId && id.ValueKind == JsonValueKind.Number && _asked.TryRemove(id.GetInt32(), out TaskCompletionSource<JsonElement>? asked))
        {
            if (message.TryGetProperty("error", out JsonElement error))
            {
                asked.SetException(new LspException(error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()!));
            }
            else
            {
                asked.SetResult(message.GetProperty("result"));
            }

            return;
        }

        lock (_notifications)
        {
            _notifications.Add(hasId ? JsonSerializer.SerializeToElement(new { method = "error", @params = message }) : message);
        }

        _arrived.Release();
    }

    /// <summary>The next error that answers no request, such as one to a message that is not JSON.</summary>
    public async Task<int> ErrorAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        while (true)
        {
            lock (_notifications)
            {
                int index = _notifications.FindIndex(static message => message.GetProperty("method").GetString() == "error");
                if (index >= 0)
                {
                    JsonElement error = _notifications[index].GetProperty("params").GetProperty("error");
                    _notifications.RemoveAt(index);
                    return error.GetProperty("code").GetInt32();
                }
            }

            await _arrived.WaitAsync(timeout.Token);
        }
    }
}

/// <summary>The server refused a request.</summary>
internal sealed class LspException(int code, string message) : Exception($"{code}: {message}")
{
    public int Code => code;
}
