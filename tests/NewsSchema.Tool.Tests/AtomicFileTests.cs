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

    [ShellFact]
    public async Task A_pipe_receives_what_is_written_and_stays_a_pipe()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.news.md", "# High water\n");
        Assert.Equal(0, (await CliWrap.Cli.Wrap("mkfifo").WithArguments([folder["pipe.txt"]]).ExecuteAsync()).ExitCode);
        File.CreateSymbolicLink(folder["link.txt"], folder["pipe.txt"]);
        foreach (string name in new[] { "pipe.txt", "link.txt" })
        {
            Task<string> reader = Task.Run(() => folder.Read("pipe.txt"));
            Assert.Equal(0, (await folder.RunAsync("convert", "a.news.md", "--to", "text", "-o", name, "-q")).ExitCode);
            Assert.Equal("High water", await reader);
        }

        Assert.Equal(["a.news.md", "link.txt", "pipe.txt"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [ShellFact]
    public void A_device_is_told_from_a_file()
    {
        using var folder = new TemporaryFolder();
        Assert.True(SpecialFiles.IsDevice("/dev/null"));
        Assert.False(SpecialFiles.IsDevice(folder.Write("empty.txt", "")));
        Assert.False(SpecialFiles.IsDevice(folder["new.txt"]));
        Assert.False(SpecialFiles.IsDevice("/dev/new.txt"));
        File.CreateSymbolicLink(folder["link.txt"], "/dev/null");
        File.CreateSymbolicLink(folder["second.txt"], "link.txt");
        File.CreateSymbolicLink(folder["gone.txt"], "nowhere");
        Assert.True(SpecialFiles.IsDevice(folder["second.txt"]));
        Assert.False(SpecialFiles.IsDevice(folder["gone.txt"]));
    }
}
