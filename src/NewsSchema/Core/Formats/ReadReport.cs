namespace NewsSchema.Formats;

/// <summary>What a reader approximated, did not understand, or found wrong in a file.</summary>
/// <param name="Notes">One note for each code, path and message, in the order of their first occurrence.</param>
public sealed record ReadReport(IReadOnlyList<ReadNote> Notes)
{
    /// <summary>Whether the file has an error, so that the article is what could be made of it.</summary>
    public bool HasErrors => Notes.Any(static note => note.Severity == NewsSeverity.Error);

    /// <summary>Whether the article states exactly what the file states, each fact in its place or in <c>vendor</c>.</summary>
    public bool IsLossless => Notes.All(static note => note.Severity == NewsSeverity.Note);

    /// <summary>The report as text, one line per note, with <c>\n</c> as line end.</summary>
    public override string ToString() => string.Concat(Notes.Select(static note => note + "\n"));
}
