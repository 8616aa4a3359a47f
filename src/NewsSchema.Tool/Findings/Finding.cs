using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Findings;

/// <summary>An error, a warning or a note about a file.</summary>
/// <param name="File">The file's path as messages show it.</param>
/// <param name="Range">Its characters.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Code">The code, such as <c>NEWS3001</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Finding(string File, TextRange Range, NewsSeverity Severity, string Code, string Message)
{
    /// <summary>The ways to fix it, the preferred one first, if the format of the findings has a place for them.</summary>
    public IReadOnlyList<ProjectFix> Fixes { get; init; } = [];

    /// <summary>The severity as compilers write it.</summary>
    public string SeverityName => Severity switch
    {
        NewsSeverity.Error => "error",
        NewsSeverity.Warning => "warning",
        _ => "note",
    };
}
