using Microsoft.CodeAnalysis.Text;
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
    private List<int>? _crlf;

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
            TextSpan.FromBounds(ToOffset(span.Start), ToOffset(span.End)),
            new LinePositionSpan(ToPosition(span.Start), ToPosition(span.End)));

    public EquatableArray<DiagnosticInfo> Locate(IEnumerable<SourceError> errors) =>
        new(errors.Select(error => new DiagnosticInfo(error.Code, error.Message, Find(error.Span))));

    private LinePosition ToPosition(int normalized)
    {
        _lines ??= new LineMap(_text);
        (int line, int column) = _lines.GetPosition(normalized);
        return new LinePosition(line - 1, column - 1);
    }

    /// <summary>The offset on disk: one more for every CRLF before.</summary>
    private int ToOffset(int normalized)
    {
        _crlf ??= FindCrlf(_text);
        int before = _crlf.BinarySearch(normalized);
        return Math.Min(normalized + (before < 0 ? ~before : before), _text.Length);
    }

    /// <summary>The offsets, as the readers count, of the line ends that are CRLF on disk.</summary>
    private static List<int> FindCrlf(string text)
    {
        var offsets = new List<int>();
        for (int i = text.IndexOf("\r\n", StringComparison.Ordinal); i >= 0; i = text.IndexOf("\r\n", i + 2, StringComparison.Ordinal))
        {
            offsets.Add(i - offsets.Count);
        }

        return offsets;
    }
}
