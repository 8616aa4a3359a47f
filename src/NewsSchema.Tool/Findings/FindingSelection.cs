namespace NewsSchema.Tool.Findings;

/// <summary>Which findings a command prints, by the beginnings of their codes.</summary>
/// <param name="selected">The beginnings that are printed, such as <c>NEWS30</c>; none for all.</param>
/// <param name="ignored">The beginnings that are not printed.</param>
/// <param name="areWarningsErrors">Whether a warning counts as an error.</param>
internal sealed class FindingSelection(IReadOnlyCollection<string> selected, IReadOnlyCollection<string> ignored, bool areWarningsErrors)
{
    public List<Finding> Apply(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Where(finding => (selected.Count == 0 || Has(selected, finding.Code)) && !Has(ignored, finding.Code))
            .Select(finding => areWarningsErrors && finding.Severity == NewsSeverity.Warning ? finding with { Severity = NewsSeverity.Error } : finding),
    ];

    private static bool Has(IReadOnlyCollection<string> beginnings, string code) =>
        beginnings.Any(beginning => code.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
