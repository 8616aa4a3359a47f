namespace NewsSchema.Tool.Tests;

/// <summary>The one way in which commands and the annotator write files.</summary>
public class AtomicFileTests
{
    [Fact]
    public async Task Formatting_keeps_the_permissions_of_a_file_and_leaves_no_other_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.news.md", "#   High water\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        }

        Assert.Equal(0, (await folder.RunAsync("format")).ExitCode);
        Assert.Equal("# High water\n", folder.Read("a.news.md"));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task A_write_protected_file_is_not_replaced()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.news.md", "#   High water\n");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        CommandResult result = await folder.RunAsync("format");
        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal("newsschema: a.news.md cannot be written: a.news.md is write-protected\n", result.Error);
        Assert.Equal("#   High water\n", folder.Read("a.news.md"));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }
}
