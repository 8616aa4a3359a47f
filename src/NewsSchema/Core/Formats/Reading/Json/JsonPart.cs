using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>A value at the top of a JSON file: an item of an array, a line of JSON Lines, or the whole file.</summary>
internal sealed class JsonPart
{
    private List<SourceError> _errors;

    private JsonPart(Node? value, LineMap lines, List<SourceError> errors)
    {
        Value = value;
        Lines = lines;
        _errors = errors;
        HasErrors = errors.Exists(static error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
    }

    /// <summary>Whether the part was read only up to an error.</summary>
    public bool HasErrors { get; }

    /// <summary>The value up to an error, inside the members around it if it is a piece of one; null if it is not JSON.</summary>
    public Node? Value { get; private init; }

    /// <summary>The value without the members around it, if it is a piece of a larger one.</summary>
    public Node? Piece { get; private init; }

    /// <summary>The place of a piece of a value that is too long to be held in memory; null for a whole value.</summary>
    public JsonPlace? Place { get; private init; }

    /// <summary>The number of the value that the piece is from.</summary>
    public int Number { get; private init; }

    /// <summary>Turns places into lines and columns of the file.</summary>
    public LineMap Lines { get; }

    /// <summary>The errors in the part that no document has.</summary>
    public List<SourceError> TakeErrors()
    {
        List<SourceError> errors = _errors;
        _errors = [];
        return errors;
    }

    /// <summary>The errors up to the end of an item, which belong to its document; those after the last item belong to that.</summary>
    /// <param name="items">All items of the part.</param>
    /// <param name="index">The index of the item.</param>
    public List<SourceError> TakeErrors(IReadOnlyList<JsonItem> items, int index)
    {
        if (index == items.Count - 1)
        {
            return TakeErrors();
        }

        int end = items[index].Map.Span.End;
        List<SourceError> errors = _errors.FindAll(error => error.Span.Start < end);
        _errors.RemoveAll(error => error.Span.Start < end);
        return errors;
    }

    /// <summary>The part of a file that has none.</summary>
    public static JsonPart Empty(FormatInput input)
    {
        var part = new JsonPart(null, new LineMap(""), [.. input.Errors]);
        input.Errors.Clear();
        return part;
    }

    /// <summary>A part that is not JSON.</summary>
    public static JsonPart Of(int line, int column, SourceError error) => new(null, LineMap.OfPart("", line, column), [error]);

    /// <summary>Reads a part of a file.</summary>
    /// <param name="text">The text of the part.</param>
    /// <param name="line">The line at which it begins, from 1.</param>
    /// <param name="column">The column at which it begins, from 1.</param>
    /// <param name="errors">The errors in the file so far; the part takes ownership of the list.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <param name="number">The number of the value at the top.</param>
    /// <param name="place">The place of a piece of that value; null for a whole one.</param>
    public static JsonPart Read(string text, int line, int column, List<SourceError> errors, CancellationToken cancellation, int number = 0, JsonPlace? place = null) =>
        Read(text, line, column, errors, number, place, text => new JsonTreeReader(text, errors, cancellation, keepsPartial: true));

    /// <summary>Reads a script of a page, in which more than RFC 8259 is allowed.</summary>
    /// <inheritdoc cref="Read(string, int, int, List{SourceError}, CancellationToken, int, JsonPlace?)"/>
    public static JsonPart ReadScript(string text, int line, int column, List<SourceError> errors, CancellationToken cancellation) =>
        Read(text, line, column, errors, 0, null, text => new JsonTreeReader(text, errors, cancellation, keepsPartial: true, new JsonTolerance(errors)));

    private static JsonPart Read(string text, int line, int column, List<SourceError> errors, int number, JsonPlace? place, Func<string, JsonTreeReader> open)
    {
        string normalized = TextNormalization.Normalize(text);
        Node? value = errors.Count > 0 ? null : open(normalized).Read();
        Node? whole = value is null || place is null ? value : place.Wrap(value);
        return new JsonPart(whole, LineMap.OfPart(normalized, line, column), errors) { Piece = value, Number = number, Place = place };
    }
}
