namespace NewsSchema;

/// <summary>One finding in an annotated article, at the place to change.</summary>
/// <param name="Code">The finding's code, such as <c>NEWS3001</c>; docs/diagnostics.md has a section on each.</param>
/// <param name="Line">The line in the text as it was given, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; a byte order mark does not count.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record NewsError(string Code, int Line, int Column, string Message, NewsSeverity Severity)
{
    /// <summary>As compilers print it: <c>(3,14): error NEWS3001: unknown id #puttin</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Line},{Column}): {SeverityName} {Code}: {Message}");

    private string SeverityName => Severity switch
    {
        NewsSeverity.Error => "error",
        NewsSeverity.Warning => "warning",
        _ => "note",
    };
}
