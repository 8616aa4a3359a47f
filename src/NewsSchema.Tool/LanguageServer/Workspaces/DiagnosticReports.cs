using System.Security.Cryptography;
using System.Text.Json;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.LanguageServer.Workspaces;

/// <summary>What a build reports about the files of projects, in the words of the protocol.</summary>
internal static class DiagnosticReports
{
    private const string Source = "newsschema";

    /// <summary>The report of each file that a build reads, also of those without diagnostics; what is about a project as a whole is reported at its project file.</summary>
    public static IEnumerable<WorkspaceDocumentReport> Of(ProjectState project, DocumentSet documents)
    {
        ILookup<string, ProjectDiagnostic> byPath = project.Result.Diagnostics.ToLookup(static diagnostic => diagnostic.Path ?? "", DocumentUri.Comparer);
        foreach (ProjectFile file in project.Files)
        {
            OpenDocument? open = documents.Documents.Values.FirstOrDefault(document => DocumentUri.Comparer.Equals(ProjectSet.PathOf(document), file.Path));
            int mark = open?.Text.StartsWith('\uFEFF') == true ? 1 : 0;
            yield return Create(open?.Uri ?? DocumentUri.Of(file.Path), open?.Version, [.. byPath[file.Path].Select(diagnostic => Convert(diagnostic, mark))]);
        }

        if (project.Group.Folder.Length > 0 && Directory.EnumerateFiles(project.Group.Folder, "*.csproj").FirstOrDefault() is { } projectFile)
        {
            yield return Create(DocumentUri.Of(projectFile), null, [.. byPath[""].Select(static diagnostic => Convert(diagnostic, 0))]);
        }
    }

    /// <summary>The report of a document that no build reads.</summary>
    public static WorkspaceDocumentReport Empty(OpenDocument document) => Create(document.Uri, document.Version, []);

    public static Diagnostic Convert(ProjectDiagnostic diagnostic, int mark) => new(
        new PositionRange(PositionOf(diagnostic.Line, diagnostic.Column, mark), PositionOf(diagnostic.EndLine, diagnostic.EndColumn, mark)),
        diagnostic.Severity switch { NewsSeverity.Error => 1, NewsSeverity.Warning => 2, _ => 3 },
        diagnostic.Code,
        new CodeDescription(diagnostic.HelpLink),
        Source,
        diagnostic.Message);

    /// <summary>A line and a column from 1 as a position from 0. An editor that keeps a byte order mark in the text counts it in the first line.</summary>
    private static Position PositionOf(int line, int column, int mark) => line <= 1 ? new Position(0, Math.Max(0, column - 1) + mark) : new Position(line - 1, Math.Max(0, column - 1));

    private static WorkspaceDocumentReport Create(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(diagnostics, LspJson.Default.IReadOnlyListDiagnostic);
        return new WorkspaceDocumentReport("full", System.Convert.ToHexStringLower(SHA256.HashData(json))[..16], diagnostics, uri, version);
    }
}
