namespace NewsSchema.Testing;

/// <summary>
/// The switch for tests that take long: all that restore, build or pack projects in temporary folders, and the largest of the corpus.
/// <c>dotnet test</c> skips them, <c>.ci/run</c> runs them.
/// </summary>
internal static class SlowTests
{
    private const string Switch = "NEWSSCHEMA_SLOW_TESTS";

    /// <summary>Why slow tests are skipped; null if the switch is on.</summary>
    public static string? SkipReason { get; } = Environment.GetEnvironmentVariable(Switch) == "1" ? null : $"slow: set {Switch}=1 to run it, as .ci/run does";
}
