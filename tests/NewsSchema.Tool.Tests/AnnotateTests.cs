namespace NewsSchema.Tool.Tests;

public class AnnotateTests
{
    private const string Story = "Floods\n\nLONDON (Reuters) - \"We have never seen this before,\" said Anna Kowalski on Tuesday 🌧️.\n";

    [Fact]
    public async Task A_draft_is_an_article_without_errors()
    {
        using var folder = new TemporaryFolder();
        folder.Write("story.txt", Story.ReplaceLineEndings("\r\n"));

        CommandResult drafted = await Command.RunAsync(folder.Path, ["annotate", "story.txt", "--published", "2021-12-07", "--language", "en", "--schema", "Story", "-o", "story.news.md"]);
        CommandResult checkedAgain = await Command.RunAsync(folder.Path, ["check", "story.news.md"]);
        CommandResult text = await Command.RunAsync(folder.Path, ["convert", "story.news.md", "--to", "text"]);

        Assert.Equal((0, "", "wrote story.news.md: 8 annotations\n"), (drafted.ExitCode, drafted.Output, drafted.Error));
        Assert.Equal(0, checkedAgain.ExitCode);
        Assert.Equal(Story.ReplaceLineEndings("\r\n"), text.Output);
        await Verifier.Verify(await File.ReadAllTextAsync(System.IO.Path.Combine(folder.Path, "story.news.md")));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task Numbers_of_options_are_read_alike_in_every_culture(string culture)
    {
        Task<CommandResult>? run = null;
        Cultures.Run(culture, () => run = Command.RunAsync(RepositoryRoot.Folder, ["annotate", "-", "--language", "en", "--min-confidence", "0.5"], Story));
        Assert.Contains("{.quote ", (await run!).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_of_other_articles_are_recognized()
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, ["annotate", "-", "--gazetteer", "seeds/putin-nato.light.news.md", "--language", "de"], "Putins Rede, so der Kreml, galt der NATO-Erweiterung.\n");
        Assert.Contains("[Putins]{.person #putin name=\"Wladimir Putin\"} Rede, so der [Kreml]{.org #kreml}, galt der ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Der Hafen bleibt nach dem Sturm bis Freitag zu, und die Fähren warten in der Bucht.", "de")]
    [InlineData("The port is closed after the storm, and the ferries wait in the bay.", "en")]
    [InlineData("Le port reste fermé après la tempête, et les bateaux attendent dans la baie.", null)]
    public async Task A_draft_states_its_schema_and_the_language_that_its_words_show(string text, string? language)
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, ["annotate", "-"], text);
        Assert.StartsWith($"---\nschema: Story\n{(language is null ? "" : $"language: {language}\n")}text:\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_exists_is_replaced_only_on_request()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/story.txt", Story);
        folder.Write("articles/story.news.md", "mine");
        CommandResult refused = await folder.RunAsync("annotate", "texts", "-o", "articles");
        Assert.Equal((2, "mine"), (refused.ExitCode, folder.Read("articles/story.news.md")));
        Assert.Equal($"newsschema: {Path.Combine("articles", "story.news.md")} exists already: name another file, or write --overwrite to lose what is in it\n", refused.Error);
        Assert.Equal(0, (await folder.RunAsync("annotate", "texts", "-o", "articles", "--overwrite")).ExitCode);
        Assert.Contains("Anna Kowalski", folder.Read("articles/story.news.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_are_notes_on_request()
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, ["annotate", "-", "--rules", "dateline,amounts", "--explain"], Story);
        Assert.Contains("[LONDON]{.place note=\"draft: dateline, 96 %\"}", result.Output, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task A_program_proposes_names()
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, ["annotate", "-", "--rules", "model", "--with", "sh -c 'cat > /dev/null; echo {\\\"start\\\": 6, \\\"end\\\": 11, \\\"label\\\": \\\"LOC\\\"}'"], "🌧️ in Ashby\n");
        Assert.Contains("🌧️ in [Ashby]{.place}", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsschema: unknown rule speling: write some of headline, ", "annotate", "-", "--rules", "speling")]
    [InlineData("newsschema: unknown language fr: write one of de, en", "annotate", "-", "--language", "fr")]
    [InlineData("newsschema: 'tomorrow' is not a date: write one such as 2021-12-07", "annotate", "-", "--published", "tomorrow")]
    [InlineData("newsschema: seeds/putin-nato.news.md is an annotated article already: ", "annotate", "seeds/putin-nato.news.md")]
    [InlineData("newsschema: no-such-program cannot be run: ", "annotate", "-", "--with", "no-such-program")]
    public async Task Wrong_arguments_end_with_2(string message, params string[] arguments)
    {
        CommandResult result = await Command.RunAsync(RepositoryRoot.Folder, arguments, Story);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trade_file_is_not_a_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("story.nitf", "<nitf><body><body.head><hedline><hl1>Floods</hl1></hedline></body.head><body.content><p>High water.</p></body.content></body></nitf>");
        CommandResult result = await folder.RunAsync("annotate", "story.nitf", "-o", "story.news.md");
        Assert.Equal("exit code 2\n--- output\n--- error\nnewsschema: story.nitf is NITF 3.6, not a text: newsschema convert story.nitf --to text gives its text\n", result.ToString());
        Assert.Equal(0, (await folder.RunAsync("convert", "story.nitf", "--to", "text", "-o", "story.txt", "-q")).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("annotate", "story.txt", "-o", "story.news.md")).ExitCode);
    }
}
