namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>The result of reading and rewriting a file by generated types.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Refusal">Why reading failed, with the JSON path; null if it succeeded.</param>
/// <param name="Difference">What the rewritten document changed; null if it is equal.</param>
internal sealed record RoundTrip(CorpusFile File, string? Refusal, string? Difference)
{
    public bool IsEqual => Refusal is null && Difference is null;

    public override string ToString() => $"{File.Path}: {Refusal ?? Difference ?? "equal"}";
}
