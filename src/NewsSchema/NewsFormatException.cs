namespace NewsSchema;

/// <summary>The exception that is thrown if a text is not a valid article, or does not match its schema.</summary>
public sealed class NewsFormatException : FormatException
{
    /// <summary>Creates an exception from the errors of a text.</summary>
    /// <param name="errors">The errors, warnings and notes in the order of their positions. The first error becomes the message.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public NewsFormatException(IReadOnlyList<NewsError> errors)
        : base(MessageOf(errors))
    {
        Errors = errors;
    }

    /// <summary>All errors, warnings and notes in the order of their positions.</summary>
    public IReadOnlyList<NewsError> Errors { get; }

    private static string MessageOf(IReadOnlyList<NewsError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        NewsError? first = errors.FirstOrDefault(error => error.Severity == NewsSeverity.Error) ?? errors.FirstOrDefault();
        return first is null ? "The text is not an annotated article." : first.ToString();
    }
}
