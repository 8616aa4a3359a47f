using System.Text;
using System.Text.Json.Nodes;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>The folder: its files, texts that articles are begun from, entities and quotes of all articles, types and exports.</summary>
public class FolderTests
{
    [Fact]
    public async Task A_folder_of_many_files_is_listed_in_order()
    {
        int count = SlowTests.Rounds(5000);
        (string Name, string Text)[] files = [.. Enumerable.Range(0, count).Select(static i => ($"f{i % 50:00}/a{i:0000}.news.md", $"# Story [{i}]{{.number value={i}}}\n\n[“Yes”]{{.quote}}\n"))];
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync([.. files, ("raw.txt", "A text.\n"), ("broken.news.md", "# x")]);
        await File.WriteAllBytesAsync(page.Folder["broken.news.md"], [0x23, 0x20, 0xE4]);

        JsonObject[] lines = await ListAsync(page);

        Assert.Equal(count + 2, (int)lines[0]["total"]!);
        Assert.True((bool)lines[^1]["end"]!);
        Assert.Equal(files.Select(static file => file.Name).Append("broken.news.md").Append("raw.txt").Order(StringComparer.Ordinal), lines[1..^1].Select(static line => (string)line["f"]!));
        JsonObject story = lines.First(static line => (string?)line["f"] == "f01/a0001.news.md");
        Assert.Equal(("Story 1", 2, 1, 1), ((string)story["headline"]!, (int)story["spans"]!, (int)story["warnings"]!, (int)story["kinds"]!["quote"]!));
        Assert.Contains("not UTF-8", (string)lines.First(static line => (string?)line["f"] == "broken.news.md")["error"]!, StringComparison.Ordinal);
        Assert.Equal("raw", (string)lines.First(static line => (string?)line["f"] == "raw.txt")["kind"]!);
    }

    [Fact]
    public async Task A_listing_shows_open_articles_as_they_are()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(static options => options with { SavePause = TimeSpan.FromMinutes(1) }, ("a.news.md", "# A\n"), ("a.txt", "A\n"));
        Assert.True((bool)(await ListAsync(page))[1]["draft"]!);

        await page.EditAsync("a.news.md", AnnotatorPage.Add(await page.ArticleAsync("a.news.md"), 0, "A", ["person"]));

