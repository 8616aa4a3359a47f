using System.Text.RegularExpressions;

namespace NewsSchema.PackageTests.Consuming;

/// <summary>How a command ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">All that it printed.</param>
internal sealed partial record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The build's errors, each once, without the folder and the project: <c>a.news.md(1,2): error NEWS1001: …</c>.</summary>
    public string[] Errors => ErrorLine().Matches(Output)
        .Select(match => match.Groups["error"].Value)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>Fails the test with the output if the command failed.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} exited with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Fails the test with the output if the command succeeded.</summary>
    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} should have failed:\n{Output}");
        return this;
    }

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<error>[^/\\\r\n]+ ?: error .+?)(?: \[[^\]\r\n]+\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
