using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>One entry of the catalogue <see cref="NewsErrorCodes"/>.</summary>
internal sealed class NewsErrorCode
{
    private string? _messageWithoutArguments;

    public NewsErrorCode(string id, NewsSeverity severity, string title, string message)
    {
        Id = id;
        Severity = severity;
        Title = title;
        Message = message;
    }

    /// <summary>The id, such as <c>NEWS1001</c>.</summary>
    public string Id { get; }

    /// <summary>The severity, unless the user configures another.</summary>
    public NewsSeverity Severity { get; }

    /// <summary>The title: what is wrong, in a few words and without arguments.</summary>
    public string Title { get; }

    /// <summary>The composite format string of the message: what is wrong here and what to do.</summary>
    public string Message { get; }

    /// <summary>Creates an error at a place, with the arguments of its message.</summary>
    public SourceError At(SourceSpan span, params string[] arguments) => new(Id, Fill(arguments), span);

    private string Fill(string[] arguments) => arguments.Length == 0
        ? _messageWithoutArguments ??= string.Format(CultureInfo.InvariantCulture, Message)
        : string.Format(CultureInfo.InvariantCulture, Message, arguments);
}
