using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Browser.Tests;

/// <summary>How many keys an article takes, without the mouse. Each press counts; a key with its modifiers is one.</summary>
[Collection(BrowserCollection.Name)]
public class KeystrokeTests(Browser browser)
{
    /// <summary>Another story of the same desk, from which names are known.</summary>
    private const string Preview = """
        ---
        schema: WireStory
        id: preview
        language: de
        published: 2021-12-06
        entities:
          putin: {kind: person, name: Wladimir Putin}
          biden: {kind: person, name: Joe Biden}
          nato: {kind: org, name: Organisation des Nordatlantikvertrags}
          gespraech: {kind: event, name: Videogespräch Putin–Biden, start: 2021-12-07}
        ---

        # [Putin]{#putin} und [Biden]{#biden} sprechen am Dienstag

        [[MOSKAU]{.place #moskau}, [6. Dez.]{.date value=2021-12-06} ([Reuters]{.org #reuters .agency})]{.dateline} – [Wladimir Putin]{#putin} und [Joe Biden]{#biden} treffen sich am Dienstag zu einem [Videogespräch]{#gespraech}. Das kündigte der [Kreml]{.org #kreml} an. Für das [Gespräch]{#gespraech} sind zwei Stunden vorgesehen; das [Treffen]{#gespraech} ist das erste seit Juni.

        Es geht um die [Ukraine]{.place #ukraine} und um die [NATO]{#nato}. Die [Allianz]{#nato} und [Russland]{.place #russland} werfen einander Aufrüstung vor. [Moskau]{#russland} hat Truppen verlegt.

        """;

    /// <summary>The part of the seed's 95 spans that suggestions give: they are right to the character, in kind and in role.</summary>
    [ChromiumFact]
    public async Task Sixty_spans_of_the_seed_take_less_than_thirty_keys_from_the_raw_text()
    {
        string seed = Seeds.Read("putin-nato.news.md");
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("a-preview.news.md", Preview), ("putin.txt", NewsDocument.Parse(seed).ToPlainText())]);
        await page.Page.Locator("tbody tr").Nth(1).WaitForAsync();

        await page.PressAsync("j", "Enter");
        await page.Page.Locator("dialog input[name=published]").WaitForAsync();
        await page.TypeAsync("2021-12-07");
        await page.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => annotator.screen.session?.f === 'putin.news.md'");
        await page.PressAsync("s", "A");

        await AcceptStatementsAsync(page, 14);

        string[] wanted = SpansOf(seed);
        string[] made = SpansOf(await page.SourceAsync("putin.news.md"));
        int right = wanted.Intersect(made).Count();
        Assert.True(right >= 60, $"{right} of {wanted.Length} with {page.Keys} keys; missing: {string.Join("; ", wanted.Except(made))}");
        Assert.True(page.Keys < 30, $"{page.Keys} keys");
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task An_article_of_300_words_has_no_finding_after_the_keys_of_its_suggestions_and_of_what_they_miss()
    {
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("harbour.news.md", Articles.Harbour)]);
        await page.OpenAsync("harbour.news.md");

        await page.PressAsync("s", "A");
        await AcceptStatementsAsync(page, 12);
        await page.PressAsync("Escape", "Escape");
        await page.IdleAsync();

        // The remaining findings are quotes without a speaker: go to each finding and say who speaks.
        for (int i = 0; i < 6 && await CountFindingsAsync(page) > 0; i++)
        {
            await page.PressAsync("n", "r", "1");
            await page.IdleAsync();
        }

        Assert.Equal(0, await CountFindingsAsync(page));
        ArticleOutline article = ArticleOutline.Read(await page.SourceAsync("harbour.news.md"));
        int spans = article.Blocks.Sum(static block => block.Spans.Count);
        Assert.True(page.Keys <= 35 && spans >= 35, $"{spans} spans with {page.Keys} keys");
        Assert.Contains(article.View.Annotations, static annotation => annotation.Speaker?.Name == "Ada Brook");
        page.AssertNoErrors();
    }

    /// <summary>Accepts each quote and claim that is suggested, and passes over names, numbers and words that are not.</summary>
    private static async Task AcceptStatementsAsync(AnnotatorPage page, int most)
    {
        for (int i = 0; i < most; i++)
        {
            await page.IdleAsync();
            JsonElement ghost = await page.Page.EvaluateAsync<JsonElement>("() => annotator.screen.cursor.at.ghost");
            if (ghost.ValueKind != JsonValueKind.Object)
            {
                break;
            }

            bool isStatement = ghost.TryGetProperty("classes", out JsonElement classes) && classes[0].GetString() is "claim" or "quote";
            await page.PressAsync(isStatement ? "Enter" : "Tab");
        }
    }

    private static Task<int> CountFindingsAsync(AnnotatorPage page) => page.Page.EvaluateAsync<int>("() => annotator.screen.session.findings.filter(finding => finding.severity !== 'note').length");

    /// <summary>Each span by its place, its kind, its roles and its slots.</summary>
    private static string[] SpansOf(string source) =>
    [
        .. ArticleOutline.Read(source).Blocks.SelectMany(static block => block.Spans.Select(span =>
            $"{block.Index}:{span.Start}-{span.End} {block.Text[span.Start..Math.Min(span.End, span.Start + 30)]} {span.Kind?.Class} {string.Join(",", span.Anchors.Order())} {string.Join(",", span.Slots.Select(static slot => slot.Class))}")),
    ];
}
