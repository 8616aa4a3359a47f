using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Checking;

/// <summary>A class or an attribute of an article that is almost one of the vocabulary.</summary>
/// <param name="Written">As the article writes it: <c>.preson</c>, <c>rol=</c>.</param>
/// <param name="Meant">What it is almost.</param>
/// <param name="Path">The fixture's path.</param>
/// <param name="Span">The characters, in the fixture's text with CRLF and CR as LF.</param>
internal sealed record NameOccurrence(string Written, string Meant, string Path, SourceSpan Span);
