using System.Runtime.CompilerServices;
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

    /// <summary>Some clients ask every two seconds, although nothing changed.</summary>
    private static readonly ConditionalWeakTable<ProjectState, Tuple<DocumentSet, IReadOnlyList<WorkspaceDocumentReport>>> s_last = [];

    /// <summary>The report of each file that a build reads, also of those without diagnostics; what is about a project as a whole is reported at its project file.</summary>
    public static IReadOnlyList<WorkspaceDocumentReport> Of(ProjectState project, DocumentSet documents)
    {
        if (!s_last.TryGetValue(project, out Tuple<DocumentSet, IReadOnlyList<WorkspaceDocumentReport>>? last) || last.Item1 != documents)
        {
            last = Tuple.Create<DocumentSet, IReadOnlyList<WorkspaceDocumentReport>>(documents, [.. Create(project, documents)]);
            s_last.AddOrUpdate(project, last);
        }

        return last.Item2;
    }

    private static IEnumerable<WorkspaceDocumentReport> Create(ProjectState project, DocumentSet documents)
    {
        Dictionary<string, OpenDocument> openDocuments = documents.Documents.Values.ToDictionary(ProjectSet.PathOf, DocumentUri.Comparer);
        ILookup<string, ProjectDiagnostic> byPath = project.Result.Diagnostics.ToLookup(static diagnostic => diagnostic.Path ?? "", DocumentUri.Comparer);
        foreach (ProjectFile file in project.Files)
        {
            yield return openDocuments.TryGetValue(file.Path, out OpenDocument? open)
                ? Of(open, byPath[file.Path])
                : Create(DocumentUri.Of(file.Path), null, [.. byPath[file.Path].Select(static diagnostic => Convert(diagnostic, 0))]);
        }

        if (project.Group.Folder.Length > 0 && Directory.EnumerateFiles(project.Group.Folder, "*.csproj").FirstOrDefault() is { } projectFile)
        {
            yield return Create(DocumentUri.Of(projectFile), null, [.. byPath[""].Select(static diagnostic => Convert(diagnostic, 0))]);
        }
    }

    /// <summary>The report of an open document; without diagnostics if no build reads it.</summary>
    public static WorkspaceDocumentReport Of(OpenDocument document, ProjectState? project)
    {
        string path = ProjectSet.PathOf(document);
        return Of(document, project?.Result.Diagnostics.Where(diagnostic => DocumentUri.Comparer.Equals(diagnostic.Path, path)) ?? []);
    }

    private static WorkspaceDocumentReport Of(OpenDocument document, IEnumerable<ProjectDiagnostic> diagnostics)
    {
        int mark = document.Text.StartsWith('\uFEFF') ? 1 : 0;
        return Create(document.Uri, document.Version, [.. diagnostics.Select(diagnostic => Convert(diagnostic, mark))]);
    }

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
