using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>One finding in a fixture: an error, warning or note of the format's catalogue, at its exact place.</summary>
/// <param name="Code">The catalogue's code, such as <c>NEWS3001</c>; the catalogue knows its severity.</param>
/// <param name="Message">What is wrong and what to do, complete with its arguments.</param>
/// <param name="Span">The characters to change.</param>
internal sealed record SourceError(string Code, string Message, SourceSpan Span)
{
    /// <summary>Orders findings as one reads them: by their start, then by code.</summary>
    public static int ComparePlaces(SourceError a, SourceError b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Code, b.Code);
}
