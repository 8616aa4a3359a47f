namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>A theory over the corpus: skipped, saying so, where the corpus is absent.</summary>
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = NinjsCorpus.Missing;
}
