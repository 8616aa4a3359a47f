namespace NewsSchema.Tests.Formats;

/// <summary>A theory that needs the standards' official files; skipped, and said so, where they are not beside the repository.</summary>
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.Missing;
}
