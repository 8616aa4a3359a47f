using System.Text;
using System.Text.Json.Nodes;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>Edits through HTTP: what they write, what they answer, and how they are undone.</summary>
public class EditingTests
{
    private const string Story = "story.news.md";

    private const string Text = """
        ---
        schema: Note
        language: en
        ---

        # [Harwick]{.place #harwick} opens its harbour

        The [mayor of [Harwick]{#harwick}]{.person #mayor} said it was “a good day” for Harwick.

        Crowds came early. {%keep this%}

        """;

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Fact]
    public async Task An_edit_answers_with_the_one_block_that_changed()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);

        JsonNode delta = await page.PostAsync("/api/edit", AnnotatorPage.Edit(Story, (string)article["version"]!, AnnotatorPage.Add(article, 1, "“a good day”", ["quote"])));

        Assert.Equal(["1"], delta["blocks"]!.AsObject().Select(static block => block.Key));
        Assert.NotNull(delta["statements"]);
        Assert.Null(delta["entities"]);
        Assert.Null(delta["front"]);
        Assert.Equal(3, (int)delta["count"]!);
        Assert.Equal("[[1,2]]", delta["added"]!.ToJsonString());
        Assert.Equal((1, 0), ((int)delta["canUndo"]!, (int)delta["canRedo"]!));
    }

    [Fact]
    public async Task A_page_that_applies_deltas_shows_what_a_new_page_shows()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);
        JsonObject shown = article.AsObject();
        foreach (JsonObject operation in new[]
        {
            AnnotatorPage.Add(article, 1, "“a good day”", ["quote"], "q1"),
            new JsonObject { ["op"] = "link", ["at"] = new JsonArray(1, 2), ["role"] = "speaker", ["target"] = "mayor" },
            new JsonObject { ["op"] = "renameId", ["id"] = "harwick", ["newId"] = "town" },
            new JsonObject { ["op"] = "declare", ["id"] = "town", ["name"] = "Harwick on Sea" },
            new JsonObject { ["op"] = "setBlock", ["block"] = 2, ["level"] = 0, ["slot"] = "note" },
        })
        {
            JsonNode delta = await page.PostAsync("/api/edit", AnnotatorPage.Edit(Story, (string)shown["version"]!, operation));
            foreach ((string name, JsonNode? value) in delta.AsObject().Where(pair => shown.ContainsKey(pair.Key) && pair.Key != "blocks"))
            {
                shown[name] = value?.DeepClone();
            }

            foreach ((string index, JsonNode? block) in delta["blocks"]!.AsObject())
            {
                shown["blocks"]!.AsArray()[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)] = block!.DeepClone();
            }
        }

        JsonObject fresh = (await page.ArticleAsync(Story)).AsObject();
        shown.Remove("saved");
        fresh.Remove("saved");
        Assert.Equal(fresh.ToJsonString(), shown.ToJsonString());
        Assert.Equal("Harwick on Sea, place, town", (string)fresh["blocks"]![0]!["spans"]![0]!["label"]!);
    }

    [Fact]
    public async Task Each_operation_is_an_edit_of_the_text()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);
        await page.EditAsync(Story, AnnotatorPage.Add(article, 1, "a good day", ["quote"]));
        await page.EditAsync(Story, new JsonObject { ["op"] = "resizeSpan", ["at"] = new JsonArray(1, 2), ["start"] = 33, ["end"] = 45 });
        await page.EditAsync(Story, AnnotatorPage.Add(article, 1, "said", ["cue"]));
        await page.EditAsync(Story, new JsonObject { ["op"] = "relate", ["at"] = new JsonArray(1, 2), ["role"] = "cue", ["statement"] = new JsonArray(1, 3) });
        await page.EditAsync(Story, new JsonObject { ["op"] = "link", ["at"] = new JsonArray(1, 3), ["role"] = "speaker", ["targetAt"] = new JsonArray(1, 0) });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setKind", ["at"] = new JsonArray(1, 1), ["kind"] = "org" });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setAttributes", ["at"] = new JsonArray(1, 0), ["classes"] = new JsonArray("person"), ["id"] = "mayor", ["attributes"] = new JsonObject { ["role"] = "mayor" } });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("published"), ["value"] = "2025-03-04" });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("version"), ["value"] = "\"12\"" });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("about"), ["value"] = "#harwick" });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("keywords"), ["value"] = new JsonArray("harbour", "no: yes") });
        await page.EditAsync(Story, new JsonObject { ["op"] = "declare", ["id"] = "mayor", ["name"] = "Ada Brook" });

        Assert.Equal("""
            ---
            schema: Note
            language: en
            published: 2025-03-04
            version: "12"
            about: "#harwick"
            keywords: [harbour, "no: yes"]
            entities:
              mayor:
                name: Ada Brook
            ---

            # [Harwick]{.org #harwick} opens its harbour

            The [mayor of [Harwick]{#harwick}]{.person #mayor role=mayor} [said]{.cue for="#q1"} it was [“a good day”]{.quote #q1 speaker="#mayor"} for Harwick.

            Crowds came early. {%keep this%}

            """.ReplaceLineEndings("\n"), await SourceAsync(page), ignoreAllWhiteSpace: false);

        await page.EditAsync(Story, new JsonObject { ["op"] = "unlink", ["at"] = new JsonArray(1, 3), ["role"] = "speaker" });
        await page.EditAsync(Story, new JsonObject { ["op"] = "unrelate", ["at"] = new JsonArray(1, 2), ["role"] = "cue", ["statement"] = new JsonArray(1, 3) });
        await page.EditAsync(Story, new JsonObject { ["op"] = "removeSpan", ["at"] = new JsonArray(1, 2) });
        await page.EditAsync(Story, new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("keywords") });
        string source = await SourceAsync(page);
        Assert.Contains("role=mayor} said it was “a good day” for Harwick.", source, StringComparison.Ordinal);
        Assert.DoesNotContain("keywords", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_places_of_the_same_words_mention_what_the_first_declares()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, "Ada met Ada.\n\nAda again.\n"));

        JsonNode delta = await page.EditAsync(Story, new JsonObject
        {
            ["op"] = "addSpan", ["ranges"] = new JsonArray(new JsonArray(0, 0, 3), new JsonArray(0, 8, 11), new JsonArray(1, 0, 3)), ["classes"] = new JsonArray("person"), ["autoId"] = true,
        });

        Assert.Equal("[Ada]{.person #ada} met [Ada]{#ada}.\n\n[Ada]{#ada} again.\n", await SourceAsync(page));
        Assert.Equal("[[0,0],[0,1],[1,0]]", delta["added"]!.ToJsonString());
        JsonNode undone = await page.PostAsync("/api/undo", new JsonObject { ["f"] = Story, ["version"] = (string)delta["version"]! });
        Assert.Equal(0, (int)undone["canUndo"]!);
        Assert.Equal("Ada met Ada.\n\nAda again.\n", await SourceAsync(page));
    }

    [Fact]
    public async Task A_selection_that_cuts_a_span_is_refused_with_what_can_be_selected()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);

        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(Story, (string)article["version"]!, AnnotatorPage.Add(article, 1, "Harwick said", ["quote"])));

        Assert.Equal((422, "refused", "cutsSpan", 0), (status, (string)answer["error"]!, (string)answer["reason"]!, (int)answer["op"]!));
        Assert.Equal("[1,4,25]", answer["grown"]!.ToJsonString());
        Assert.Equal("[1,21,25]", answer["shrunk"]!.ToJsonString());
        Assert.Equal(Text.ReplaceLineEndings("\n"), await SourceAsync(page));
    }

    [Fact]
    public async Task Of_several_operations_all_are_made_or_none()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);

        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(
            Story, (string)article["version"]!, AnnotatorPage.Add(article, 2, "Crowds", ["group"]), new JsonObject { ["op"] = "removeSpan", ["at"] = new JsonArray(9, 9) }));

        Assert.Equal((422, 1), (status, (int)answer["op"]!));
        JsonNode after = await page.ArticleAsync(Story);
        Assert.Equal(((string)article["version"]!, 0), ((string)after["version"]!, (int)after["canUndo"]!));
    }

    [Fact]
    public async Task An_edit_of_an_older_version_is_made_if_its_block_is_unchanged()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);
        string old = (string)article["version"]!;
        await page.PostAsync("/api/edit", AnnotatorPage.Edit(Story, old, AnnotatorPage.Add(article, 1, "said", ["cue"])));

        JsonNode delta = await page.PostAsync("/api/edit", AnnotatorPage.Edit(Story, old, AnnotatorPage.Add(article, 2, "Crowds", ["group"])));

        Assert.True((bool)delta["rebased"]!);
        Assert.Equal(["1", "2"], delta["blocks"]!.AsObject().Select(static block => block.Key));
    }

    [Fact]
    public async Task An_edit_of_an_older_version_of_a_changed_block_is_refused_with_the_change()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonNode article = await page.ArticleAsync(Story);
        string old = (string)article["version"]!;
        JsonNode first = await page.PostAsync("/api/edit", AnnotatorPage.Edit(Story, old, AnnotatorPage.Add(article, 1, "said", ["cue"])));

        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(Story, old, AnnotatorPage.Add(article, 1, "“a good day”", ["quote"])));

        Assert.Equal((409, "changed", "[1]"), (status, (string)answer["error"]!, answer["blocks"]!.ToJsonString()));
        Assert.Equal((string)first["version"]!, (string)answer["delta"]!["version"]!);
        Assert.NotNull(answer["delta"]!["blocks"]!["1"]);
        (status, answer) = await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(Story, "unknown", AnnotatorPage.Add(article, 2, "Crowds", ["group"])));
        Assert.Equal((409, 3), (status, answer["delta"]!["full"]!["blocks"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_source_that_changes_words_needs_a_confirmation()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonObject change = new() { ["op"] = "setSource", ["text"] = Text.Replace("Crowds", "No one", StringComparison.Ordinal) };

        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(Story, await page.VersionAsync(Story), change));
        Assert.Equal((422, "changesText"), (status, (string)answer["error"]!));
        Assert.Contains("Crowds", (string)answer["before"]!, StringComparison.Ordinal);
        Assert.Contains("No one", (string)answer["after"]!, StringComparison.Ordinal);

        change["allowTextChange"] = true;
        await page.EditAsync(Story, change);
        await page.EditAsync(Story, new JsonObject { ["op"] = "setSource", ["text"] = (await SourceAsync(page)).Replace("#harwick}]", "#harwik}]", StringComparison.Ordinal) });
        JsonNode article = await page.ArticleAsync(Story);
        JsonNode finding = Assert.Single(article["findings"]!.AsArray())!;
        Assert.Equal(("NEWS3001", "error", 1), ((string)finding["code"]!, (string)finding["severity"]!, (int)finding["block"]!));

        JsonNode fixes = await page.GetAsync($"/api/fixes?f={Story}&version={article["version"]}&finding=0");
        Assert.Equal("Change to #harwick", (string)fixes["fixes"]![0]!["title"]!);
        JsonNode delta = await page.EditAsync(Story, new JsonObject { ["op"] = "applyFix", ["finding"] = 0, ["fix"] = 0 });
        Assert.Empty(delta["findings"]!.AsArray());
    }

    [Theory]
    [InlineData("{\"op\":\"nothing\"}")]
    [InlineData("{\"at\":[0,0]}")]
    [InlineData("{\"op\":\"removeSpan\"}")]
    [InlineData("{\"op\":\"removeSpan\",\"at\":null}")]
    [InlineData("{\"op\":\"removeSpan\",\"at\":[1]}")]
    [InlineData("{\"op\":\"addSpan\",\"ranges\":[],\"classes\":[\"person\"]}")]
    [InlineData("{\"op\":\"addSpan\",\"ranges\":[[1,2]],\"classes\":[\"person\"]}")]
    [InlineData("{\"op\":\"addSpan\",\"ranges\":[[0,0,2]],\"classes\":\"person\"}")]
    [InlineData("{\"op\":\"setSource\",\"text\":\"\\ud800\"}")]
    [InlineData("17")]
    public async Task An_operation_that_is_not_well_formed_is_refused_in_words(string operation)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        string version = await page.VersionAsync(Story);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-NewsSchema-Token", page.Token);
        using var body = new StringContent($"{{\"f\":\"{Story}\",\"version\":\"{version}\",\"ops\":[{operation}]}}", Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await client.PostAsync(new Uri($"http://127.0.0.1:{page.Port}/api/edit"), body);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.NotEmpty((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["message"]!);
        Assert.Equal(version, await page.VersionAsync(Story));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "\uFEFF")]
    public async Task Line_ends_and_byte_order_mark_of_a_file_stay(string lineEnd, string mark)
    {
        string text = mark + Text.ReplaceLineEndings(lineEnd);
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync();
        await File.WriteAllTextAsync(page.Folder[Story], text, new UTF8Encoding(false));
        JsonNode article = await page.ArticleAsync(Story);

        await page.EditAsync(Story, AnnotatorPage.Add(article, 2, "Crowds", ["group"]), new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("published"), ["value"] = "2025" });
        await page.PostAsync("/api/save", new JsonObject { ["f"] = Story });

        string expected = text.Replace("Crowds", "[Crowds]{.group}", StringComparison.Ordinal).Replace($"language: en{lineEnd}", $"language: en{lineEnd}published: 2025{lineEnd}", StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), await File.ReadAllBytesAsync(page.Folder[Story]));
    }

    /// <summary>Random annotations, removals and relations on every seed: no word changes, and undoing all gives back each byte.</summary>
    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Random_edits_keep_the_words_and_can_be_undone(string seed)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((seed, Seeds.Read(seed)));
        byte[] before = await File.ReadAllBytesAsync(page.Folder[seed]);
        string words = EditableArticle.Read(Seeds.Read(seed)).PlainText;
        var random = new Random(7);
        JsonNode article = await page.ArticleAsync(seed);
        string version = (string)article["version"]!;
        int made = 0;
        for (int i = 0; i < SlowTests.Rounds(210); i++)
        {
            article = i % 10 == 0 ? await page.ArticleAsync(seed) : article;
            int block = random.Next(article["blocks"]!.AsArray().Count);
            string text = (string)article["blocks"]![block]!["text"]!;
            int count = article["blocks"]![block]!["spans"]!.AsArray().Count;
            int start = random.Next(text.Length);
            JsonArray at = new(block, random.Next(count + 1));
            JsonObject operation = random.Next(8) switch
            {
                0 => new JsonObject { ["op"] = "removeSpan", ["at"] = at },
                1 => new JsonObject { ["op"] = "resizeSpan", ["at"] = at, ["start"] = start, ["end"] = start + random.Next(1, 30) },
                2 => new JsonObject { ["op"] = "relate", ["at"] = at, ["role"] = "cue", ["statement"] = new JsonArray(block, random.Next(count + 1)) },
                3 => new JsonObject { ["op"] = "setBlock", ["block"] = block, ["level"] = random.Next(4), ["slot"] = random.Next(2) == 0 ? null : "note" },
                5 when random.Next(2) == 0 && article["entities"]!.AsArray().Where(static entity => entity!["id"] is not null).ToArray() is { Length: > 0 } entities => new JsonObject
                {
                    ["op"] = "declare", ["id"] = (string)entities[random.Next(entities.Length)]!["id"]!, ["name"] = "Name " + random.Next(9).ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                4 => new JsonObject { ["op"] = "setFront", ["path"] = new JsonArray("x" + random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture)), ["value"] = random.Next(99) },
                _ => new JsonObject { ["op"] = "addSpan", ["ranges"] = new JsonArray(new JsonArray(block, start, start + random.Next(1, 40))), ["classes"] = new JsonArray(random.Next(2) == 0 ? "person" : "quote"), ["autoId"] = random.Next(2) == 0 },
            };
            (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(seed, version, operation));
            Assert.True(status is 200 or 422, $"{status}: {answer} for {operation}");
            version = status == 200 ? (string)answer["version"]! : version;
            made += status == 200 && (int)answer["canUndo"]! > made ? 1 : 0;
        }

        Assert.True(made > 5, $"only {made} edits were possible");
        Assert.Equal(words, EditableArticle.Read(await SourceAsync(page, seed)).PlainText.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", words.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n", StringComparison.Ordinal));

        // What was rendered piece by piece is what another server renders at once.
        await page.PostAsync("/api/save", new JsonObject { ["f"] = seed });
        JsonNode shown = await page.ArticleAsync(seed);
        await using (AnnotatorPage other = await AnnotatorPage.OpenAsync((seed, page.Folder.Read(seed))))
        {
            JsonNode fresh = await other.ArticleAsync(seed);
            foreach (string part in new[] { "blocks", "entities", "statements", "values", "front", "sections", "headline" })
            {
                Assert.Equal(fresh[part]!.ToJsonString(), shown[part]!.ToJsonString());
            }
        }

        for (int i = 0; i < made; i++)
        {
            version = (string)(await page.PostAsync("/api/undo", new JsonObject { ["f"] = seed, ["version"] = version }))["version"]!;
        }

        await page.PostAsync("/api/save", new JsonObject { ["f"] = seed });
        Assert.Equal(before, await File.ReadAllBytesAsync(page.Folder[seed]));
        Assert.Empty(page.Reports);
    }

    private static async Task<string> SourceAsync(AnnotatorPage page, string file = Story) => (string)(await page.GetAsync("/api/source?f=" + file))["text"]!;
}
