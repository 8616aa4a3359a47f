namespace NewsSchema.Tests.Formats;

/// <summary>A test that needs the standards' official files; skipped, and said so, where they are not beside the repository.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.Missing;
}
