namespace NewsSchema.Tool.Annotator;

/// <summary>Work on threads that no request waits for.</summary>
internal static class Background
{
    /// <summary>Does a work. An exception is reported: on such a thread it would end the program, and with it what is not saved.</summary>
    public static void Run(Action work, Action<string> report)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        catch (Exception exception)
        {
            report($"an internal error, which is a bug of newsschema: please report it.\n{exception}");
        }
    }
}
