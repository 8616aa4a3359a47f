namespace NewsSchema.Tool.Tests;

/// <summary>A test that runs a program through <c>sh</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute() => Skip = OperatingSystem.IsWindows() ? "There is no sh." : null;
}
