namespace NewsSchema.Tool.Tests;

/// <summary>A test about files that the user must not read or write, which an administrator can.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has other permissions." : Environment.IsPrivilegedProcess ? "An administrator can read every file." : null;
}
