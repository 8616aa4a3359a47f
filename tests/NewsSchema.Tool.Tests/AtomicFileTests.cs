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

    [Fact]
    public async Task A_link_stays_and_the_file_that_it_leads_to_is_written()
    {
        using var shared = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        string target = shared.Write("a.news.md", "#   High water\n");
        string link = folder["a.news.md"];
        if (!TryLink(link, target))
        {
            return;
        }

        Assert.Equal(0, (await folder.RunAsync("format", "a.news.md")).ExitCode);
        Assert.Equal("# High water\n", shared.Read("a.news.md"));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal([target], Directory.GetFiles(shared.Path));
        Assert.Equal([link], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_link_to_a_missing_file_makes_that_file()
    {
        using var shared = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        folder.Write("a.news.md", "# High water\n");
        string target = shared["a.json"];
        string link = folder["a.json"];
        if (!TryLink(link, target))
        {
            return;
        }

        CommandResult result = await folder.RunAsync("convert", "a.news.md", "--to", "json", "-o", "a.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.True(File.Exists(target));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
    }

    /// <summary>Makes a link. On Windows, only some users may.</summary>
    private static bool TryLink(string link, string target)
    {
        try
        {
            File.CreateSymbolicLink(link, target);
            return true;
        }
        catch (Exception exception) when (OperatingSystem.IsWindows() && exception is (IOException or UnauthorizedAccessException))
        {
            return false;
        }
    }
}
