using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.Tool.LanguageServer.Rpc;

/// <summary>
/// JSON-RPC over two streams. Messages are taken in their order: a notification is done before the next message is read, and a request is bound to the state of that moment
/// and then answered on another thread, so that a long one does not delay others and can be cancelled.
/// </summary>
/// <remarks>
/// The library for it is StreamJsonRpc. Its formatter for System.Text.Json is marked as unsafe for a native program (IL2026, IL3050), it makes the smallest one twice as large
/// (5.1 MB instead of 2.4 MB), and a language server needs only this part of it.
/// </remarks>
internal sealed class RpcConnection(MessageStream stream, Action<string> log)
{
    private static readonly JsonElement s_noParams = JsonDocument.Parse("null").RootElement;

    private readonly Dictionary<string, Func<JsonElement, Func<CancellationToken, Action<Utf8JsonWriter>>>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement>> _notifications = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private int _lastId;
    private bool _isClosed;

    /// <summary>Decides whether a message may be handled now; otherwise, it throws the error to answer with. The second argument tells a request from a notification, which is ignored instead.</summary>
    public Action<string, bool> Admit { get; set; } = static (_, _) => { };

    /// <summary>Handles a request.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="parameters">The type of its parameters.</param>
    /// <param name="result">The type of its result.</param>
    /// <param name="bind">Takes the parameters, in the order of the messages, and returns the work, which runs later. Its result may be null.</param>
    public void Handle<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, Func<CancellationToken, TResult?>> bind)
        where TParams : class
        where TResult : class =>
        _requests.Add(method, element =>
        {
            Func<CancellationToken, TResult?> work = bind(Read(element, parameters));
            return cancellation =>
            {
                TResult? value = work(cancellation);
                cancellation.ThrowIfCancellationRequested();
                return writer => Write(writer, value, result);
            };
        });

    /// <summary>Handles a request without parameters at once, before the next message is read.</summary>
    public void HandleNow(string method, Func<JsonElement, Action<Utf8JsonWriter>> handle) =>
        _requests.Add(method, parameters =>
        {
            Action<Utf8JsonWriter> result = handle(parameters);
            return _ => result;
        });

    /// <summary>Handles a notification.</summary>
    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> parameters, Action<TParams> handle)
        where TParams : class => _notifications.Add(method, element => handle(Read(element, parameters)));

    /// <summary>Handles a notification without parameters.</summary>
    public void OnNotification(string method, Action handle) => _notifications.Add(method, _ => handle());

    /// <summary>Reads and handles messages until the stream ends or a handler closes the connection.</summary>
    /// <exception cref="InvalidDataException">What arrives is not a sequence of messages.</exception>
    public void Run()
    {
        while (!_isClosed && stream.Read() is { } message)
        {
            try
            {
                Receive(message);
            }
            catch (InvalidOperationException exception)
            {
                // A name in the message is not text, such as half of a character.
                Fail("null", RpcErrorCode.ParseError, "The message is not JSON: " + exception.Message);
            }
        }

        foreach (CancellationTokenSource running in _running.Values)
        {
            running.Cancel();
        }
    }

    /// <summary>Ends <see cref="Run"/> after the message that is handled now.</summary>
    public void Close() => _isClosed = true;

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        Send(writer =>
        {
            writer.WriteString("method", method);
            writer.WritePropertyName("params");
            JsonSerializer.Serialize(writer, parameters, type);
        });

    /// <summary>Sends a request to the client.</summary>
    /// <returns>Its result; an <see cref="RpcException"/> if the client refuses.</returns>
    public Task<JsonElement> AskAsync(string method, Action<Utf8JsonWriter>? parameters = null)
    {
        int id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        Send(writer =>
        {
            writer.WriteNumber("id", id);
            writer.WriteString("method", method);
            if (parameters is not null)
            {
                writer.WritePropertyName("params");
                parameters(writer);
            }
        });
        return answer.Task;
    }

    private void Receive(byte[] message)
    {
        JsonElement root;
        try
        {
            using JsonDocument document = JsonDocument.Parse(message);
            root = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            Fail("null", RpcErrorCode.ParseError, "The message is not JSON: " + exception.Message);
            return;
        }

        string? id = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out JsonElement given) && given.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? given.GetRawText()
            : null;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("method", out JsonElement method) && method.ValueKind == JsonValueKind.String)
        {
            JsonElement parameters = root.TryGetProperty("params", out JsonElement element) ? element : s_noParams;
            if (id is null)
            {
                Notified(method.GetString()!, parameters);
            }
            else
            {
                Requested(id, method.GetString()!, parameters);
            }
        }
        else if (id is not null && (root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _)))
        {
            Answered(root, id);
        }
        else
        {
            Fail(id ?? "null", RpcErrorCode.InvalidRequest, "The message is not a request, a notification or a response.");
        }
    }

    private void Notified(string method, JsonElement parameters)
    {
        if (method == "$/cancelRequest")
        {
            if (parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("id", out JsonElement id) && _running.TryGetValue(id.GetRawText(), out CancellationTokenSource? running))
            {
                running.Cancel();
            }

            return;
        }

        // Notifications have no answer, and unknown ones are for servers that know them.
        try
        {
            if (_notifications.TryGetValue(method, out Action<JsonElement>? handle))
            {
                Admit(method, false);
                handle(parameters);
            }
        }
        catch (Exception exception)
        {
            log($"{method}: {(exception is RpcException or JsonException or ToolException ? exception.Message : exception)}");
        }
    }

    private void Requested(string id, string method, JsonElement parameters)
    {
        // Not disposed: a cancellation can arrive while the answer is sent, and without a timer there is nothing to release.
        var cancellation = new CancellationTokenSource();
        try
        {
            Admit(method, true);
            Func<CancellationToken, Action<Utf8JsonWriter>> work = _requests.TryGetValue(method, out var bind)
                ? bind(parameters)
                : throw new RpcException(RpcErrorCode.MethodNotFound, $"There is no method '{method}'.");
            if (!_running.TryAdd(id, cancellation))
            {
                throw new RpcException(RpcErrorCode.InvalidRequest, $"A request with the id {id} is running already.");
            }

            if (method is "initialize" or "shutdown")
            {
                Answer(id, method, work, cancellation);
            }
            else
            {
                Task.Run(() => Answer(id, method, work, cancellation));
            }
        }
        catch (Exception exception)
        {
            Fail(id, method, exception);
        }
    }

    private void Answer(string id, string method, Func<CancellationToken, Action<Utf8JsonWriter>> work, CancellationTokenSource cancellation)
    {
        try
        {
            Action<Utf8JsonWriter> result = work(cancellation.Token);
            Send(writer =>
            {
                writer.WritePropertyName("id");
                writer.WriteRawValue(id);
                writer.WritePropertyName("result");
                result(writer);
            });
        }
        catch (Exception exception)
        {
            Fail(id, method, exception);
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }

    private void Fail(string id, string method, Exception exception)
    {
        (int code, string message) = exception switch
        {
            RpcException rpc => (rpc.Code, rpc.Message),
            OperationCanceledException => (RpcErrorCode.RequestCancelled, "The request was cancelled."),
            JsonException => (RpcErrorCode.InvalidParams, exception.Message),
            ToolException or IOException or UnauthorizedAccessException => (RpcErrorCode.RequestFailed, exception.Message),
            _ => (RpcErrorCode.InternalError, $"an internal error, which is a bug of newsschema: {exception.Message}"),
        };
        if (code == RpcErrorCode.InternalError)
        {
            log($"{method}: {exception}");
        }

        Fail(id, code, message);
    }

    private void Fail(string id, int code, string message) =>
        Send(writer =>
        {
            writer.WritePropertyName("id");
            writer.WriteRawValue(id);
            writer.WriteStartObject("error");
            writer.WriteNumber("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        });

    private void Answered(JsonElement root, string id)
    {
        if (!int.TryParse(id, out int number) || !_asked.TryRemove(number, out TaskCompletionSource<JsonElement>? asked))
        {
            log($"a response to {id}, which was not asked");
            return;
        }

        if (root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object)
        {
            asked.SetException(new RpcException(RpcErrorCode.RequestFailed, error.TryGetProperty("message", out JsonElement message) ? message.ToString() : "The client refused."));
        }
        else
        {
            asked.SetResult(root.TryGetProperty("result", out JsonElement result) ? result : s_noParams);
        }
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc", "2.0");
            write(writer);
            writer.WriteEndObject();
        }

        stream.Write(bytes.WrittenSpan);
    }

    private static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type)
        where T : class =>
        parameters.Deserialize(type) ?? throw RpcException.Invalid("The request needs parameters.");

    private static void Write<T>(Utf8JsonWriter writer, T? value, JsonTypeInfo<T> type)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type);
        }
    }
}
