using NewsSchema.Tool.Annotator;

namespace NewsSchema.Tool.Tests;

public sealed class AspNetCoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("10.0.12", "10.0.9 10.0.11 10.1.0 9.0.20", "10.0.11")]
    [InlineData("10.0.12", "10.0.12 10.0.2", "10.0.12")]
    [InlineData("11.0.0-preview.1", "10.0.12 11.0.0", "11.0.0")]
    [InlineData("10.0.12", "9.0.20 11.0.0", null)]
    [InlineData("10.0.12", "", null)]
    public void The_newest_patch_of_the_runtime_is_found(string runtime, string installed, string? expected)
    {
        foreach (string version in installed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, "Microsoft.AspNetCore.App", version));
        }

        string? found = AspNetCore.FindFolder(Path.Combine(_folder.Path, "Microsoft.NETCore.App", runtime) + Path.DirectorySeparatorChar);
        Assert.Equal(expected, Path.GetFileName(found));
    }

    public void Dispose() => _folder.Dispose();
}
