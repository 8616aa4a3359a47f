using System.Globalization;

namespace NewsSchema.Tool.Findings;

/// <summary>How many findings there are.</summary>
internal static class FindingSummary
{
    /// <summary>A line such as <c>2 errors and 1 note in 3 files</c>.</summary>
    public static string Of(IReadOnlyCollection<Finding> findings, int files)
    {
        string[] parts =
        [
            .. new[] { (NewsSeverity.Error, "error"), (NewsSeverity.Warning, "warning"), (NewsSeverity.Note, "note") }
                .Select(severity => (Count: findings.Count(finding => finding.Severity == severity.Item1), Name: severity.Item2))
                .Where(static part => part.Count > 0)
                .Select(static part => Counted(part.Count, part.Name)),
        ];
        string found = parts.Length switch
        {
            0 => "nothing wrong",
            1 => parts[0],
            _ => string.Join(", ", parts[..^1]) + " and " + parts[^1],
        };
        return $"{found} in {Counted(files, "file")}";
    }

    /// <summary>A number and a noun: <c>1 file</c>, <c>3 files</c>.</summary>
    public static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The number of findings for each code, the most frequent first.</summary>
    public static IEnumerable<string> Statistics(IEnumerable<Finding> findings) => findings
        .GroupBy(static finding => (finding.Code, finding.SeverityName))
        .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Code, StringComparer.Ordinal)
        .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count(),6}  {group.Key.Code}  {group.Key.SeverityName,-7}  {Explanations.TitleOf(group.Key.Code)}"));
}
