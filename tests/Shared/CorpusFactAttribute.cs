namespace NewsSchema.Testing;

/// <summary>A test that reads the standards' official files; skipped with the reason if they are absent.</summary>
internal class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = CorpusFolder.Missing;
}
