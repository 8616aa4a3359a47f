using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>Collects the errors of the resolver in any order, and returns them in the order of the text.</summary>
internal sealed class ErrorCollector
{
    private readonly List<SourceError> _errors = [];
    private readonly Func<SourceSpan, string> _position;

    /// <param name="lines">Converts positions in the source to lines and columns.</param>
    public ErrorCollector(LineMap lines)
        : this(span => Position(lines, span))
    {
    }

    /// <param name="position">Names another place in a message.</param>
    public ErrorCollector(Func<SourceSpan, string> position)
    {
        _position = position;
    }

    public void Add(NewsErrorCode code, SourceSpan span, params string[] arguments) => _errors.Add(code.At(span, arguments));

    public void Add(SourceError error) => _errors.Add(error);

    /// <summary>The name of another place in a message: its line and column (<c>L:C</c>), or the path of a member.</summary>
    public string Position(SourceSpan span) => _position(span);

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

    private static string Position(LineMap lines, SourceSpan span)
    {
        (int line, int column) = lines.GetPosition(span.Start);
        return line.ToString(CultureInfo.InvariantCulture) + ":" + column.ToString(CultureInfo.InvariantCulture);
    }
}
