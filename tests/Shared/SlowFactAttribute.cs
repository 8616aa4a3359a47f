namespace NewsSchema.Testing;

/// <summary>A test that takes long; it runs if <see cref="SlowTests"/> are on.</summary>
internal sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute() => Skip = SlowTests.SkipReason;
}
