using System.Net;
using System.Text.Json.Nodes;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>Who may use the server, and for which files.</summary>
public class ServerSecurityTests
{
    private const string Story = "story.news.md";
    private const string Text = "# Harwick opens its harbour\n\nThe mayor called it a good day.\n";

    private static readonly JsonObject s_edit = AnnotatorPage.Edit(Story, "0", new JsonObject { ["op"] = "removeSpan", ["at"] = new JsonArray(0, 0) });

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("evil.example:80")]
    [InlineData("[::1]")]
    public async Task A_request_for_another_host_is_refused(string host)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));

        foreach (string path in new[] { "/", "/api/info", "/api/article?f=" + Story })
        {
            Assert.Equal((421, "wrongHost"), Failure(await page.SendAsync(HttpMethod.Get, path, null, ("Host", host))));
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://127.0.0.1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_of_another_site_is_refused(string header, string value)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));

        Assert.Equal((403, "foreignOrigin"), Failure(await page.SendAsync(HttpMethod.Post, "/api/edit", s_edit, (header, value))));
        Assert.Equal((403, "foreignOrigin"), Failure(await page.SendAsync(HttpMethod.Get, "/api/folder", null, (header, value))));
        Assert.Equal(Text, page.Folder.Read(Story));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("000000000000000000000000000000000000000000000000")]
    public async Task A_request_without_the_token_is_refused(string token)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{page.Port}") };
        client.DefaultRequestHeaders.Add("X-NewsSchema-Token", token);

        foreach (string path in new[] { "/api/info", "/api/folder", "/api/article?f=" + Story, "/api/events", "/api/absent" })
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Two_servers_have_different_tokens()
    {
        await using AnnotatorPage first = await AnnotatorPage.OpenAsync();
        await using AnnotatorPage second = await AnnotatorPage.OpenAsync();

        Assert.NotEqual(first.Token, second.Token);
        Assert.True(first.Token.Length >= 32);
    }

    [Theory]
    [InlineData("../outside.news.md")]
    [InlineData("sub/../../outside.news.md")]
    [InlineData("..%2foutside.news.md")]
    [InlineData("%2e%2e/outside.news.md")]
    [InlineData("..\\outside.news.md")]
    [InlineData("./story.news.md")]
    [InlineData("sub//story.news.md")]
    [InlineData("/etc/story.news.md")]
    [InlineData("//host/share/story.news.md")]
    [InlineData("C:\\story.news.md")]
    [InlineData("C:story.news.md")]
    [InlineData("story.news.md:stream.news.md")]
    [InlineData(".hidden/story.news.md")]
    [InlineData(".git/story.news.md")]
    [InlineData("node_modules/story.news.md")]
    [InlineData("obj/story.news.md")]
    [InlineData("story.news.md%00.news.md")]
    [InlineData(".news.md")]
    [InlineData("")]
    [InlineData("secret.txt")]
    [InlineData("appsettings.json")]
    public async Task A_path_that_is_not_one_of_an_article_of_the_folder_is_refused(string path)
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text), (".hidden/story.news.md", Text), ("obj/story.news.md", Text), ("node_modules/story.news.md", Text), ("secret.txt", Text));
        string outside = Path.Combine(Path.GetDirectoryName(page.Folder.Path)!, "outside.news.md");
        await File.WriteAllTextAsync(outside, Text);
        try
        {
            string query = path.Contains('%', StringComparison.Ordinal) ? path : Uri.EscapeDataString(path);
            (int status, JsonNode answer) = await page.SendAsync(HttpMethod.Get, "/api/article?f=" + query);
            Assert.True(status is 400 or 404, $"{status}");
            Assert.DoesNotContain("harbour", answer.ToJsonString(), StringComparison.Ordinal);
            JsonObject edit = AnnotatorPage.Edit(Uri.UnescapeDataString(path), "0", new JsonObject { ["op"] = "setSource", ["text"] = "x", ["allowTextChange"] = true });
            Assert.True((await page.SendAsync(HttpMethod.Post, "/api/edit", edit)).Status is 400 or 404);
            Assert.True((await page.SendAsync(HttpMethod.Post, "/api/start", new JsonObject { ["f"] = "../" + path })).Status is 400 or 404);
            Assert.Equal(Text, await File.ReadAllTextAsync(outside));
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public async Task Links_are_neither_listed_nor_followed()
    {
        using var other = new TemporaryFolder();
        other.Write("secret.news.md", Text);
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        try
        {
            File.CreateSymbolicLink(page.Folder["link.news.md"], other["secret.news.md"]);
            Directory.CreateSymbolicLink(page.Folder["folder"], other.Path);
        }
        catch (IOException)
        {
            // Windows needs a privilege for links.
            return;
        }

        Assert.Equal((400, "badRequest"), Failure(await page.SendAsync(HttpMethod.Get, "/api/article?f=link.news.md")));
        Assert.Equal((400, "badRequest"), Failure(await page.SendAsync(HttpMethod.Get, "/api/article?f=folder/secret.news.md")));
        using HttpResponseMessage listing = await page.FetchAsync("/api/folder");
        string lines = await listing.Content.ReadAsStringAsync();
        Assert.Contains(Story, lines, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("link", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_a_link_itself_is_served()
    {
        using var folder = new TemporaryFolder();
        folder.Write("real/" + Story, Text);
        try
        {
            Directory.CreateSymbolicLink(folder["link"], folder["real"]);
        }
        catch (IOException)
        {
            return;
        }

        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(options => options with { Folder = folder["link"] });
        Assert.Equal("Harwick opens its harbour", (string?)(await page.ArticleAsync(Story))["headline"]);
    }

    [Fact]
    public async Task A_read_only_server_changes_nothing()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(static options => options with { IsReadOnly = true }, (Story, Text), ("raw.txt", "A text.\n"));
        JsonNode article = await page.ArticleAsync(Story);
        JsonObject file = new() { ["f"] = Story, ["version"] = (string)article["version"]!, ["choice"] = "mine", ["keys"] = new JsonArray() };

        Assert.True((bool)article["readOnly"]!);
        Assert.Equal((403, "readOnly"), Failure(await page.SendAsync(HttpMethod.Post, "/api/edit", AnnotatorPage.Edit(Story, (string)article["version"]!, AnnotatorPage.Add(article, 0, "Harwick", ["place"])))));
        foreach (string path in new[] { "/api/undo", "/api/redo", "/api/save", "/api/resolve", "/api/start", "/api/reject", "/api/unreject" })
        {
            Assert.Equal((403, "readOnly"), Failure(await page.SendAsync(HttpMethod.Post, path, file)));
        }

        Assert.Equal(Text, page.Folder.Read(Story));
        Assert.False(File.Exists(page.Folder["raw.news.md"]));
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_to_be_strict()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        foreach (string path in new[] { "/", "/api/info", "/absent" })
        {
            using HttpResponseMessage answer = await page.FetchAsync(path);
            Assert.StartsWith("default-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Settings_in_the_folder_do_not_configure_the_server()
    {
        using IDisposable held = await Command.HoldFolderAsync();
        string current = Directory.GetCurrentDirectory();
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync(("appsettings.json", """{"Kestrel":{"Endpoints":{"all":{"Url":"http://0.0.0.0:5999"}}}}"""));

        Assert.NotEqual(5999, page.Port);
        Assert.Equal(current, Directory.GetCurrentDirectory());
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        await using AnnotatorPage page = await AnnotatorPage.OpenAsync((Story, Text));
        JsonObject edit = AnnotatorPage.Edit(Story, "0", new JsonObject { ["op"] = "setSource", ["text"] = new string('x', 17 * 1024 * 1024) });

        // With this header, the client waits with the text until the server has seen how long it is.
        Assert.Equal((413, "tooLarge"), Failure(await page.SendAsync(HttpMethod.Post, "/api/edit", edit, ("Expect", "100-continue"))));
    }

    private static (int, string?) Failure((int Status, JsonNode Answer) response)
    {
        Assert.NotEmpty((string)response.Answer["message"]!);
        return (response.Status, (string?)response.Answer["error"]);
    }
}
