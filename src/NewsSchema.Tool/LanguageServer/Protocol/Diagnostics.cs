using System.Text.Json.Serialization;

namespace NewsSchema.Tool.LanguageServer.Protocol;

internal sealed record CodeDescription(string Href);

/// <param name="Range">The characters.</param>
/// <param name="Severity">1 for an error, 2 for a warning, 3 for a note.</param>
/// <param name="Code">The code, such as <c>NEWS3001</c>.</param>
/// <param name="CodeDescription">The page that explains it.</param>
/// <param name="Source">The program that reports it.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Diagnostic(PositionRange Range, int Severity, string Code, CodeDescription CodeDescription, string Source, string Message);

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The diagnostics of a document, or that they are the same as before.</summary>
/// <param name="Kind"><c>full</c> or <c>unchanged</c>.</param>
/// <param name="ResultId">The same for the same diagnostics.</param>
/// <param name="Items">The diagnostics; null if they are the same.</param>
internal record DiagnosticReport(string Kind, string ResultId, IReadOnlyList<Diagnostic>? Items);

/// <summary>The report of one document of the workspace. Its version is written even if it is null, because the document is not open.</summary>
internal sealed record WorkspaceDocumentReport(string Kind, string ResultId, IReadOnlyList<Diagnostic>? Items, string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version)
    : DiagnosticReport(Kind, ResultId, Items);

internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentReport> Items);
