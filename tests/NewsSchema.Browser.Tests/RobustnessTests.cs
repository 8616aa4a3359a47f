using System.Diagnostics;
using Microsoft.Playwright;
using NewsSchema.Tool.Annotator;

namespace NewsSchema.Browser.Tests;

/// <summary>What happens if others change the article, or the server is gone.</summary>
[Collection(BrowserCollection.Name)]
public class RobustnessTests(Browser browser)
{
    private const string File = "a.news.md";
    private const string Text = "---\nschema: Story\nlanguage: en\n---\n\n# Harwick opens its harbour\n\nAda Brook said so.\n\nThe end of it.\n";

    [ChromiumFact]
    public async Task Two_tabs_show_the_same_article_and_undo_each_others_steps()
    {
        await using AnnotatorPage page = await StartAsync();
        IPage tab = await page.OpenTabAsync(File);

        await page.PressAsync("v", "l");
        await tab.Locator(".span.place").WaitForAsync();
        Assert.Equal("Harwick", await tab.Locator(".span.place").TextContentAsync());

        // An edit of another paragraph in the second tab, and its undo in the first.
        await tab.Keyboard.PressAsync("J");
        await tab.Keyboard.PressAsync("v");
        await tab.Keyboard.PressAsync("p");
        await page.Page.Locator(".span.person").WaitForAsync();
        await page.PressAsync("u");
        await tab.Locator(".span.person").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Contains("[Harwick]{.place", await page.BodyAsync(File), StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task A_change_on_disk_is_shown()
    {
        await using AnnotatorPage page = await StartAsync();

        await System.IO.File.WriteAllTextAsync(Path.Combine(page.Folder, File), Text.Replace("Ada Brook", "[Ada Brook]{.person #brook}", StringComparison.Ordinal));

        await page.Page.Locator(".span.person").WaitForAsync();
        Assert.Contains("changed on disk", await page.Page.Locator("#status").TextContentAsync(), StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task Changes_of_the_same_line_on_disk_and_in_the_page_are_for_the_user_to_choose()
    {
        await using AnnotatorPage page = await StartAsync(TimeSpan.FromHours(1));
        await page.PressAsync("v", "l");
        await page.Page.Locator(".save-state.unsaved").WaitForAsync();

        await System.IO.File.WriteAllTextAsync(Path.Combine(page.Folder, File), Text.Replace("# Harwick", "# [Harwick]{.org #harwick}", StringComparison.Ordinal));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Compare …" }).ClickAsync();
        Assert.Contains("{.place", await page.Page.Locator(".versions pre").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Saved", await page.Page.Locator("header .save-state").TextContentAsync(), StringComparison.Ordinal);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Take the file on disk" }).ClickAsync();

        await page.Page.Locator(".span.org").WaitForAsync();
        await page.Page.Locator("dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task What_was_shown_as_saved_is_on_disk_when_the_server_dies_and_later_edits_are_not_shown_as_saved()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.PressAsync("v", "l");
        await page.Page.Locator(".span.place").WaitForAsync();
        await page.Page.Locator(".save-state.saved").WaitForAsync();
        Assert.Contains("[Harwick]{.place #harwick}", page.ReadFile(File), StringComparison.Ordinal);

        // From here on the server is as good as dead.
        await page.Page.RouteAsync("**/api/**", static route => route.AbortAsync());
        await page.PressAsync("J", "v", "p", "l", "v");
        await page.Page.Locator("#banner").GetByText("does not answer").WaitForAsync();
        Assert.Equal("Saving …", await page.Page.Locator("header .save-state").TextContentAsync());
        Assert.DoesNotContain("person", page.ReadFile(File), StringComparison.Ordinal);

        // It is back: the edit that waited is made, and the keys after it.
        await page.Page.UnrouteAsync("**/api/**");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await page.Page.Locator(".span.person").WaitForAsync();
        Assert.Equal("Brook", await page.WordsAsync());
        await page.Page.Locator("#banner").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task A_program_that_is_killed_has_written_what_the_page_showed_as_saved()
    {
        string folder = Directory.CreateTempSubdirectory("newsschema-killed-").FullName;
        string path = Path.Combine(folder, File);
        await System.IO.File.WriteAllTextAsync(path, Text);
        using Process program = Process.Start(new ProcessStartInfo("dotnet", [typeof(AnnotatorServer).Assembly.Location, "serve", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await using IBrowserContext context = await browser.Chromium.NewContextAsync();
        try
        {
            string address = (await program.StandardOutput.ReadLineAsync())!;
            IPage page = await context.NewPageAsync();
            await page.GotoAsync($"{address}&f={Uri.EscapeDataString(File)}");
            await page.Locator(".row").First.WaitForAsync();
            await page.Keyboard.PressAsync("v");
            await page.Keyboard.PressAsync("l");
            await page.Locator(".span.place").WaitForAsync();
            await page.Locator(".save-state.saved").WaitForAsync();

            program.Kill();
            await program.WaitForExitAsync();

            Assert.Contains("[Harwick]{.place #harwick}", await System.IO.File.ReadAllTextAsync(path), StringComparison.Ordinal);
            foreach (string key in new[] { "J", "v", "p" })
            {
                await page.Keyboard.PressAsync(key);
            }

            // The banner may be there before the keys are handled: it counts the edit once it waits.
            await page.Locator("#banner").GetByText("1 edit and 0 keys wait and are sent when it answers: they are not saved.").WaitForAsync();
            Assert.NotEqual("Saved", await page.Locator("header .save-state").TextContentAsync());
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [ChromiumFact]
    public async Task A_read_only_folder_is_shown_and_not_changed()
    {
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [(File, Text)], isReadOnly: true);
        await page.OpenAsync(File);

        await page.PressAsync("v", "l");
        await page.IdleAsync();

        Assert.Contains("--read-only", await page.Page.Locator("#status").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("read-only", await page.Page.Locator(".badge").TextContentAsync());
        Assert.Equal(Text, page.ReadFile(File));
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task An_address_without_its_token_says_what_to_open()
    {
        await using AnnotatorPage page = await StartAsync();
        IPage tab = await page.Page.Context.NewPageAsync();
        await tab.GotoAsync($"http://127.0.0.1:{page.Server.Port}/");
        await tab.Locator("#banner").GetByText("contains a token").WaitForAsync();
    }

    private async Task<AnnotatorPage> StartAsync(TimeSpan? savePause = null)
    {
        AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [(File, Text)], savePause: savePause);
        await page.OpenAsync(File);
        return page;
    }
}
