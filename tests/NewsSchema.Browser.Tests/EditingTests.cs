using System.Text.Json;
using Microsoft.Playwright;

namespace NewsSchema.Browser.Tests;

/// <summary>Annotating by mouse and by keys.</summary>
[Collection(BrowserCollection.Name)]
public class EditingTests(Browser browser)
{
    private const string File = "story.news.md";

    private const string Story = """
        ---
        schema: Story
        language: de
        ---

        # Berger eröffnet den Hafen

        Claudia Berger sagte der Zeitung Nordlicht, der Hafen sei fertig. Berger lobte die Arbeit.

        „Das ist ein guter Tag“, so [Berger]{.person #berger}.

        """;

    [ChromiumFact]
    public async Task A_double_click_selects_a_word_and_a_letter_annotates_it()
    {
        await using AnnotatorPage page = await StartAsync();

        await page.ClickWordsAsync("Nordlicht", clicks: 2);
        await page.PressAsync("o");

        Assert.Contains("Zeitung [Nordlicht]{.org #nordlicht}, der", await page.BodyAsync(File), StringComparison.Ordinal);
        Assert.Equal("Nordlicht", await page.Page.Locator(".span.org").TextContentAsync());
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task Words_are_selected_by_dragging_and_annotated_by_a_click()
    {
        await using AnnotatorPage page = await StartAsync();

        (float X, float Y) from = await PointAsync(page, "der Hafen sei", 0);
        (float X, float Y) to = await PointAsync(page, "fertig", 6);
        await page.Page.Mouse.MoveAsync(from.X, from.Y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(to.X, to.Y, new MouseMoveOptions { Steps = 5 });
        await page.Page.Mouse.UpAsync();
        await page.Page.Locator(".choice.claim").ClickAsync();

        Assert.Contains("[der Hafen sei fertig]{.claim #c1}", await page.BodyAsync(File), StringComparison.Ordinal);

        // A click on a span goes to it; the button removes it.
        await page.ClickWordsAsync("Hafen sei");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Inspect" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the span" }).ClickAsync();
        Assert.DoesNotContain("claim", await page.BodyAsync(File), StringComparison.Ordinal);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Contains("claim", await page.BodyAsync(File), StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task A_selection_over_two_paragraphs_is_refused_with_words()
    {
        await using AnnotatorPage page = await StartAsync();

        (float X, float Y) from = await PointAsync(page, "eröffnet", 0);
        (float X, float Y) to = await PointAsync(page, "Zeitung", 4);
        await page.Page.Mouse.MoveAsync(from.X, from.Y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(to.X, to.Y, new MouseMoveOptions { Steps = 5 });
        await page.Page.Mouse.UpAsync();

        Assert.StartsWith("A span cannot reach over several paragraphs", await page.Page.Locator("#status").TextContentAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_quote_gets_its_speaker_by_two_keys_where_the_speaker_is_named()
    {
        await using AnnotatorPage page = await StartAsync();

        await page.ClickWordsAsync("Das ist ein guter Tag");
        await page.PressAsync("\"", "q", "r", "1");

        Assert.EndsWith("[„Das ist ein guter Tag“]{.quote #q1}, so [Berger]{.person .speaker #berger for=\"#q1\"}.", await page.BodyAsync(File), StringComparison.Ordinal);
        Assert.Equal("Berger", await page.Page.Locator(".voice").TextContentAsync());
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task Keys_that_are_pressed_while_an_edit_is_on_its_way_are_done_in_order()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.Page.RouteAsync("**/api/edit", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });

        // Two words are annotated and linked to one person, and the second one is removed again, without any pause.
        await page.ClickWordsAsync("Claudia");
        await page.PressAsync("v", "ArrowRight", "#");
        await page.TypeAsync("berger");
        await page.PressAsync("Enter", "l", "l", "l", "v", "o", "J", "v", "q", "u");

        string body = await page.BodyAsync(File);
        Assert.Contains("[Claudia Berger]{#berger} sagte", body, StringComparison.Ordinal);
        Assert.Contains("]{.org #", body, StringComparison.Ordinal);
        Assert.DoesNotContain(".quote", body, StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task The_ends_of_a_span_move_and_its_links_stay()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.ClickWordsAsync("der Hafen sei");
        await page.PressAsync("v", ".", "c", "r", "1");
        string linked = await page.BodyAsync(File);

        await page.PressAsync("Alt+ArrowLeft", "Alt+Shift+ArrowRight");
        string moved = await page.BodyAsync(File);
        Assert.Contains("der [Hafen sei]{.claim #c1", moved, StringComparison.Ordinal);

        await page.PressAsync("Alt+ArrowRight", "Alt+Shift+ArrowLeft");
        Assert.Equal(linked, await page.BodyAsync(File));
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task All_other_places_of_the_same_words_are_annotated_by_one_key()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.ClickWordsAsync("so Berger");
        await page.PressAsync("l");
        Assert.Equal("Berger", await page.WordsAsync());

        await page.PressAsync("j", "a");

        string body = await page.BodyAsync(File);
        Assert.Contains("# [Berger]{#berger} eröffnet", body, StringComparison.Ordinal);
        Assert.Contains(". [Berger]{#berger} lobte", body, StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task Undo_and_redo_go_through_all_steps_to_the_byte()
    {
        await using AnnotatorPage page = await StartAsync();
        string first = await page.SourceAsync(File);
        List<string> states = [first];
        await page.ClickWordsAsync("Nordlicht");
        foreach (string[] keys in new string[][] { ["v", "o"], ["Enter", "p"], ["J", "v", "q"], ["Delete"], ["K", "l", "v", "l"] })
        {
            await page.PressAsync(keys);
            states.Add(await page.SourceAsync(File));
            Assert.NotEqual(states[^2], states[^1]);
        }

        for (int i = states.Count - 2; i >= 0; i--)
        {
            await page.PressAsync("Control+z");
            Assert.Equal(states[i], await page.SourceAsync(File));
        }

        for (int i = 1; i < states.Count; i++)
        {
            await page.PressAsync("Control+y");
            Assert.Equal(states[i], await page.SourceAsync(File));
        }

        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task A_selection_that_cuts_a_span_offers_both_ways()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.ClickWordsAsync("Claudia");
        await page.PressAsync("v", "ArrowRight", "p");
        await page.ClickWordsAsync("Berger sagte", clicks: 1);
        await page.Page.EvaluateAsync("() => { const { text } = annotator.screen.session.blocks[1]; const start = text.indexOf('Berger sagte'); annotator.screen.cursor.select(1, start, start + 12); }");

        await page.PressAsync("c");
        await page.Page.Locator(".picker .title").GetByText("cuts a span").WaitForAsync();
        Assert.Equal(["Claudia Berger sagte", "sagte"], await page.Page.Locator(".picker .choice .what").AllTextContentsAsync());
        await page.PressAsync("2");
        Assert.Contains("[sagte]{.claim #c1}", await page.BodyAsync(File), StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task Keys_of_a_German_keyboard_move_between_statements_and_AltGr_characters_work()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.ClickWordsAsync("der Hafen sei");
        await page.PressAsync("v", ".", "c", "g", "g", ".");
        Assert.Equal("der Hafen sei fertig", await page.WordsAsync());
        await page.PressAsync("g", "g");
        Assert.Equal("Berger", await page.WordsAsync());

        // AltGr+9 as Windows reports it: Control and Alt are down, and the character is a bracket.
        await page.Page.EvaluateAsync("() => document.querySelector('.blocks').dispatchEvent(new KeyboardEvent('keydown', { key: ']', ctrlKey: true, altKey: true, bubbles: true, cancelable: true }))");
        Assert.Equal("der Hafen sei fertig", await page.WordsAsync());
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task The_inspector_and_the_front_matter_change_what_they_show()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.ClickWordsAsync("so Berger");
        await page.PressAsync("l", "j", "i");
        await page.Page.Locator(".pane input[name=role]").FillAsync("Bürgermeisterin");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.IdleAsync();
        Assert.Contains("[Berger]{.person #berger role=Bürgermeisterin}", (await page.BodyAsync(File)).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await page.PressAsync("Escape", "m");
        await page.Page.Locator(".pane input[name='+']").FillAsync("published: 2025-03-04");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator(".pane input[name=published]").WaitForAsync();
        Assert.Contains("\npublished: 2025-03-04\n", await page.SourceAsync(File), StringComparison.Ordinal);
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task What_is_being_typed_in_a_pane_stays_when_the_article_changes()
    {
        await using AnnotatorPage page = await StartAsync();
        await page.ClickWordsAsync("so Berger");
        await page.PressAsync("l", "j", "m");
        ILocator field = page.Page.Locator(".pane input[name='+']");
        await field.FillAsync("urgency: 3");
        IPage tab = await page.OpenTabAsync(File);
        await page.Page.BringToFrontAsync();
        await field.FocusAsync();
        await AnnotatorPage.EditElsewhereAsync(tab, "edited");
        await page.Page.Locator(".pane input[name=edited]").WaitForAsync();
        Assert.Equal("urgency: 3", await field.InputValueAsync());
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator(".pane input[name=urgency]").WaitForAsync();
        Assert.Equal("", await field.InputValueAsync());

        // A field that states the same as before keeps what is typed, and leaving it is a change; the cursor is where it was.
        await page.PressAsync("Escape", "i");
        ILocator role = page.Page.Locator(".pane input[name=role]");
        await role.PressSequentiallyAsync("Bürgermeistrin");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await AnnotatorPage.EditElsewhereAsync(tab, "corrected");
        await page.Page.WaitForFunctionAsync("() => annotator.screen.session.front.some(node => node.key === 'corrected')");
        await page.Page.Keyboard.TypeAsync("e");
        Assert.Equal("Bürgermeisterin", await role.InputValueAsync());
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.WaitForFunctionAsync("() => annotator.screen.session.blocks.some(block => block.spans.some(span => span.attributes?.role === 'Bürgermeisterin'))");

        // The source that is fetched does not replace what is typed in the meantime.
        await page.PressAsync("Escape", "e");
        ILocator area = page.Page.Locator(".pane textarea");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.pane textarea').value !== ''");
        await area.FocusAsync();
        await page.Page.RouteAsync("**/api/source**", async route =>
        {
            await page.Page.Keyboard.TypeAsync("☃");
            await route.ContinueAsync();
        });
        await page.Page.RunAndWaitForResponseAsync(() => AnnotatorPage.EditElsewhereAsync(tab, "reviewed"), "**/api/source**");
        string typed = await area.InputValueAsync();
        Assert.Contains("☃", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewed", typed, StringComparison.Ordinal);
        await page.Page.UnrouteAllAsync();
        page.AssertNoErrors();
    }

    private async Task<AnnotatorPage> StartAsync()
    {
        AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [(File, Story.ReplaceLineEndings("\n"))]);
        await page.OpenAsync(File);
        return page;
    }

    private static async Task<(float X, float Y)> PointAsync(AnnotatorPage page, string words, int offset)
    {
        JsonElement point = await page.Page.EvaluateAsync<JsonElement>(
            """
            ({ words, offset }) => {
              const { session, text } = annotator.screen;
              const block = session.blocks.findIndex(block => block.text.includes(words));
              const at = session.blocks[block].text.indexOf(words) + offset;
              const rect = text.range(offset > 0 ? { block, start: at - 1, end: at } : { block, start: at, end: at + 1 }).getClientRects()[0];
              return { x: offset > 0 ? rect.right - 1 : rect.left + 1, y: rect.top + rect.height / 2 };
            }
            """, new { words, offset });
        return (point.GetProperty("x").GetSingle(), point.GetProperty("y").GetSingle());
    }
}
