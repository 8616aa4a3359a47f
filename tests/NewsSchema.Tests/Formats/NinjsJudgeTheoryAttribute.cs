namespace NewsSchema.Tests.Formats;

/// <summary>A test that asks the judge of ninjs; skipped, and said so, where it cannot be asked.</summary>
internal sealed class NinjsJudgeTheoryAttribute : TheoryAttribute
{
    public NinjsJudgeTheoryAttribute() => Skip = NinjsJudge.Missing;
}
