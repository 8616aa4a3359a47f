namespace NewsSchema.Testing;

/// <summary>A theory that takes long; it runs if <see cref="SlowTests"/> are on.</summary>
internal sealed class SlowTheoryAttribute : TheoryAttribute
{
    public SlowTheoryAttribute() => Skip = SlowTests.SkipReason;
}
