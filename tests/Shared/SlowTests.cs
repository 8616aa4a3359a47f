namespace NewsSchema.Testing;

/// <summary>
/// The switch for tests that take long: all that restore, build or pack projects in temporary folders, the largest of the corpus, and most rounds
/// of tests with random or exhaustive input. <c>dotnet test</c> skips them, <c>.ci/run</c> runs them.
/// </summary>
internal static class SlowTests
{
    private const string Switch = "NEWSSCHEMA_SLOW_TESTS";

    /// <summary>Why slow tests are skipped; null if the switch is on.</summary>
    public static string? SkipReason { get; } = Environment.GetEnvironmentVariable(Switch) == "1" ? null : $"slow: set {Switch}=1 to run it, as .ci/run does";

    /// <summary>Of how many cases of an exhaustive test one runs: 1, all of them, if the switch is on. A prime, so that a step of it meets every combination of parts.</summary>
    public static int Share { get; } = SkipReason is null ? 1 : 7;

    /// <summary>The cases of a test that is the same for each of them: all if the switch is on.</summary>
    public static IEnumerable<T> Some<T>(IEnumerable<T> cases) => cases.Where((_, index) => index % Share == 0);

    /// <summary>How many rounds of a test with random input run: all if the switch is on.</summary>
    public static int Rounds(int all) => Math.Max(1, all / Share);
}
