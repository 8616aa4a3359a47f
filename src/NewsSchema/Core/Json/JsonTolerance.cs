using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Json;

/// <summary>
/// What is read although RFC 8259 does not allow it, in JSON that people and templates write into pages: control characters in strings, comments, and a comma after the last item. None of them can mean
/// anything else. Each of them is reported once.
/// </summary>
/// <param name="errors">Receives NEWS8015.</param>
internal sealed class JsonTolerance(List<SourceError> errors)
{
    public const string ControlCharacter = "a control character in a string, which JSON does not allow, is read as a part of the text";
    public const string Comment = "a comment, which JSON does not allow, is not read";
    public const string TrailingComma = "a comma after the last item, which JSON does not allow, is not read";

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Reports what is tolerated.</summary>
    /// <param name="what">One of the constants.</param>
    /// <param name="at">Its place.</param>
    public void Report(string what, int at)
    {
        if (_reported.Add(what))
        {
            errors.Add(NewsErrorCodes.Approximated.At(new SourceSpan(at, 1), what));
        }
    }
}
