using System.Globalization;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Steps;

/// <summary>
/// Reports an exception in the generator at the file that caused it. The compiler would discard all generated code and name no file.
/// </summary>
internal static class Step
{
    /// <param name="subject">What the step is about, such as a file's name.</param>
    /// <param name="location">The location at which a failure is reported; null for the project as a whole.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="OperationCanceledException">The step was cancelled, which does not count as a failure.</exception>
    public static StepResult<T> Run<T>(string subject, SourceLocation? location, Func<T> step)
        where T : class
    {
        try
        {
            return new StepResult<T>(step(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string message = string.Format(
                CultureInfo.InvariantCulture,
                GeneratorCodes.InternalError.Message,
                subject,
                $"{exception.GetType().Name}: {exception.Message}{FirstFrame(exception)}");
            return new StepResult<T>(null, new DiagnosticInfo(GeneratorCodes.InternalError.Id, message, location));
        }
    }

    /// <summary>The place at which it was thrown, for the report; on one line, because a diagnostic is.</summary>
    private static string FirstFrame(Exception exception)
    {
        string frame = exception.StackTrace ?? "";
        int end = frame.IndexOfAny(['\r', '\n']);
        return " " + (end < 0 ? frame : frame.Substring(0, end)).Trim();
    }
}
