using System;
using System.Globalization;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

/// <summary>
/// Keeps an exception of ours at what it happened to: the compiler would drop everything that we generate, and name no file.
/// </summary>
internal static class Step
{
    /// <param name="subject">What the step is about, such as a file's name.</param>
    /// <param name="location">Where a failure is reported; null for the project as a whole.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="OperationCanceledException">The step was cancelled, which is no failure.</exception>
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

    /// <summary>Where it was thrown, for the report; one line, as a diagnostic is.</summary>
    private static string FirstFrame(Exception exception)
    {
        string frame = exception.StackTrace ?? "";
        int end = frame.IndexOfAny(new[] { '\r', '\n' });
        return " " + (end < 0 ? frame : frame.Substring(0, end)).Trim();
    }
}
