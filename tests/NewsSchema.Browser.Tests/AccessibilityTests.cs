using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSchema.Browser.Tests;

/// <summary>The pages have no violation that axe finds, in light and in dark.</summary>
[Collection(BrowserCollection.Name)]
public class AccessibilityTests(Browser browser)
{
    [ChromiumFact(isSlow: true)]
    public Task No_screen_has_a_violation_in_light() => CheckAsync(ColorScheme.Light, new AxeRunOptions { ResultTypes = [ResultType.Violations] });

    [ChromiumFact(isSlow: true)]
    public Task Colors_have_enough_contrast_in_dark() => CheckAsync(ColorScheme.Dark, new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") });

    private async Task CheckAsync(ColorScheme scheme, AxeRunOptions options)
    {
        // axe is a script that the page's policy does not allow.
        var context = new BrowserNewContextOptions { BypassCSP = true, ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("flash.news.md", Seeds.Read("flash-sturmflut.news.md")), ("press.txt", "A text\n\nthat is not started.")], context);
        List<string> violations = [];
        await page.Page.Locator("tbody tr").First.WaitForAsync();
        await AddAsync("folder");
        foreach (string view in (string[])["entities", "quotes"])
        {
            await page.Page.EvaluateAsync("view => { location.hash = `#t=${new URLSearchParams(location.hash.slice(1)).get('t')}&view=${view}`; }", view);
            await page.Page.Locator("td .count, td a").First.WaitForAsync();
            await AddAsync(view);
        }

        await page.OpenAsync("flash.news.md");
        await AddAsync("article");
        await page.PressAsync(".");
        await page.IdleAsync();
        await AddAsync("statement");
        await page.PressAsync("Enter");
        await page.IdleAsync();
        await AddAsync("popup");
        await page.PressAsync("Escape", "Control+k");
        await page.IdleAsync();
        await AddAsync("commands");
        await page.PressAsync("Escape");
        foreach (string key in (string[])["i", "m", "s", "x", "e", "c"])
        {
            await page.Page.Locator(".blocks").FocusAsync();
            await page.PressAsync(key);
            await page.IdleAsync();
            await AddAsync("pane " + key);
        }

        await page.Page.Locator(".blocks").FocusAsync();
        await page.PressAsync("?");
        await page.IdleAsync();
        await AddAsync("help");
        Assert.Equal("", string.Join("\n", violations));

        async Task AddAsync(string screen)
        {
            AxeResult result = await page.Page.RunAxe(options);
            violations.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{screen}: {violation.Id}: {node.Html} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(static check => check.Message))}")));
        }
    }
}
