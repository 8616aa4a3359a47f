using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>An error, warning or note about a fixture, at its exact place.</summary>
/// <param name="Code">The catalogue's code, such as <c>NEWS3001</c>; the catalogue knows its severity.</param>
/// <param name="Message">The message: what is wrong and what to do, with its arguments filled in.</param>
/// <param name="Span">The characters to change.</param>
internal sealed record SourceError(string Code, string Message, SourceSpan Span)
{
    /// <summary>The name that was probably meant; null if nothing is like it.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Sorts errors in reading order: by their start, then by code.</summary>
    public static int ComparePlaces(SourceError a, SourceError b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Code, b.Code);
}
