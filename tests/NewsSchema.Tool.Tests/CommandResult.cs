namespace NewsSchema.Tool.Tests;

/// <summary>What a command printed, and its exit code.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The result as a snapshot.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}--- error\n{Error}";
}
