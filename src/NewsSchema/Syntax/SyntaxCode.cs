using System.Globalization;

namespace NewsSchema.Syntax
{
    /// <summary>One entry of the catalogue <see cref="SyntaxCodes"/>.</summary>
    /// <param name="Id">Such as <c>NEWS1001</c>.</param>
    /// <param name="Severity">Its severity unless the user configures another.</param>
    /// <param name="Title">What is wrong, in a few words and without arguments.</param>
    /// <param name="Message">The composite format string of the message: what is wrong here and what to do.</param>
    internal sealed record SyntaxCode(string Id, SyntaxSeverity Severity, string Title, string Message)
    {
        /// <summary>The finding at one place, its message filled in.</summary>
        public SyntaxError At(SourceSpan span, params string[] arguments) =>
            new SyntaxError(Id, string.Format(CultureInfo.InvariantCulture, Message, arguments), span);
    }
}
