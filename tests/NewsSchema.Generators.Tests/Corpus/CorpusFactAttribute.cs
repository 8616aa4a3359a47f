namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>A test over the corpus: skipped, saying so, where the corpus is absent.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = NinjsCorpus.Missing;
}
