using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>Collects the errors of the resolver in any order, and returns them in the order of the text.</summary>
internal sealed class ErrorCollector
{
    private readonly List<SourceError> _errors = [];
    private readonly LineMap _lines;

    public ErrorCollector(LineMap lines)
    {
        _lines = lines;
    }

    public void Add(NewsErrorCode code, SourceSpan span, params string[] arguments) => _errors.Add(code.At(span, arguments));

    /// <summary>The line and column of another place (<c>L:C</c>), for a message.</summary>
    public string Position(SourceSpan span)
    {
        (int line, int column) = _lines.GetPosition(span.Start);
        return line.ToString(CultureInfo.InvariantCulture) + ":" + column.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Appends the errors to those of the reader. If the text could not be read, annotations are missing
    /// that others refer to, so further errors would only be consequences: nothing is appended.
    /// </summary>
    public void AppendTo(List<SourceError> errors)
    {
        foreach (SourceError error in errors)
        {
            if (error.Code != NewsErrorCodes.ChecksumMismatch.Id && NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error)
            {
                return;
            }
        }

        errors.AddRange(_errors.OrderBy(error => error.Span.Start));
    }
}
