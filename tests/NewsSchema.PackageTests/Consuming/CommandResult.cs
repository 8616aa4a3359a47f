using System.Text.RegularExpressions;

namespace NewsSchema.PackageTests.Consuming;

/// <summary>How a command ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">All that it printed.</param>
internal sealed partial record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The build's errors, each once, without the folder and the project: <c>a.news.md(1,2): error NEWS1001: …</c>.</summary>
    public string[] Errors => Lines("error");

    /// <summary>The build's warnings, in the same form.</summary>
    public string[] Warnings => Lines("warning");

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

    private string[] Lines(string severity) => DiagnosticLine().Matches(Output)
        .Where(match => match.Groups["severity"].Value == severity)
        .Select(match => match.Groups["line"].Value)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToArray();

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<line>[^/\\\r\n]+ ?: (?<severity>error|warning) .+?)(?: \[[^\]\r\n]+\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
