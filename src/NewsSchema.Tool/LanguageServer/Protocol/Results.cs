namespace NewsSchema.Tool.LanguageServer.Protocol;

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string text) => new("markdown", text);
}

internal sealed record Hover(MarkupContent Contents, PositionRange? Range);

/// <param name="Kind">2 for a reference, 3 for a declaration.</param>
/// <param name="Range">The characters.</param>
internal sealed record DocumentHighlight(PositionRange Range, int Kind);

internal sealed record PrepareRenameResult(PositionRange Range, string Placeholder);

/// <param name="Kind">A symbol kind of the protocol; see <see cref="SymbolKind"/>.</param>
/// <param name="Name">The name.</param>
/// <param name="Detail">What it is.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">What to select.</param>
/// <param name="Children">What is in it.</param>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, PositionRange Range, PositionRange SelectionRange, IReadOnlyList<DocumentSymbol> Children);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

/// <summary>The kinds of symbols that the protocol has icons for.</summary>
internal static class SymbolKind
{
    public const int Module = 2;
    public const int Namespace = 3;
    public const int Class = 5;
    public const int Property = 7;
    public const int Field = 8;
    public const int Enum = 10;
    public const int Constant = 14;
    public const int String = 15;
    public const int Number = 16;
    public const int Boolean = 17;
    public const int Array = 18;
    public const int Object = 19;
    public const int Key = 20;
    public const int Null = 21;
    public const int Struct = 23;
    public const int Event = 24;
}

internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

internal sealed record InlayHint(Position Position, string Label, bool PaddingLeft, string? Tooltip);

internal sealed record SelectionRange(PositionRange Range, SelectionRange? Parent);

internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name, IReadOnlyList<string> Arguments);

internal sealed record CodeLens(PositionRange Range, Command Command);

/// <param name="Title">What it does, for a menu.</param>
/// <param name="Kind">Its kind, such as <c>quickfix</c>.</param>
/// <param name="Edit">The changes.</param>
/// <param name="IsPreferred">Whether it is most likely what the author meant.</param>
/// <param name="Diagnostics">The diagnostics that it fixes; null for none.</param>
internal sealed record CodeAction(string Title, string Kind, WorkspaceEdit Edit, bool? IsPreferred = null, IReadOnlyList<Diagnostic>? Diagnostics = null);

internal sealed record SemanticTokens(string? ResultId, IReadOnlyList<int> Data);

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int> Data);

/// <summary>All tokens, or the changes since an earlier result.</summary>
internal sealed record SemanticTokensDelta(string ResultId, IReadOnlyList<SemanticTokensEdit>? Edits, IReadOnlyList<int>? Data);

internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <param name="Label">What the list shows.</param>
/// <param name="Kind">One of <see cref="CompletionKind"/>.</param>
/// <param name="Detail">What it is.</param>
/// <param name="SortText">Its place in the list.</param>
/// <param name="FilterText">What the typed text is compared with.</param>
/// <param name="TextEdit">What it inserts.</param>
/// <param name="Documentation">An explanation.</param>
internal sealed record CompletionItem(string Label, int Kind, string? Detail, string SortText, string FilterText, DocumentEdit TextEdit, MarkupContent? Documentation = null);

/// <summary>The kinds of completions that the protocol has icons for.</summary>
internal static class CompletionKind
{
    public const int Class = 7;
    public const int Property = 10;
    public const int Value = 12;
    public const int EnumMember = 20;
    public const int Reference = 18;
}

/// <param name="Type">1 for an error, 2 for a warning, 3 for information.</param>
/// <param name="Message">The message.</param>
internal sealed record MessageParams(int Type, string Message);

/// <summary>What a command returns.</summary>
/// <param name="Message">What it did.</param>
internal sealed record CommandResult(string Message);
