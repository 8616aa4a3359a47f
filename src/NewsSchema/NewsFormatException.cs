namespace NewsSchema;

/// <summary>A text is no annotated article, or not one of the schema asked for.</summary>
public sealed class NewsFormatException : FormatException
{
    /// <summary>Makes an exception of what was found.</summary>
    /// <param name="errors">The findings in the order of their places, errors among them; the first error becomes the message.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public NewsFormatException(IReadOnlyList<NewsError> errors)
        : base(MessageOf(errors))
    {
        Errors = errors;
    }

    /// <summary>All findings in the order of their places, warnings and notes included.</summary>
    public IReadOnlyList<NewsError> Errors { get; }

    private static string MessageOf(IReadOnlyList<NewsError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        NewsError? first = errors.FirstOrDefault(error => error.Severity == NewsSeverity.Error) ?? errors.FirstOrDefault();
        return first is null ? "The text is no annotated article." : first.ToString();
    }
}
