using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CliWrap;
using CliWrap.Buffered;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Preview;

namespace NewsSchema.Tool.Tests;

public class PreviewTests
{
    private const string Acceptance = "NEWSSCHEMA_ACCEPT_SCREENSHOTS";

    private const string Small = """
        ---
        schema: Note
        language: ar
        ---

        # [Kreml]{.org #kreml} & <b>co</b> 🎶

        ::: {.correction date=2025-03-01}
        [[He]{.speaker for=#q} [said]{.cue for=#q} [“no”]{.quote #q speaker=#kreml} on [Tuesday]{.date value=2025-03-04}]{.claim #c source=#kreml}.
        :::

        [a](https://example.org/?a=1&b=2) [b](javascript:alert(1)) [c](/local) [d]{.unknown-kind}
        """;

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    public static TheoryData<string> Invalid => [.. Directory.GetFiles(Seeds.InvalidFolder, "*.news.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_page_of_a_seed_has_the_text_of_its_blocks(string seed)
    {
        string source = Seeds.Read(seed);
        IDocument page = new HtmlParser().ParseDocument(PreviewPage.Write(source, seed));

        Assert.Equal(ArticleOutline.Read(source).Blocks.Select(static block => block.Text), page.QuerySelectorAll(".text").Select(static block => block.TextContent));
        AssertWhole(page);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_article_with_errors_is_drawn_with_its_findings(string seed)
    {
        string source = File.ReadAllText(Path.Combine(Seeds.InvalidFolder, seed));
        IDocument page = new HtmlParser().ParseDocument(PreviewPage.Write(source, seed));

        Assert.Equal(NewsDocument.Parse(source).Errors.Count, page.QuerySelectorAll("aside .code").Length);
        AssertWhole(page);
    }

    [Fact]
    public async Task A_small_page()
    {
        string page = PreviewPage.Write(Small.ReplaceLineEndings("\n"), "small.news.md");
        await Verifier.Verify(page[page.IndexOf("<body>", StringComparison.Ordinal)..], "html");
    }

    [Fact]
    public async Task Pages_of_a_folder_keep_its_folders()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.news.md", "# A\n");
        folder.Write("b/b.news.md", "# B\n");

        CommandResult result = await folder.RunAsync("preview", ".", "-o", "pages");

        Assert.Equal((0, "", "wrote pages/a.html\nwrote pages/b/b.html\n"), (result.ExitCode, result.Output, result.Error.Replace('\\', '/')));
        Assert.Contains("<title>B</title>", folder.Read("pages/b/b.html"), StringComparison.Ordinal);
    }

    /// <summary>The picture of the README is made by this test: <c>NEWSSCHEMA_ACCEPT_SCREENSHOTS=1</c> writes it.</summary>
    [ChromiumFact]
    public async Task A_browser_draws_the_seed_article()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("seed.html", PreviewPage.Write(Seeds.Read("putin-nato.news.md"), "putin-nato.news.md"));
        string picture = Environment.GetEnvironmentVariable(Acceptance) == "1" ? RepositoryRoot.PathOf("docs/images/preview.png") : folder["seed.png"];

        BufferedCommandResult result = await Cli.Wrap(ChromiumFactAttribute.Path!)
            .WithArguments(["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", $"--user-data-dir={folder["profile"]}", "--hide-scrollbars", "--window-size=1280,720", $"--screenshot={picture}", "--dump-dom", new Uri(page).AbsoluteUri])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();

        IDocument drawn = new HtmlParser().ParseDocument(result.StandardOutput);
        Assert.Equal(ArticleOutline.Read(Seeds.Read("putin-nato.news.md")).Blocks.Select(static block => block.Text), drawn.QuerySelectorAll(".text").Select(static block => block.TextContent));
        Assert.True(new FileInfo(picture).Length > 20_000);
    }

    /// <summary>No script, no request, every id once, and every link within the page has a target.</summary>
    private static void AssertWhole(IDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src]"));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(static element => element.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href]"), link =>
        {
            string address = link.GetAttribute("href")!;
            Assert.True(address.StartsWith('#') ? ids.Contains(address[1..]) : address.StartsWith("http", StringComparison.Ordinal), address);
        });
    }
}
