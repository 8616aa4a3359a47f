using System.Text.Json.Nodes;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>Suggestions: what is offered, accepted, and rejected for good.</summary>
public class SuggestionTests
{
    private const string Story = "story.news.md";

    private const string Text = """
        ---
        schema: Note
        language: en
        published: 2025-03-06
        ---

        # Harwick opens its harbour

        “It is a good day for the whole coast,” said Ada Brook, the mayor of Harwick.

        Brook spoke on Tuesday. “We waited ten years for this,” she said. Harwick has 4,000 inhabitants.

        """;

    private const string Known = "---\nschema: Note\nlanguage: en\n---\n\n[Harwick]{.place #harwick same-as=\"https://example.org/harwick\"} is small.\n";

    [Fact]
    public async Task A_quote_comes_with_its_cue_and_its_speaker_at_one_key()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode quote = (await SuggestAsync(page)).First(static suggestion => (string?)suggestion["kind"] == "quote");
        Assert.Equal(["cue", "speaker"], quote["with"]!.AsArray().Select(static anchor => (string)anchor!["role"]!).Order(StringComparer.Ordinal));

        JsonNode delta = await page.EditAsync(Story, Accept(quote));

        Assert.Equal(1, (int)delta["canUndo"]!);
        Assert.Contains("[“It is a good day for the whole coast,”]{.quote #q1} [said]{.cue for=\"#q1\"} [Ada Brook]{.person .speaker #brook for=\"#q1\"}, the mayor", await SourceAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain(await SuggestAsync(page), suggestion => (int)suggestion["block"]! == 1 && (int)suggestion["start"]! == 0);
    }

