using System.Globalization;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Findings;

/// <summary>One line for each finding, as a build prints it; <c>msbuild</c> has the end of its range, too.</summary>
internal sealed class CompilerFindings(bool hasEnds) : FindingFormat
{
    public override void Write(IReadOnlyList<Finding> findings, Terminal terminal) => Write(findings, terminal.Output, hasEnds ? Colors.None : terminal.OutputColors);

    /// <summary>Writes findings to a stream with its colors.</summary>
    public void Write(IReadOnlyList<Finding> findings, TextWriter output, Colors colors)
    {
        foreach (Finding finding in findings)
        {
            output.WriteLine($"{colors.Bold(finding.File + Place(finding.Range))}: {Paint(colors, finding)}: {finding.Message}");
        }
    }

    private string Place(TextRange range) => string.Create(
        CultureInfo.InvariantCulture,
        $"({range.Line},{range.Column}{(hasEnds ? string.Create(CultureInfo.InvariantCulture, $",{range.EndLine},{range.EndColumn}") : "")})");

    private static string Paint(Colors colors, Finding finding)
    {
        string text = $"{finding.SeverityName} {finding.Code}";
        return finding.Severity switch
        {
            NewsSeverity.Error => colors.Red(text),
            NewsSeverity.Warning => colors.Yellow(text),
            _ => colors.Cyan(text),
        };
    }
}
