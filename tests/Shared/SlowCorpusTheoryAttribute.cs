namespace NewsSchema.Testing;

/// <summary>A theory that reads the standards' official files and takes long; see <see cref="SlowCorpusFactAttribute"/>.</summary>
internal sealed class SlowCorpusTheoryAttribute : CorpusTheoryAttribute
{
    public SlowCorpusTheoryAttribute() => Skip ??= SlowTests.SkipReason;
}