    [Fact]
    public async Task An_entity_of_another_article_is_suggested_with_its_id_and_address()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text), ("other.news.md", Known));
        JsonNode[] places = [.. (await SuggestAsync(page)).Where(static suggestion => (string?)suggestion["id"] == "harwick")];
        Assert.Equal(["0:0", "1:69", "2:66"], places.Select(static place => $"{place["block"]}:{place["start"]}"));

        await page.EditAsync(Story, Accept(places));

        string source = await SourceAsync(page);
        Assert.Contains("# [Harwick]{.place #harwick same-as=\"https://example.org/harwick\"} opens", source, StringComparison.Ordinal);
        Assert.Contains("mayor of [Harwick]{#harwick}.", source, StringComparison.Ordinal);
        Assert.Empty((await page.ArticleAsync(Story))["findings"]!.AsArray());
    }

    [Fact]
    public async Task Accepting_all_gives_an_article_without_errors_and_one_step_to_undo()
    {
        foreach (string seed in SlowTests.Some(Seeds.Articles))
        {
            string text = Seeds.Read(seed);
            await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, text));
            JsonNode[] suggestions = await SuggestAsync(page);
            if (suggestions.Length == 0)
            {
                continue;
            }

            JsonNode delta = await page.EditAsync(Story, Accept(suggestions));

            Assert.DoesNotContain((await page.ArticleAsync(Story))["findings"]!.AsArray(), static finding => (string)finding!["severity"]! == "error");
            await page.PostAsync("/api/undo", new JsonObject { ["f"] = Story, ["version"] = (string)delta["version"]! });
            await page.PostAsync("/api/save", new JsonObject { ["f"] = Story });
            Assert.Equal(text, page.Folder.Read(Story));
        }
    }

    [Fact]
    public async Task A_rejected_suggestion_stays_away_after_edits_and_another_start()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Story, Text);
        string key;
        AnnotatorPage first = await AnnotatorPage.OpenAsync(options => options with { Folder = folder.Path });
        JsonNode date = (await SuggestAsync(first)).First(static suggestion => (string?)suggestion["kind"] == "date" || (string?)suggestion["kind"] == "number");
        key = (string)date["key"]!;
        Assert.Equal(1, (int)(await first.PostAsync("/api/reject", Keys(key)))["rejected"]!);
        Assert.Equal(0, (int)(await first.PostAsync("/api/reject", Keys(key)))["rejected"]!);
        await first.EditAsync(Story, AnnotatorPage.Add(await first.ArticleAsync(Story), 2, "Brook", ["person"]));
        Assert.DoesNotContain(await SuggestAsync(first), suggestion => (string)suggestion["key"]! == key);
        await first.DisposeAsync();

        Assert.Equal("*\n", folder.Read(".newsschema/.gitignore"));
        await using AnnotatorPage second = await AnnotatorPage.OpenAsync(options => options with { Folder = folder.Path });
        Assert.DoesNotContain(await SuggestAsync(second), suggestion => (string)suggestion["key"]! == key);
        Assert.Equal(1, (int)(await second.PostAsync("/api/unreject", Keys(key)))["unrejected"]!);
        Assert.Contains(await SuggestAsync(second), suggestion => (string)suggestion["key"]! == key);
    }

    [Fact]
    public async Task A_suggestion_that_is_gone_is_skipped()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode delta = await page.EditAsync(Story, new JsonObject { ["op"] = "acceptSuggestions", ["keys"] = new JsonArray("0", (string)(await SuggestAsync(page))[0]["key"]!) });
        Assert.Equal("[\"0\"]", delta["skipped"]!.ToJsonString());
        Assert.NotEmpty(delta["added"]!.AsArray());
    }

    [Fact]
    public async Task Words_that_were_annotated_once_are_suggested_at_their_other_places()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, "[The old harbour]{.place #harbour} was sold. The old harbour is closed. The old harbours stay.\n"));
        JsonNode repeated = Assert.Single(await SuggestAsync(page), static suggestion => (string?)suggestion["id"] == "harbour");
        Assert.Equal((26, 41), ((int)repeated["start"]!, (int)repeated["end"]!));
    }

    [Fact]
    public async Task Names_numbers_and_quotations_without_a_span_are_candidates()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, "The town of [Harwick]{.place #h} met Cy Oldfield in Room 17 of the UNHCR.\n"));
        JsonNode answer = await page.GetAsync("/api/suggest?f=" + Story);
        string[] words = [.. answer["candidates"]!.AsArray().Select(static candidate => (string)candidate!["text"]!), .. answer["suggestions"]!.AsArray().Select(static suggestion => (string)suggestion!["text"]!)];
        Assert.Contains("Cy Oldfield", words);
        Assert.Contains("17", words);
        Assert.Contains("UNHCR", words);
        Assert.DoesNotContain("Harwick", words);
        Assert.DoesNotContain("The", words);
    }

    [Theory]
    [InlineData("Der russische Präsident kam. US-Präsident Joe Biden ging mit seinem deutschen Kollegen.", "Der russische Präsident|US-Präsident|seinem deutschen Kollegen", "Präsident|Kollegen")]
    [InlineData("The Russian president came. US President Joe Biden left with his German counterpart, said spokesman Cy Oldfield.", "The Russian president|US President|his German counterpart|spokesman", "president|said spokesman")]
    public async Task Offices_are_candidates_with_their_article_unless_a_name_follows(string text, string expected, string others)
    {
        string[] words = await CandidatesAsync(text + "\n");
        Assert.All(expected.Split('|'), office => Assert.Contains(office, words));
        Assert.All(others.Split('|'), part => Assert.DoesNotContain(part, words));
    }

    [Theory]
    [InlineData("[Sie]{.person #eva} ging, [dass sie seine Brücke baut]{.claim #c1}. Auch sie kam.", "sie|seine")]
    [InlineData("[She]{.person #eva} left, [that she sold their bridge]{.claim #c1}. Then she came.", "she|their")]
    public async Task Pronouns_in_what_someone_says_are_candidates_and_others_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', (await CandidatesAsync(text + "\n")).Where(static word => word.Length < 6)));

    private static async Task<string[]> CandidatesAsync(string text)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, text));
        return [.. (await page.GetAsync("/api/suggest?f=" + Story))["candidates"]!.AsArray().Select(static candidate => (string)candidate!["text"]!)];
    }

    [Fact]
    public async Task Selected_words_match_entities_by_words_names_and_nearness()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(
            (Story, "[Wladimir Putin]{.person #putin} met [Joe Biden]{.person #biden}. Putins Kritik, so [Biden]{#biden}. Er ging. Biden blieb.\n"), ("other.news.md", Known));

        Assert.Equal("putin", (string)(await MatchAsync(page, "Putins"))["entities"]![0]!["id"]!);
        Assert.Equal("putin", (string)(await MatchAsync(page, "#putin"))["entities"]![0]!["id"]!);
        JsonNode harwick = (await MatchAsync(page, "Harwick"))["entities"]![0]!;
        Assert.Equal(("harwick", "folder", "https://example.org/harwick"), ((string)harwick["id"]!, (string)harwick["known"]!, (string)harwick["sameAs"]!));
        Assert.Equal(["biden", "putin"], (await MatchAsync(page, "Er", "&block=0&start=57&end=59"))["entities"]!.AsArray().Select(static entity => (string)entity!["id"]!));
        JsonNode biden = await MatchAsync(page, "Biden", "&block=0&start=48&end=53");
        Assert.Equal("[[0,64,69]]", biden["places"]!.ToJsonString());
        Assert.Equal("biden-2", (string)biden["suggestedId"]!);
    }

    private static Task<JsonNode> MatchAsync(AnnotatorPage page, string words, string place = "") => page.GetAsync($"/api/matches?f={Story}&text={Uri.EscapeDataString(words)}{place}");

    private static async Task<JsonNode[]> SuggestAsync(AnnotatorPage page) => [.. (await page.GetAsync("/api/suggest?f=" + Story))["suggestions"]!.AsArray().Select(static suggestion => suggestion!)];

    private static JsonObject Accept(params JsonNode[] suggestions) =>
        new() { ["op"] = "acceptSuggestions", ["keys"] = new JsonArray([.. suggestions.Select(static suggestion => JsonValue.Create((string)suggestion["key"]!))]) };

    private static JsonObject Keys(string key) => new() { ["f"] = Story, ["keys"] = new JsonArray(key) };

    private static async Task<string> SourceAsync(AnnotatorPage page) => (string)(await page.GetAsync("/api/source?f=" + Story))["text"]!;
}
