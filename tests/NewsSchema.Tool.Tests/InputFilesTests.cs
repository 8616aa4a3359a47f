using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Tests;

/// <summary>Paths, folders and patterns.</summary>
public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputFilesTests()
    {
        foreach (string name in new[] { "b.news.md", "a.news.md", "notes.txt", "in/c.news.md", "in/deep/d.news.md", "bin/e.news.md", "in/obj/f.news.md", ".git/g.news.md", "in/node_modules/h.news.md" })
        {
            _folder.Write(name, "x");
        }
    }

    [Fact]
    public void A_folder_is_searched_without_hidden_folders_and_outputs_of_builds() =>
        Assert.Equal(["a.news.md", "b.news.md", "in/c.news.md", "in/deep/d.news.md"], Find(_folder.Path));

    [Theory]
    [InlineData("*.news.md", "a.news.md", "b.news.md")]
    [InlineData("**/*.news.md", "a.news.md", "b.news.md", "in/c.news.md", "in/deep/d.news.md")]
    [InlineData("in/**", "in/c.news.md", "in/deep/d.news.md")]
    [InlineData("**/deep/?.news.md", "in/deep/d.news.md")]
    [InlineData("*/*.md", "in/c.news.md")]
    [InlineData("*.txt", "notes.txt")]
    [InlineData("i*/**/d.*", "in/deep/d.news.md")]
    public void A_pattern_matches_names(string pattern, params string[] expected) => Assert.Equal(expected, Find(_folder[pattern]));

    [Theory]
    [InlineData("in/**", "a.news.md")]
    [InlineData("in/**", "other/c.news.md")]
    [InlineData("*.md", "in/c.md")]
    public void A_pattern_does_not_match_files_outside_of_its_folder(string pattern, string file) =>
        Assert.False(new FilePattern(_folder[pattern]).Matches(_folder[file]));

    [Fact]
    public void A_file_that_is_named_is_taken_once_whatever_its_ending_is() =>
        Assert.Equal(["notes.txt", "a.news.md", "b.news.md", "in/c.news.md", "in/deep/d.news.md"], Find(_folder["notes.txt"], _folder.Path, _folder["a.news.md"]));

    [Fact]
    public void Many_wildcards_take_linear_time()
    {
        string pattern = string.Concat(Enumerable.Repeat("**/", 200)) + "*.absent";
        Assert.Throws<ToolException>(() => Find(_folder[pattern]));
    }

    [ShellFact]
    public async Task A_file_that_cannot_be_read_is_left_out_and_the_command_fails_at_its_end()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles/a.news.md", "---\nschema: Story\n---\n\n# High water\n");
        File.CreateSymbolicLink(folder["articles/gone.news.md"], folder["nowhere"]);
        Assert.Equal(0, (await CliWrap.Cli.Wrap("mkfifo").WithArguments([folder["articles/pipe.news.md"]]).ExecuteAsync()).ExitCode);
        foreach (string[] command in new string[][] { ["check", "articles"], ["stats", "articles"], ["format", "articles", "--check"], ["convert", "articles", "--to", "text", "-o", "out"], ["preview", "articles", "-o", "out"], ["schema", "articles"] })
        {
            CommandResult result = await folder.RunAsync(command);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("newsschema: articles/gone.news.md cannot be read: ", result.Error, StringComparison.Ordinal);
            Assert.Contains("newsschema: articles/pipe.news.md cannot be read: it is a pipe\n", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["a.html", "a.txt"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [UnprivilegedFact]
    public async Task A_folder_that_must_not_be_read_is_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.news.md", "# High water\n");
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder["in/locked"], UnixFileMode.None);
        }

        CommandResult result = await folder.RunAsync("stats", "in");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("newsschema: in/locked cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 article, ", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Find(params string[] paths) =>
        [.. InputFiles.Find(paths, name => name.EndsWith(".news.md", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(_folder.Path, file.Path).Replace('\\', '/'))];
}
