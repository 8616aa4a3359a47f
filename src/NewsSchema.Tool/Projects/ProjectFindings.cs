using NewsSchema.Tool.Findings;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Projects;

/// <summary>The diagnostics of a build as findings.</summary>
internal static class ProjectFindings
{
    private const string NoFile = "newsschema";

    public static Finding Of(ProjectDiagnostic diagnostic) => new(
        diagnostic.Path ?? NoFile,
        diagnostic.Path is null ? TextRange.At(1, 1) : new TextRange(diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn),
        diagnostic.Severity,
        diagnostic.Code,
        diagnostic.Message);
}
