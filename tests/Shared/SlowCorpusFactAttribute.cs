namespace NewsSchema.Testing;

/// <summary>A test that reads the standards' official files and takes long; it runs if they are present and <see cref="SlowTests"/> are on.</summary>
internal sealed class SlowCorpusFactAttribute : CorpusFactAttribute
{
    public SlowCorpusFactAttribute() => Skip ??= SlowTests.SkipReason;
}
