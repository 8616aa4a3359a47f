using System.Globalization;

namespace NewsSchema.Formats;

/// <summary>Something that a reader approximated, did not understand, or found wrong in a file.</summary>
/// <param name="Code">The code, for example <c>NEWS8013</c>. The page docs/diagnostics.md explains each code.</param>
/// <param name="Severity">The severity. Facts that are kept in <c>vendor</c> are notes, and values that the article states less exactly are warnings.</param>
/// <param name="Path">The path in the file, such as <c>head/docdata/evloc/@city</c>; empty if the note is about the whole file.</param>
/// <param name="Line">The line of the first occurrence, from 1.</param>
/// <param name="Column">The column of the first occurrence in UTF-16 code units, from 1.</param>
/// <param name="Message">The description.</param>
/// <param name="Count">The number of occurrences of the path with this message.</param>
public sealed record ReadNote(string Code, NewsSeverity Severity, string Path, int Line, int Column, string Message, int Count = 1)
{
    /// <summary>The note in the format of compilers: <c>(3,14): note NEWS8013: head/docdata/evloc/@city: …</c>.</summary>
    public override string ToString()
    {
        string severity = Severity switch { NewsSeverity.Error => "error", NewsSeverity.Warning => "warning", _ => "note" };
        string count = Count == 1 ? "" : " (" + Count.ToString(CultureInfo.InvariantCulture) + ")";
        string path = Path.Length == 0 ? "" : Path + count + ": ";
        return string.Format(CultureInfo.InvariantCulture, "({0},{1}): {2} {3}: {4}{5}", Line, Column, severity, Code, path, Message);
    }
}
