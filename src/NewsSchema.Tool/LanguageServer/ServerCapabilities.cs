using System.Text.Json.Nodes;
using NewsSchema.Tool.LanguageServer.Features;

namespace NewsSchema.Tool.LanguageServer;

/// <summary>What the server can do, for the client.</summary>
internal static class ServerCapabilities
{
    /// <summary>The answer to initialize.</summary>
    public static JsonObject Describe(string version) => new()
    {
        ["capabilities"] = new JsonObject
        {
            ["positionEncoding"] = "utf-16",
            ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 2, ["save"] = true },
            ["diagnosticProvider"] = new JsonObject { ["identifier"] = "newsschema", ["interFileDependencies"] = true, ["workspaceDiagnostics"] = true },
            ["completionProvider"] = new JsonObject { ["triggerCharacters"] = Texts("#", ".", "{", "=", "\"") },
            ["hoverProvider"] = true,
            ["definitionProvider"] = true,
            ["referencesProvider"] = true,
            ["documentHighlightProvider"] = true,
            ["renameProvider"] = new JsonObject { ["prepareProvider"] = true },
            ["documentSymbolProvider"] = true,
            ["workspaceSymbolProvider"] = true,
            ["foldingRangeProvider"] = true,
            ["selectionRangeProvider"] = true,
            ["inlayHintProvider"] = true,
            ["codeLensProvider"] = new JsonObject(),
            ["codeActionProvider"] = new JsonObject { ["codeActionKinds"] = Texts(CodeActions.Kinds) },
            ["documentFormattingProvider"] = true,
            ["documentRangeFormattingProvider"] = true,
            ["executeCommandProvider"] = new JsonObject { ["commands"] = Texts(AnnotatorProcess.Command) },
            ["semanticTokensProvider"] = new JsonObject
            {
                ["legend"] = new JsonObject { ["tokenTypes"] = Texts(Tokens.Types), ["tokenModifiers"] = Texts(Tokens.Modifiers) },
                ["full"] = new JsonObject { ["delta"] = true },
                ["range"] = true,
            },
            ["workspace"] = new JsonObject { ["workspaceFolders"] = new JsonObject { ["supported"] = true, ["changeNotifications"] = true } },
        },
        ["serverInfo"] = new JsonObject { ["name"] = "newsschema", ["version"] = version },
    };

    private static JsonArray Texts(params string[] texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
