using NewsSchema.Tool.Outputs;

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

    [UnprivilegedFact]
    public async Task A_write_protected_folder_is_said_without_the_name_of_a_temporary_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.news.md", "# High water\n");
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder["out"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        CommandResult result = await folder.RunAsync("convert", "a.news.md", "--to", "text", "-o", "out/a.txt");
        Assert.Equal("exit code 2\n--- output\n--- error\nnewsschema: out/a.txt cannot be written: its folder is write-protected\n", result.ToString());
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
            CommandResult result;
            do
            {
                // Nothing is lost: until someone reads, writing fails.
                result = await folder.RunAsync("convert", "a.news.md", "--to", "text", "-o", name, "-q");
            }
            while (result.ExitCode == 2 && result.Error.Contains("cannot be written", StringComparison.Ordinal));

            Assert.Equal("exit code 0\n--- output\n--- error\n", result.ToString());
            Assert.Equal("High water", await reader);
        }

        Assert.Equal(["a.news.md", "link.txt", "pipe.txt"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [ShellFact]
    public void A_device_is_recognized_and_a_file_is_not_one()
    {
        using var folder = new TemporaryFolder();
        Assert.True(IsSpecial("/dev/null"));
        Assert.False(IsSpecial(folder.Write("empty.txt", "")));
        Assert.False(IsSpecial(folder["new.txt"]));
        Assert.False(IsSpecial("/dev/new.txt"));
        File.CreateSymbolicLink(folder["link.txt"], "/dev/null");
        File.CreateSymbolicLink(folder["second.txt"], "link.txt");
        File.CreateSymbolicLink(folder["gone.txt"], "nowhere");
        Assert.True(IsSpecial(folder["second.txt"]));
        Assert.False(IsSpecial(folder["gone.txt"]));

        static bool IsSpecial(string path)
        {
            using FileStream? device = SpecialFiles.Open(path);
            return device is not null;
        }
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