        JsonObject[] lines = await ListAsync(page);
        Assert.Equal((false, 1, "unsaved"), ((bool)lines[1]["draft"]!, (int)lines[1]["spans"]!, (string)lines[1]["state"]!));
        Assert.Equal("a.news.md", (string)lines[2]["article"]!);
    }

    [Theory]
    [InlineData("Harwick opens its harbour\n\nThe mayor of the small town called it a good day for the whole coast.\n", 1)]
    [InlineData("\uFEFFHarwick opens its harbour\r\n\r\nThe mayor of the small town called it a good day for the whole coast.\r\n", 1)]
    [InlineData("One line, [with] {brackets}\nand *another* one\n", 0)]
    [InlineData("", 0)]
    public async Task An_article_begun_from_a_text_gives_back_each_byte(string text, int level)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync();
        byte[] bytes = new UTF8Encoding(false).GetBytes(text);
        await File.WriteAllBytesAsync(page.Folder["raw.txt"], bytes);

        JsonNode started = await page.PostAsync("/api/start", new JsonObject { ["f"] = "raw.txt", ["language"] = "en-GB", ["published"] = "2025-03-04", ["schema"] = "Note" });

        Assert.Equal("raw.news.md", (string)started["f"]!);
        Assert.Equal(text, EditableArticle.Read(page.Folder.Read("raw.news.md")).PlainText);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(page.Folder["raw.txt"]));
        JsonNode article = await page.ArticleAsync("raw.news.md");
        Assert.Equal(["schema", "language", "published", "text"], article["front"]!.AsArray().Select(static node => (string)node!["key"]!));
        Assert.Empty(article["findings"]!.AsArray());
        Assert.Equal(level, article["blocks"]!.AsArray().Count == 0 ? 0 : (int)article["blocks"]![0]!["level"]!);
        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/start", new JsonObject { ["f"] = "raw.txt" });
        Assert.Equal((409, "exists", "raw.news.md"), (status, (string)answer["error"]!, (string)answer["f"]!));
    }

    [Fact]
    public async Task An_article_is_begun_from_a_web_page()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(
            ("page.html", "<!DOCTYPE html><html lang=en><title>x</title><body><nav>Home</nav><p>Buy!</p><article><h1>Harwick opens <em>its</em> harbour</h1><p>The mayor<br>called it a &quot;good&quot; day.<script>x()</script><ul><li>one<li>two</ul></article>"),
            ("empty.html", "<html><body><script>x()</script>"));
        JsonNode started = await page.PostAsync("/api/start", new JsonObject { ["f"] = "page.html" });
        JsonNode article = await page.ArticleAsync((string)started["f"]!);
        Assert.Equal("Harwick opens its harbour", (string)article["headline"]!);
        Assert.Equal(["Harwick opens its harbour", "The mayor called it a \"good\" day.", "one", "two"], article["blocks"]!.AsArray().Select(static block => (string)block!["text"]!));
        Assert.Equal(422, (await page.SendAsync(HttpMethod.Post, "/api/start", new JsonObject { ["f"] = "empty.html" })).Status);
    }

    [Theory]
    [InlineData("a\rb\n", null, "line ends")]
    [InlineData("A text.\n", "4.3.2025", "not a date")]
    public async Task A_text_that_cannot_be_begun_is_refused_in_words(string text, string? published, string words)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(("raw.txt", text));
        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Post, "/api/start", new JsonObject { ["f"] = "raw.txt", ["published"] = published });
        Assert.Equal(422, status);
        Assert.Contains(words, (string)answer["message"]!, StringComparison.Ordinal);
        Assert.False(File.Exists(page.Folder["raw.news.md"]));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_is_refused_with_its_place()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync();
        await File.WriteAllBytesAsync(page.Folder["latin1.news.md"], Encoding.Latin1.GetBytes("# Harwick\n\nDer Bürgermeister\n"));
        (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Get, "/api/article?f=latin1.news.md");
        Assert.Equal((415, "notUtf8", 3, 6), (status, (string)answer["error"]!, (int)answer["line"]!, (int)answer["column"]!));

        // The words of NEWS1020.
        Assert.Equal("latin1.news.md(3,6): the file is not UTF-8 but looks like ISO 8859-1 or Windows-1252: save it as UTF-8", (string)answer["message"]!);
    }

    [Fact]
    public async Task A_file_of_five_megabytes_is_opened_and_edited()
    {
        string text = "# Long\n\n" + string.Concat(Enumerable.Repeat("The [mayor]{.person} called it a good day for the whole coast. ", 80_000 / 16)).TrimEnd() + "\n\n" + new string('x', 4_700_000) + "\n\nThe end.\n";
        Assert.True(text.Length > 5_000_000);
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(("long.news.md", text));
        JsonNode article = await page.ArticleAsync("long.news.md");
        JsonNode delta = await page.PostAsync("/api/edit", AnnotatorPage.Edit("long.news.md", (string)article["version"]!, AnnotatorPage.Add(article, 3, "The end", ["work"])));
        Assert.Equal(["3"], delta["blocks"]!.AsObject().Select(static block => block.Key));
    }

    [Fact]
    public async Task Entities_of_several_articles_are_one_by_address_or_name()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(
            ("a.news.md", "[Ada Brook]{.person #ada same-as=\"https://example.org/ada\"} met [Cy]{.person #cy} and [Cy]{.person #cy2}. [“Yes”]{.quote speaker=#ada}\n"),
            ("b.news.md", "[Brook]{.person #brook name=\"Ada Brook\"} came to [Harwick]{.place #town}.\n"),
            ("c.news.md", "[Harwick]{.org #town}, [=1+1]{.work #w}\n"));

        JsonNode overview = await page.GetAsync("/api/overview");

        Assert.Equal(3, (int)overview["articles"]!);
        JsonNode ada = Assert.Single(overview["entities"]!.AsArray(), static entity => (string)entity!["name"]! == "Ada Brook")!;
        Assert.Equal((2, "https://example.org/ada", null), ((int)ada["articles"]!, (string)ada["sameAs"]!, (string?)ada["conflict"]));
        Assert.Equal(["ada", "brook"], ada["ids"]!.AsArray().Select(static id => (string)id!["id"]!));
        Assert.Equal("two ids in one article: a.news.md has #cy and #cy2", (string)Named("Cy")["conflict"]!);
        Assert.Equal("kinds differ: place, org", (string)Named("Harwick")["conflict"]!);
        JsonNode quote = Assert.Single(overview["quotes"]!.AsArray())!;
        Assert.Equal(("a.news.md", "“Yes”", "Ada Brook"), ((string)quote["f"]!, (string)quote["text"]!, (string)quote["speaker"]!));

        await page.EditAsync("a.news.md", new JsonObject { ["op"] = "mergeIds", ["id"] = "cy2", ["into"] = "cy" });
        overview = await page.GetAsync("/api/overview");
        Assert.Null(Named("Cy")["conflict"]);

        JsonNode Named(string name) => Assert.Single(overview["entities"]!.AsArray(), entity => (string)entity!["name"]! == name)!;

        using HttpResponseMessage csv = await page.FetchAsync("/api/overview/quotes.csv?speaker=ada");
        Assert.Equal("kind,text,speaker,source,file,block,headline,language\nquote,“Yes”,Ada Brook,,a.news.md,0,,\n", await csv.Content.ReadAsStringAsync());
        Assert.Equal("attachment; filename=\"quotes.csv\"", csv.Content.Headers.GetValues("Content-Disposition").Single());
        using HttpResponseMessage none = await page.FetchAsync("/api/overview/quotes.json?text=absent");
        Assert.Empty(JsonNode.Parse(await none.Content.ReadAsStringAsync())!["quotes"]!.AsArray());
        using HttpResponseMessage entities = await page.FetchAsync("/api/overview/entities.csv");
        Assert.Contains("\n'=1+1,work,", await entities.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_the_front_matter_have_the_types_that_all_articles_give_them()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(
            ("a.news.md", "---\nschema: Note\npublished: 2025-03-04\nlength: 3\ndesks: [city, sport]\ncontact:\n  mail: a@example.org\nentities:\n  ada:\n    kind: person\n    name: Ada Brook\n    age: 40\n---\n\n[Ada]{#ada}\n"),
            ("b.news.md", "---\nschema: Note\npublished: 2025-03-05\nlength: 2.5\ndesks: city\n---\n\nText\n"));

        JsonNode types = await page.GetAsync("/api/types?f=a.news.md");

        Assert.Equal(("Note", "Note"), ((string)types["schema"]!, (string)types["record"]!));
        Assert.Equal(("Published", "DateOnly"), TypeOf("published"));
        Assert.Equal(("Length", "decimal"), TypeOf("length"));
        Assert.Equal(("Desks", "NewsOneOrMany<string>"), TypeOf("desks"));
        Assert.Equal(("Contact", "NoteContact?"), TypeOf("contact"));
        Assert.Equal(("Mail", "string"), TypeOf("contact/mail"));
        Assert.Equal(("Age", "long?"), TypeOf("entities/ada/age"));

        (string, string) TypeOf(string key) => ((string)types["keys"]![key]!["property"]!, (string)types["keys"]![key]!["type"]!);
    }

    [Fact]
    public async Task A_project_file_that_is_not_XML_is_reported_once_and_its_articles_keep_their_types()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(("Desk.csproj", "<Project"), ("a.news.md", "---\nschema: Note\nlength: 3\n---\n\nText\n"));

        for (int i = 0; i < 3; i++)
        {
            JsonNode types = await page.GetAsync("/api/types?f=a.news.md");
            Assert.Equal("long", (string)types["keys"]!["length"]!["type"]!);
        }

        Assert.Contains("Desk.csproj(1,", Assert.Single(page.Reports), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_shown_as_JSON_and_as_the_CSharp_of_a_build()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(("a.news.md", "---\nschema: Note\n---\n\n# [Ada]{.person #ada}\n"));

        JsonNode code = await page.GetAsync("/api/csharp?f=a.news.md");

        Assert.Equal("ada", (string)JsonNode.Parse((string)code["json"]!)!["people"]![0]!["id"]!);
        Assert.Equal("Note.g.cs", (string)code["csharp"]![0]!["name"]!);
        Assert.Contains("partial record Note", (string)code["csharp"]![0]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_says_what_it_loses_and_where()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(("a.news.md", "---\nschema: Note\nid: a\nmood: good\n---\n\n# A\n\n[Ada]{.person #ada shoe=42} said [“Yes”]{.quote speaker=#ada}.\n"));

        JsonNode export = await page.GetAsync("/api/export?f=a.news.md&to=ninjs");
        Assert.Equal("a.json", (string)export["name"]!);
        Assert.Equal("A", (string)JsonNode.Parse((string)export["text"]!)!["headlines"]![0]!["value"]!);
        Assert.Contains(export["losses"]!.AsArray(), static loss => (int)loss!["block"]! == 1 && ((string)loss["message"]!).Contains("shoe", StringComparison.Ordinal));

        Assert.Equal(422, (await page.SendAsync(HttpMethod.Get, "/api/export?f=a.news.md&to=absent")).Status);
        Assert.Equal(400, (await page.SendAsync(HttpMethod.Get, "/api/export?f=a.news.md")).Status);
    }

    [Fact]
    public async Task Findings_that_come_from_other_files_reach_the_page_later()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(
            ("a.news.md", "---\nschema: Note\n---\n\nText\n"), ("b.news.md", "---\nschema: 4 Notes\n---\n\nA text of no schema.\n"));
        await using PageEvents events = await PageEvents.ListenAsync(page);
        await page.ArticleAsync("b.news.md");
        JsonNode told = events.WaitFor("findings", static data => (string)data["f"]! == "b.news.md");
        Assert.Contains(told["findings"]!.AsArray(), static finding => (bool)finding!["across"]!);
        Assert.Contains((await page.ArticleAsync("b.news.md"))["findings"]!.AsArray(), static finding => (bool)finding!["across"]!);
    }

    [Fact]
    public async Task The_vocabulary_of_the_forms_is_that_of_the_format()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync();
        JsonNode info = await page.GetAsync("/api/info");
        Assert.Equal(Core.Articles.Vocabulary.Kinds.Select(static kind => kind.Class), info["kinds"]!.AsArray().Select(static kind => (string)kind!["class"]!));
        JsonNode speaker = Assert.Single(info["attributes"]!.AsArray(), static attribute => (string)attribute!["name"]! == "speaker")!;
        Assert.Equal(("reference", "[\"quote\",\"claim\"]"), ((string)speaker["type"]!, speaker["kinds"]!.ToJsonString()));
        Assert.Contains("person", speaker["targets"]!.AsArray().Select(static kind => (string)kind!));
        Assert.Contains(info["attributes"]!.AsArray(), static attribute => (string?)attribute!["valueKind"] == "money");
        Assert.Contains("ninjs-3.1", info["formats"]!.AsArray().Select(static format => (string)format!["name"]!));
    }

    private static async Task<JsonObject[]> ListAsync(AnnotatorPage page)
    {
        using HttpResponseMessage listing = await page.FetchAsync("/api/folder");
        string text = await listing.Content.ReadAsStringAsync();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!.AsObject())];
    }
}
