namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>What became of a file that generated types read and rewrote.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Refusal">Why reading failed, with the JSON path; null where it did not.</param>
/// <param name="Difference">What the rewritten document changed; null where it is equal.</param>
internal sealed record RoundTrip(CorpusFile File, string? Refusal, string? Difference)
{
    public bool IsEqual => Refusal is null && Difference is null;

    public override string ToString() => $"{File.Path}: {Refusal ?? Difference ?? "equal"}";
}
