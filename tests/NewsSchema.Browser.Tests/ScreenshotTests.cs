using Microsoft.Playwright;

namespace NewsSchema.Browser.Tests;

/// <summary>The pictures of the documentation: <c>NEWSSCHEMA_SLOW_TESTS=1 NEWSSCHEMA_ACCEPT_SCREENSHOTS=1</c> writes them.</summary>
[Collection(BrowserCollection.Name)]
public class ScreenshotTests(Browser browser)
{
    private const string Seed = "putin-nato.news.md";

    [ChromiumFact(isSlow: true)]
    public async Task Pictures_in_light()
    {
        await using AnnotatorPage page = await StartAsync(ColorScheme.Light);
        await page.Page.Locator("tbody tr").Last.WaitForAsync();
        await ShootAsync(page, "annotator-folder");

        await page.OpenAsync(Seed);
        await page.ClickWordsAsync("„gefährliche");
        await ShootAsync(page, "annotator-article");

        await page.ClickWordsAsync("Grenzen", clicks: 2);
        await ShootAsync(page, "annotator-popup");

        await page.PressAsync("Escape", "m");
        await page.Page.Locator(".type").GetByText("DateOnly").First.WaitForAsync();
        await ShootAsync(page, "annotator-front-matter");

        await page.PressAsync("Escape", "Escape");
        await page.OpenAsync("harbour.news.md");
        await page.PressAsync("s");
        await page.Page.Locator(".suggestions li").First.WaitForAsync();
        await ShootAsync(page, "annotator-suggestions");
        page.AssertNoErrors();
    }

    [ChromiumFact(isSlow: true)]
    public async Task A_picture_in_dark()
    {
        await using AnnotatorPage page = await StartAsync(ColorScheme.Dark);
        await page.OpenAsync(Seed);
        await page.ClickWordsAsync("rote Linie");
        await page.PressAsync("i");
        await ShootAsync(page, "annotator-dark");
        page.AssertNoErrors();
    }

    private Task<AnnotatorPage> StartAsync(ColorScheme scheme) => AnnotatorPage.StartAsync(
        browser,
        [.. Seeds.Articles.Select(static seed => (seed, Seeds.Read(seed))), ("harbour.news.md", Articles.Harbour), ("press-release.txt", "New ferry for Harwick\n\nThe ferry arrives in May.\n")],
        new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });

    private static async Task ShootAsync(AnnotatorPage page, string name)
    {
        await page.IdleAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelectorAll('.margin .bar').length > 0 || !document.querySelector('.span.statement')");
        bool isAccepted = Environment.GetEnvironmentVariable("NEWSSCHEMA_ACCEPT_SCREENSHOTS") == "1";
        byte[] picture = await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = isAccepted ? RepositoryRoot.PathOf($"docs/images/{name}.png") : null });
        Assert.True(picture.Length > 20_000);
    }
}
