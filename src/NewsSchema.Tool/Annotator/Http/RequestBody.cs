using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>Reads the JSON of a request.</summary>
internal static class RequestBody
{
    /// <exception cref="RequestException">It is not JSON of that form.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (context.Request.ContentType is not { } media || !media.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(415, "mediaType", "the request must be application/json");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false)
                ?? throw new RequestException(400, "badRequest", "the request is null");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new RequestException(400, "badRequest", $"the request is not what the function takes: {exception.Message}");
        }
    }
}
