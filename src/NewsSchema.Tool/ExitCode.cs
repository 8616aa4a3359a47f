namespace NewsSchema.Tool;

/// <summary>The exit codes, which are the same for every command.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was asked to, and found nothing wrong.</summary>
    public const int Success = 0;

    /// <summary>The command found errors or differences.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written.</summary>
    public const int Failure = 2;

    /// <summary>The user interrupted the command.</summary>
    public const int Interrupted = 130;
}
