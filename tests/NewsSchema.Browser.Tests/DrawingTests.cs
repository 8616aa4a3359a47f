namespace NewsSchema.Browser.Tests;

/// <summary>The page draws what the engine reads.</summary>
[Collection(BrowserCollection.Name)]
public class DrawingTests(Browser browser)
{
    /// <summary>Right-to-left text, emoji of several code points, and text that looks like markup.</summary>
    private const string Special = """
        ---
        schema: Note
        language: ar
        ---

        # قال [رئيس البلدية]{.person #mayor} إن [الجسر]{.thing #bridge} مغلق

        👩‍👩‍👧 [Zoë 🐝]{.person #zoe} said [“<b>no</b> & no”]{.quote #q1 speaker="#zoe"} e\[x\] ı İ 🇩🇪 [𝒳]{.thing #x}.

        ::: {.correction}
        {.quote #q2 speaker="#mayor"}
        A whole paragraph [that [nests [deeply]{.date-text}]{.thing #a}]{.claim #c1 speaker="#zoe"}.
        :::
        """;

    [ChromiumFact]
    public async Task The_text_of_every_seed_is_drawn_as_the_engine_reads_it()
    {
        List<(string Name, string Text)> files = [.. Seeds.Articles.Select(static seed => (seed, Seeds.Read(seed))), ("special.news.md", Special)];
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, files);
        foreach ((string name, string text) in files)
        {
            await page.OpenAsync(name);
            Assert.Equal(AnnotatorPage.TextsOf(text), await page.DrawnTextsAsync());

            // Any range of the text is the same range in the page, and back.
            Assert.Equal("", await page.Page.EvaluateAsync<string>(
                """
                () => {
                  const { session, text } = annotator.screen;
                  for (const block of session.blocks) {
                    for (let start = 0; start < block.text.length; start += 3) {
                      for (const length of [1, 5, 17]) {
                        const end = Math.min(block.text.length, start + length);
                        const range = text.range({ block: block.index, start, end });
                        const first = text.position(range.startContainer, range.startOffset);
                        const last = text.position(range.endContainer, range.endOffset);
                        if (range.toString() !== block.text.slice(start, end) || first.position !== start || last.position !== end || first.block !== block.index) {
                          return `${block.index}:${start}-${end} "${range}"`;
                        }
                      }
                    }

                    for (const span of block.spans) {
                      if (text.spanElement(block.index, span.index).textContent !== block.text.slice(span.start, span.end)) {
                        return `${block.index}, span ${span.index}`;
                      }
                    }
                  }

                  return '';
                }
                """));
        }

        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task An_edit_draws_one_block()
    {
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("putin-nato.news.md", Seeds.Read("putin-nato.news.md"))]);
        await page.OpenAsync("putin-nato.news.md");
        await page.ClickWordsAsync("Erklärung");
        int before = await page.Page.EvaluateAsync<int>("() => annotator.renderedBlocks");

        await page.PressAsync("Delete");
        await page.IdleAsync();
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("() => annotator.renderedBlocks") - before);

        await page.PressAsync("u");
        await page.IdleAsync();
        Assert.Equal(2, await page.Page.EvaluateAsync<int>("() => annotator.renderedBlocks") - before);
        Assert.Equal(Seeds.Read("putin-nato.news.md"), await page.SourceAsync("putin-nato.news.md"));
        page.AssertNoErrors();
    }

    [ChromiumFact]
    public async Task An_article_in_a_right_to_left_script_reads_from_right_to_left_and_is_annotated_by_keys()
    {
        await using AnnotatorPage page = await AnnotatorPage.StartAsync(browser, [("special.news.md", Special)]);
        await page.OpenAsync("special.news.md");

        Assert.Equal("rtl", await page.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.row .text')).direction"));
        Assert.Equal("قال", await page.WordsAsync());

        // The left arrow goes forward.
        await page.PressAsync("ArrowLeft");
        Assert.Equal("رئيس", await page.WordsAsync());
        await page.PressAsync("End", "v", "p");
        Assert.Contains("]{.person #", await page.BodyAsync("special.news.md"), StringComparison.Ordinal);
        page.AssertNoErrors();
    }
}
