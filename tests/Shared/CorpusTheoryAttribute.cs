namespace NewsSchema.Testing;

/// <summary>A theory that reads the standards' official files; skipped with the reason if they are absent.</summary>
internal class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusFolder.Missing;
}
