namespace NewsSchema.PackageTests.Consuming;

/// <summary>A test of half a minute, and of downloads: run with <c>NEWSSCHEMA_SLOW_TESTS=1</c>, as <c>.ci/run</c> does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowFactAttribute : FactAttribute
{
    private const string Switch = "NEWSSCHEMA_SLOW_TESTS";

    /// <summary>Whether it links native code.</summary>
    public bool NeedsCompiler { get; init; }

    public override string? Skip
    {
        get => Environment.GetEnvironmentVariable(Switch) != "1" ? $"slow: set {Switch}=1"
            : NeedsCompiler && !IsOnPath("clang") && !IsOnPath("gcc") ? "no C compiler to link with on the PATH"
            : base.Skip;
        set => base.Skip = value;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
