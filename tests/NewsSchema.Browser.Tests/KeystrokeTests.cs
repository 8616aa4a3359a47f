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

    /// <summary>Each key from the text to the annotations of the seed; a line is a paragraph, or what is left of one.</summary>
    private static readonly string[] s_steps =
    [
        // Start the article with its day.
        "j Enter 2 0 2 1 - 1 2 - 0 7 Enter",

        // All that is sure, then from suggestion to suggestion: Enter takes it, a digit is an entity, a letter a kind.
        "s A Enter",
        "Enter f 1 f 1 g",
        "Enter 1",
        "Enter q 4",
        "Tab 7 Enter 2 Tab",
        "Enter 3 Enter",
        "Enter 1 1",
        "Alt+Shift+ArrowLeft 9 Enter Enter Enter",
        "Tab Enter 3 Enter Enter 4",
        "Escape s",

        // Again from the top, for what is not suggested.
        ". r Delete J k k k k k h Enter ArrowRight r",
        "J j j j D 1 J k k l l l Enter w",
        "J J j Enter g r 2",
        "J j j j D",
        "J j r 5",
        "J J j j Enter g r 3 . . . j b 2",
    ];

    /// <summary>The seed's 95 spans: right to the character, in kind and in role, with whom they mean and which statement they belong to.</summary>
    [ChromiumFact]
    public async Task The_seed_takes_at_most_120_keys_from_the_raw_text()
    {
        string seed = Seeds.Read("putin-nato.news.md");
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("a-preview.news.md", Preview), ("putin.txt", NewsDocument.Parse(seed).ToPlainText())]);
        await page.Page.Locator("tbody tr").Nth(1).WaitForAsync();

        await page.PressAsync("j", "Enter");
        await page.Page.Locator("dialog input[name=published]").WaitForAsync();
        await page.PressAsync([.. s_steps[0].Split(' ').Skip(2)]);
        await page.Page.WaitForFunctionAsync("() => window.annotator?.screen.session?.f === 'putin.news.md'");

        // As fast as the browser takes them: a key whose list is not open yet waits for it.
        await page.PressAsync([.. s_steps.Skip(1).SelectMany(static line => line.Split(' '))]);
        string made = await page.SourceAsync("putin.news.md");

        Assert.True(page.Keys <= 120, $"{page.Keys} keys");
        Assert.Equal(95, SpansOf(seed).Length);
        Assert.Equal(SpansOf(seed), SpansOf(made));
        Assert.Equal(LinksOf(seed), LinksOf(made));
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task A_raw_text_of_300_words_has_no_finding_after_the_keys_of_its_suggestions_and_of_what_they_miss()
    {
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("harbour.txt", NewsDocument.Parse(Articles.Harbour).ToPlainText())]);
        await page.Page.Locator("tbody tr").First.WaitForAsync();
        await page.PressAsync("Enter");
        await page.Page.Locator("dialog input[name=published]").WaitForAsync();
        await page.TypeAsync("2025-03-04");
        await page.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => window.annotator?.screen.session?.f === 'harbour.news.md'");

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
        Assert.True(page.Keys <= 47 && spans >= 35, $"{spans} spans with {page.Keys} keys");
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

    /// <summary>Which entity each span means, by the place of its first mention, and which statements an anchor belongs to, by their words.</summary>
    private static string[] LinksOf(string source)
    {
        ArticleOutline article = ArticleOutline.Read(source);
        return
        [
            .. article.Blocks.SelectMany(block => block.Spans.Select(span =>
                $"{block.Index}:{span.Start}-{span.End} {FirstOf(span.Annotation)} {string.Join(" + ", StatementsOf(article, span).Order())} {FirstOf(article.Find(span.Annotation?.View.Speaker?.Text ?? ""))}")),
        ];
    }

    private static string FirstOf(OutlineAnnotation? annotation) => annotation is { View.IsEntity: true, Mentions: [OutlineSpan first, ..] } ? $"{first.Address.Block}:{first.Start}" : "";

    private static IEnumerable<string> StatementsOf(ArticleOutline article, OutlineSpan span) => span.Attributes.Pairs.Where(static pair => pair.Key == "for")
        .SelectMany(static pair => pair.Value.Split(' ')).Select(reference => article.Find(reference.TrimStart('#')) is { } statement ? statement.View.Name : reference);
}
