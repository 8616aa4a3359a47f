namespace NewsSchema.Tool.LanguageServer.Rpc;

/// <summary>A request cannot be answered. The message is for the user.</summary>
/// <param name="code">One of <see cref="RpcErrorCode"/>.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public int Code => code;

    /// <summary>The request is right, but the document does not allow what it asks for.</summary>
    public static RpcException Failed(string message) => new(RpcErrorCode.RequestFailed, message);

    /// <summary>The request names something that does not exist.</summary>
    public static RpcException Invalid(string message) => new(RpcErrorCode.InvalidParams, message);
}
