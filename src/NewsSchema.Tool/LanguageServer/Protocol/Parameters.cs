using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Tool.LanguageServer.Protocol;

internal sealed record WorkspaceFolder(string Uri, string? Name = null);

internal sealed record InitializeParams(
    int? ProcessId = null,
    string? RootUri = null,
    string? RootPath = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement? Capabilities = null,
    JsonElement? InitializationOptions = null);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, [property: JsonConverter(typeof(DocumentTextConverter))] string Text);

internal sealed record TextDocumentIdentifier(string Uri, int? Version = null);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

/// <param name="Text">The text that replaces the range, or all of the document without one.</param>
/// <param name="Range">The range; null for the whole document.</param>
internal sealed record ContentChange([property: JsonConverter(typeof(DocumentTextConverter))] string Text, PositionRange? Range = null);

internal sealed record DidChangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<ContentChange> ContentChanges);

internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

internal sealed record WorkspaceFoldersChange(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, PositionRange Range);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <param name="Only">The kinds of actions that the client wants; null for all.</param>
/// <param name="TriggerKind">2 if the user did not ask, but moved the cursor.</param>
internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null, int TriggerKind = 1);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, PositionRange Range, CodeActionContext? Context = null);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions);

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record PreviousResult(string Uri, string Value);

internal sealed record WorkspaceDiagnosticParams(IReadOnlyList<PreviousResult>? PreviousResultIds = null);

internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);
