namespace NewsSchema.PackageTests.Consuming;

/// <summary>A slow test that links native code, with clang or gcc.</summary>
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() =>
        Skip = SlowTests.SkipReason ?? (IsOnPath("clang") || IsOnPath("gcc") ? null : "no C compiler to link with on the PATH");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
