using NewsSchema.Core.Errors;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Workspaces;

/// <summary>An error, a warning or a note that the build would report.</summary>
/// <param name="Code">The code, such as <c>NEWS3001</c>.</param>
/// <param name="Severity">The severity, unless the user configures another.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file; null if it is about the project as a whole.</param>
/// <param name="Line">The line of the first character, from 1; 0 without a file.</param>
/// <param name="Column">Its column in UTF-16 code units, from 1; 0 without a file.</param>
/// <param name="EndLine">The line after the last character.</param>
/// <param name="EndColumn">The column after the last character.</param>
public sealed record ProjectDiagnostic(string Code, NewsSeverity Severity, string Message, string? Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>What is wrong, in a few words that are the same for all diagnostics of the code.</summary>
    public string Title => DiagnosticCatalogue.Get(Code).Title;

    /// <summary>The page that explains the code.</summary>
    public string HelpLink => DiagnosticCatalogue.HelpLink(Code);

    /// <summary>The position of the first character in the file, in UTF-16 code units as they are on disk, without a byte order mark.</summary>
    public int Start { get; init; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length { get; init; }

    internal Correction? Correction { get; init; }

    internal static ProjectDiagnostic Of(DiagnosticInfo info)
    {
        // A diagnostic with a suggestion repeats another one for an editor.
        NewsSeverity severity = info.Suggestion is null ? DiagnosticCatalogue.Get(info.Code).Severity : NewsSeverity.Note;
        return info.Location is { } location
            ? new ProjectDiagnostic(info.Code, severity, info.Message, location.Path, location.Start.Line, location.Start.Column, location.End.Line, location.End.Column)
            {
                Start = location.Span.Start,
                Length = location.Span.Length,
                Correction = info.Correction,
            }
            : new ProjectDiagnostic(info.Code, severity, info.Message, null, 0, 0, 0, 0);
    }

    internal static NewsErrorCode[] Catalogue => DiagnosticCatalogue.All;
}
