namespace NewsSchema.PackageTests.Consuming;

/// <summary>A test of half a minute and more, and of downloads: run with <c>NEWSSCHEMA_SLOW_TESTS=1</c>, as <c>.ci/run</c> does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlowFactAttribute : FactAttribute
{
    private const string Switch = "NEWSSCHEMA_SLOW_TESTS";

    public override string Skip
    {
        get => Environment.GetEnvironmentVariable(Switch) == "1" ? base.Skip : $"slow: set {Switch}=1";
        set => base.Skip = value;
    }
}
