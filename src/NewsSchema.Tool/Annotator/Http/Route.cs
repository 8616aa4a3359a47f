using Microsoft.AspNetCore.Http;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>A function of the server.</summary>
/// <param name="IsWriting">Whether it changes something, so that it takes POST; otherwise, GET.</param>
/// <param name="AnswerAsync">Answers a request.</param>
internal sealed record Route(bool IsWriting, Func<HttpContext, Task> AnswerAsync)
{
    /// <summary>Whether it takes POST for its parameters alone.</summary>
    public bool IsAllowedReadOnly { get; init; }
}
