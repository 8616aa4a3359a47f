namespace NewsSchema.Tool.Tests;

/// <summary>A test of the documentation's site, which <c>.ci/site</c> builds.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SiteFactAttribute : FactAttribute
{
    public SiteFactAttribute() => Skip = Folder is null ? "There is no site: run .ci/site, and set NEWSSCHEMA_SITE to the folder artifacts/site." : null;

    /// <summary>The folder of the site; null if there is none.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("NEWSSCHEMA_SITE") is { Length: > 0 } folder ? folder : null;
}
