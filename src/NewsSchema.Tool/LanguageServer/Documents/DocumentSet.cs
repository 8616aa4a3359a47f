using System.Collections.Immutable;
using NewsSchema.Tool.LanguageServer.Rpc;

namespace NewsSchema.Tool.LanguageServer.Documents;

/// <summary>The documents that an editor shows, at one moment.</summary>
internal sealed record DocumentSet(ImmutableDictionary<string, OpenDocument> Documents)
{
    public static DocumentSet Empty { get; } = new(ImmutableDictionary.Create<string, OpenDocument>(DocumentUri.Comparer));

    /// <exception cref="RpcException">The document is not open.</exception>
    public OpenDocument Get(string uri) =>
        Documents.TryGetValue(DocumentUri.ToKey(uri), out OpenDocument? document)
            ? document
            : throw RpcException.Invalid($"{uri} is not open: textDocument/didOpen comes first");

    public DocumentSet With(OpenDocument document) => new(Documents.SetItem(document.Key, document));

    public DocumentSet Without(string key) => new(Documents.Remove(key));
}
