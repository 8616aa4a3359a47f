namespace NewsSchema.Tool.Tests;

public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_same_article_in_another_layout_has_no_differences()
    {
        string text = Seeds.Read("putin-nato.news.md");
        _folder.Write("a.news.md", text);
        _folder.Write("b.news.md", NewsDocument.Parse(text).ToNewsMarkdown().Replace("#q1", "#quote-1", StringComparison.Ordinal));
        Assert.Equal("exit code 0\n--- output\n--- error\n", (await _folder.RunAsync("diff", "a.news.md", "b.news.md")).ToString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Changes_are_listed(string format)
    {
        string text = Seeds.Read("match-saltmarsh.news.md");
        _folder.Write("a.news.md", text);
        string changed = text
            .Replace("hold their nerve", "keep their nerve", StringComparison.Ordinal)
            .Replace("language: en-GB", "language: en-US\nrating: 5", StringComparison.Ordinal)
            .Replace("Women’s County Cup", "County Cup", StringComparison.Ordinal);
        _folder.Write("b.news.md", changed + "\nA last [paragraph]{.thing #end}.\n");
        CommandResult result = await _folder.RunAsync("diff", "a.news.md", "b.news.md", "--format", format);
        Assert.Equal(1, result.ExitCode);
        await Verifier.Verify(result.ToString()).UseParameters(format);
    }

    [Fact]
    public async Task An_article_and_its_export_are_compared()
    {
        string ninjs = _folder["story.json"];
        Assert.Equal(0, (await Command.RunAsync("convert", "seeds/flash-rate-cut.news.md", "--to", "ninjs", "-o", ninjs, "--quiet")).ExitCode);
        CommandResult result = await Command.RunAsync("diff", "seeds/flash-rate-cut.news.md", ninjs);
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("headline\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_with_an_error_is_not_compared()
    {
        _folder.Write("a.news.md", "[");
        CommandResult result = await _folder.RunAsync("diff", "a.news.md", "a.news.md");
        Assert.Equal("exit code 2\n--- output\n--- error\nnewsschema: a.news.md(1,1): error NEWS1001: '[' is never closed in this paragraph: add ']{…}' or write \\[\n", result.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
