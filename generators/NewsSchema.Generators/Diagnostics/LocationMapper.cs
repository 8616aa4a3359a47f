using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>Maps positions in a fixture. Readers count one LF as the end of each line; an editor counts the characters on disk.</summary>
internal sealed class LocationMapper
{
    private readonly string _path;
    private readonly string _text;
    private LineMap? _lines;
    private OriginalOffsets? _offsets;

    /// <param name="path">The file.</param>
    /// <param name="text">Its text without byte order mark.</param>
    public LocationMapper(string path, string text)
    {
        _path = path;
        _text = text;
    }

    /// <param name="span">A range of the text with CRLF and CR as LF; empty at 0 for the file as a whole.</param>
    public SourceLocation Find(SourceSpan span) =>
        new(
            _path,
            ToFile(span),
            ToPosition(span.Start),
            ToPosition(span.End));

    public EquatableArray<DiagnosticInfo> Locate(IEnumerable<SourceError> errors) =>
        new(errors.Select(error => new DiagnosticInfo(error.Code, error.Message, Find(error.Span)) { Correction = error.Correction }));

    private SourceSpan ToFile(SourceSpan span)
    {
        // Each step needs the start of its file, in case that it fails, and most files need no other place.
        if (span.End == 0)
        {
            return span;
        }

        _offsets ??= new OriginalOffsets(_text);
        return SourceSpan.FromBounds(_offsets.Find(span.Start), _offsets.Find(span.End));
    }

    private TextPosition ToPosition(int normalized)
    {
        if (normalized == 0)
        {
            return new TextPosition(1, 1);
        }

        _lines ??= new LineMap(_text);
        (int line, int column) = _lines.GetPosition(normalized);
        return new TextPosition(line, column);
    }
}
