namespace NewsSchema.Tool.LanguageServer.Rpc;

/// <summary>The codes of errors, as JSON-RPC and the protocol of language servers define them.</summary>
internal static class RpcErrorCode
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestCancelled = -32800;
    public const int RequestFailed = -32803;
}
