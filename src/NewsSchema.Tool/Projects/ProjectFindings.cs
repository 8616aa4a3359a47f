using NewsSchema.Tool.Findings;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Projects;

/// <summary>The diagnostics of a build as findings.</summary>
internal static class ProjectFindings
{
    private const string NoFile = "newsschema";

    /// <summary>The findings of a project.</summary>
    /// <param name="result">The project.</param>
    /// <param name="hasFixes">Whether to look for the fixes of each.</param>
    public static IEnumerable<Finding> Of(ProjectResult result, bool hasFixes) =>
        result.Diagnostics.Select(diagnostic => hasFixes ? Of(diagnostic) with { Fixes = result.FindFixes(diagnostic) } : Of(diagnostic));

    public static Finding Of(ProjectDiagnostic diagnostic) => new(
        diagnostic.Path ?? NoFile,
        diagnostic.Path is null ? TextRange.At(1, 1) : new TextRange(diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn),
        diagnostic.Severity,
        diagnostic.Code,
        diagnostic.Message);
}
