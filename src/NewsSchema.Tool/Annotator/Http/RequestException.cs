using System.Text.Json;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>A request is answered by an error.</summary>
/// <param name="status">The status of HTTP.</param>
/// <param name="error">The name of the error, for programs.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class RequestException(int status, string error, string message) : Exception(message)
{
    public int Status => status;

    public string Error => error;

    /// <summary>Writes further members of the answer.</summary>
    public Action<Utf8JsonWriter>? Details { get; init; }
}
