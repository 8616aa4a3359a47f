using System.Text.Json;

namespace NewsSchema.Tool.LanguageServer;

/// <summary>What the client can do.</summary>
internal sealed class ClientCapabilities(JsonElement? capabilities)
{
    /// <summary>It asks for diagnostics, so that it must not get them twice.</summary>
    public bool PullsDiagnostics => Has("textDocument", "diagnostic");

    public bool RefreshesDiagnostics => Is("workspace", "diagnostics", "refreshSupport");

    public bool WatchesFiles => Is("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    public bool HasNestedSymbols => Is("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool AnswersConfiguration => Is("workspace", "configuration");

    public bool RefreshesHints => Is("workspace", "inlayHint", "refreshSupport");

    private bool Has(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: not JsonValueKind.Null };

    private bool Is(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    private JsonElement? Find(ReadOnlySpan<string> path)
    {
        JsonElement? element = capabilities;
        foreach (string name in path)
        {
            element = element is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out JsonElement value) ? value : null;
        }

        return element;
    }
}
