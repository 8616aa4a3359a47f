namespace NewsSchema.Testing;

/// <summary>The theory beside <see cref="SlowCorpusFactAttribute"/>.</summary>
internal sealed class SlowCorpusTheoryAttribute : CorpusTheoryAttribute
{
    public SlowCorpusTheoryAttribute() => Skip ??= SlowTests.SkipReason;
}
