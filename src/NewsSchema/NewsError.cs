using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema;

/// <summary>An error, a warning or a note about an annotated article, with its position in a text or in a record.</summary>
/// <param name="Code">The code, for example <c>NEWS3001</c>. The page docs/diagnostics.md explains each code.</param>
/// <param name="Line">The line, from 1; 0 if the article is a record.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; a byte order mark does not count; 0 if the article is a record.</param>
/// <param name="Message">The description of the error and how to correct it.</param>
/// <param name="Severity">The severity.</param>
public sealed record NewsError(string Code, int Line, int Column, string Message, NewsSeverity Severity)
{
    /// <summary>The line on which the characters to change end, from 1; 0 if the article is a record.</summary>
    public int EndLine { get; init; } = Line;

    /// <summary>The column after the last of the characters to change, from 1; 0 if the article is a record. For an error at one place, this is <see cref="Column"/>.</summary>
    public int EndColumn { get; init; } = Column;

    /// <summary>
    /// The path of the member in the JSON of a record, for example <c>quotes[0].speaker</c>; empty if the error is about the record. Null if the article is a text.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// Returns the error in the format of compilers: <c>(3,14): error NEWS3001: unknown id #puttin</c>, or <c>quotes[0].speaker: error NEWS3001: unknown id #puttin</c>.
    /// </summary>
    public override string ToString() => Path switch
    {
        null => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Line},{Column}): {SeverityName} {Code}: {Message}"),
        "" => $"{SeverityName} {Code}: {Message}",
        _ => $"{Path}: {SeverityName} {Code}: {Message}",
    };

    internal static NewsError Of(SourceError error, LineMap lines)
    {
        (int line, int column) = lines.GetPosition(error.Span.Start);
        (int endLine, int endColumn) = lines.GetEnd(error.Span);
        return new NewsError(error.Code, line, column, error.Message, NewsErrorCodes.Get(error.Code).Severity) { EndLine = endLine, EndColumn = endColumn };
    }

    private string SeverityName => Severity switch
    {
        NewsSeverity.Error => "error",
        NewsSeverity.Warning => "warning",
        _ => "note",
    };
}
