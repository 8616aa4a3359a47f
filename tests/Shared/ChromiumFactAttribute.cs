namespace NewsSchema.Testing;

/// <summary>A test in Chromium, if it is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    /// <param name="isSlow">Whether it runs only if <see cref="SlowTests"/> are on.</param>
    public ChromiumFactAttribute(bool isSlow = false) => Skip = Path is null ? "Chromium is not installed: on Debian, apt-get install chromium; elsewhere, set NEWSSCHEMA_CHROMIUM to the path of Chromium or Chrome." : isSlow ? SlowTests.SkipReason : null;

    /// <summary>The program; null if there is none.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("NEWSSCHEMA_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
