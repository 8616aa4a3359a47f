namespace NewsSchema.Newswire.Tests.Servers;

/// <summary>A test that starts NATS and PostgreSQL. Without them it is skipped.</summary>
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute() => Skip = Programs.SkipReason;
}

/// <summary>A test that keeps NATS and PostgreSQL busy for many seconds.</summary>
internal sealed class SlowServerFactAttribute : FactAttribute
{
    public SlowServerFactAttribute() => Skip = SlowTests.SkipReason ?? Programs.SkipReason;
}
