namespace NewsSchema.Tool.Drafting;

/// <summary>A statement of someone whose name is proposed.</summary>
/// <param name="Statement">The quote or the claim.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Role"><c>speaker</c>, whose words they are; <c>source</c>, who passes them on; or <c>addressee</c>.</param>
internal readonly record struct SpokenStatement(Suggestion Statement, double Confidence, string Role = "speaker")
{
    /// <summary>For those to whom the role makes no difference.</summary>
    public void Deconstruct(out Suggestion statement, out double confidence) => (statement, confidence) = (Statement, Confidence);
}
