namespace NewsSchema.Tests.Formats.Ninjs;

/// <summary>A theory that asks the judge of ninjs; skipped with the reason if it cannot be asked.</summary>
internal sealed class NinjsJudgeTheoryAttribute : TheoryAttribute
{
    public NinjsJudgeTheoryAttribute() => Skip = NinjsJudge.Missing;
}
