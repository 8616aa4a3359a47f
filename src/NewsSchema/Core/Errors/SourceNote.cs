namespace NewsSchema.Core.Errors;

/// <summary>An entry of the report of a reader.</summary>
/// <param name="Error">The code, message and place.</param>
/// <param name="Path">The path in the file.</param>
/// <param name="Count">The number of occurrences.</param>
internal readonly record struct SourceNote(SourceError Error, string Path, int Count);
