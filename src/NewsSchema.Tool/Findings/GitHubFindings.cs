using System.Globalization;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Findings;

/// <summary>Workflow commands of GitHub Actions, which become annotations of the changed files.</summary>
internal sealed class GitHubFindings : FindingFormat
{
    public override void Write(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        foreach (Finding finding in findings)
        {
            string command = finding.Severity == NewsSeverity.Note ? "notice" : finding.SeverityName;
            TextRange range = finding.Range;
            string end = range.EndLine > range.Line ? "" : string.Create(CultureInfo.InvariantCulture, $",endColumn={range.EndColumn}");
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(finding.File.Replace('\\', '/'))},line={range.Line},col={range.Column},endLine={range.EndLine}{end},title={Property(finding.Code)}::{Data(finding.Message)}"));
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
