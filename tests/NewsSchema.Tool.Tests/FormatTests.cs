namespace NewsSchema.Tool.Tests;

public sealed class FormatTests : IDisposable
{
    private const string Loose = "---\nschema:   Story\n---\n\n#   [High]{ .thing   #high } water\n\nIt rises.\n";
    private const string Canonical = "---\nschema: Story\n---\n\n# [High]{.thing #high} water\n\nIt rises.\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Files_are_formatted_in_place()
    {
        _folder.Write("a.news.md", Loose);
        _folder.Write("b.news.md", Canonical);
        Assert.Equal("exit code 0\n--- output\n--- error\n1 file changed of 2\n", (await _folder.RunAsync("format")).ToString());
        Assert.Equal(Canonical, _folder.Read("a.news.md"));
    }

    [Fact]
    public async Task Comments_stay()
    {
        _folder.Write("a.news.md", "---\nschema:   Story # the schema\n---\n\n{% a note %}\n\nHigh{% why? %}   [water]{ .thing }.\n");
        Assert.Equal(0, (await _folder.RunAsync("format")).ExitCode);
        Assert.Equal("---\nschema: Story  # the schema\n---\n\n{% a note %}\n\nHigh{% why? %}   [water]{.thing}.\n", _folder.Read("a.news.md"));
    }

    [Fact]
    public async Task A_check_names_the_files_and_changes_nothing()
    {
        _folder.Write("a.news.md", Loose);
        Assert.Equal("exit code 1\n--- output\na.news.md\n--- error\n1 file would change of 1\n", (await _folder.RunAsync("format", "--check")).ToString());
        Assert.Equal(Loose, _folder.Read("a.news.md"));
    }

    [Fact]
    public async Task A_diff_shows_the_lines()
    {
        _folder.Write("a.news.md", Loose);
        await Verifier.Verify((await _folder.RunAsync("format", "--diff")).ToString());
    }

    [Fact]
    public async Task Standard_input_is_formatted_to_standard_output() =>
        Assert.Equal(Canonical, (await Command.RunProcessAsync(_folder.Path, Loose, ["format", "-", "-q"])).Output);

    [Fact]
    public async Task An_article_with_errors_stays_as_it_is()
    {
        _folder.Write("a.news.md", "[");
        CommandResult result = await _folder.RunAsync("format");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.news.md: the article has an error in its syntax: '[' is never closed", result.Error, StringComparison.Ordinal);
        Assert.Equal("[", _folder.Read("a.news.md"));
    }

    public void Dispose() => _folder.Dispose();
}
