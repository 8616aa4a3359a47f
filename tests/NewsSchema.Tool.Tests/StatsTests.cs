namespace NewsSchema.Tool.Tests;

public class StatsTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Numbers_of_two_articles(string format) => await Verifier.Verify(
        (await Command.RunAsync("stats", "seeds/putin-nato.news.md", "seeds/match-saltmarsh.news.md", "--format", format)).ToString()).UseParameters(format);

    [Fact]
    public async Task An_article_on_standard_input_is_counted()
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, ["stats", "-", "--stdin-path", "flood.news.md", "--format", "csv"], "# High [water]{.thing #water}\n");
        Assert.Equal("file,headline,language,characters,coverage,spans,unattributedQuotes,thing\nflood.news.md,High water,,10,0.5,1,0,1\n", result.Output);
    }

    [Fact]
    public async Task Articles_with_errors_end_with_1()
    {
        CommandResult result = await Command.RunAsync("stats", "seeds/invalid/NEWS1001-open-bracket.news.md");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("1 article with errors, so the numbers may be too small: newsschema check shows them\n", result.Error);
    }
}
