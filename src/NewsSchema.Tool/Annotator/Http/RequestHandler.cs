using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsSchema.Tool.Annotator.Views;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>Answers requests: the files of the page, and the functions under <c>/api</c>.</summary>
internal sealed class RequestHandler(Workspace workspace, RequestGuard guard, Action<string> report)
{
    private readonly Routes _routes = new(workspace);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            guard.Check(context);
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (RequestException exception)
        {
            await FailAsync(context, exception).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            bool isTooLarge = exception.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await FailAsync(context, new RequestException(exception.StatusCode, isTooLarge ? "tooLarge" : "badRequest", isTooLarge ? "the request has more than 16 MB" : exception.Message)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page is gone, and with it the reader of an answer.
        }
        catch (Exception exception)
        {
            report($"an internal error, which is a bug of newsschema: please report it.\n{exception}");
            await FailAsync(context, new RequestException(500, "failed", $"an internal error, which is a bug of newsschema: {exception.Message}")).ConfigureAwait(false);
        }
    }

    /// <summary>Answers with an object of JSON.</summary>
    public static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ArticleRenderer.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task FailAsync(HttpContext context, RequestException exception)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, exception.Status, json =>
        {
            json.WriteString("error"u8, exception.Error);
            json.WriteString("message"u8, exception.Message);
            exception.Details?.Invoke(json);
        }).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        bool isReading = HttpMethods.IsGet(context.Request.Method);
        if (_routes.Find(path) is { } route)
        {
            if (isReading == route.IsWriting || (!isReading && !HttpMethods.IsPost(context.Request.Method)))
            {
                context.Response.Headers.Allow = route.IsWriting ? "POST" : "GET";
                throw new RequestException(405, "badRequest", $"{path} takes {context.Response.Headers.Allow} only");
            }

            if (route is { IsWriting: true, IsAllowedReadOnly: false } && workspace.IsReadOnly)
            {
                throw new RequestException(403, "readOnly", "the folder is served with --read-only: nothing is changed");
            }

            await route.AnswerAsync(context).ConfigureAwait(false);
            return;
        }

        if (isReading && Assets.Find(path) is { } asset)
        {
            context.Response.ContentType = asset.ContentType;
            context.Response.ContentLength = asset.Content.Length;
            await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        throw new RequestException(404, "notFound", $"there is no {path}");
    }
}
