namespace NewsSchema.Formats;

/// <summary>The differences between an export and its article. Everything that is not listed is carried.</summary>
/// <param name="Format">The format, such as <c>ninjs 3.1</c>.</param>
/// <param name="Losses">One entry for each member and reason, in the order of the article's data; what is assumed and missing comes last.</param>
public sealed record ExportReport(string Format, IReadOnlyList<ExportLoss> Losses)
{
    /// <summary>Whether the export states exactly what the article states.</summary>
    public bool IsLossless => Losses.Count == 0;

    /// <summary>The report as text, one line per loss, with <c>\n</c> as line end.</summary>
    public override string ToString() => string.Concat(Losses.Select(loss => loss + "\n"));
}
