using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using StoryService;

namespace NewsSchema.StoryServiceTests;

/// <summary>The sample's web service, over HTTP in the process of the test. Each test has a service with the two fixtures.</summary>
public sealed class StoryServiceTests : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory = new();
    private readonly HttpClient _http;
    private readonly StoryClient _client;

    public StoryServiceTests()
    {
        _http = _factory.CreateClient();
        _client = new StoryClient(_http);
    }

    private static WireStory Seed => WireStory.Fixtures.PutinNato;

    private static WireStory Ferry => WireStory.Fixtures.Ferry;

    public void Dispose()
    {
        _http.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public async Task A_story_is_the_record_that_is_stored() => Assert.Equal(Seed, await _client.FindAsync(Seed.Id));

    [Fact]
    public async Task An_unknown_id_is_not_found_with_a_problem()
    {
        Assert.Null(await _client.FindAsync("no/such story"));
        using HttpResponseMessage response = await _http.GetAsync("/stories/none");
        JsonNode problem = await ProblemAsync(response, HttpStatusCode.NotFound);
        Assert.Equal("There is no story with the id 'none'.", (string?)problem["detail"]);
    }

    [Fact]
    public async Task The_list_has_the_newest_story_first_and_can_be_of_one_language()
    {
        Assert.Equal([Ferry, Seed], await ListAsync("/stories"));
        Assert.Equal([Seed], await ListAsync("/stories?language=de"));
    }

    [Fact]
    public async Task A_posted_story_is_created_at_its_address()
    {
        WireStory story = Ferry with { Id = "bürger story 1" };
        Uri? address = await _client.AddAsync(story);
        Assert.Equal("/stories/b%C3%BCrger%20story%201", address?.AbsolutePath);
        Assert.Equal(story, await _client.FindAsync(story.Id));
        Assert.Equal(story, await _http.GetFromJsonAsync(address, NewsJson.Default.WireStory));
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict()
    {
        StoryRefusedException refused = await Assert.ThrowsAsync<StoryRefusedException>(() => _client.AddAsync(Ferry));
        Assert.Equal(409, refused.Problem.Status);
        Assert.Equal($"There is a story with the id '{Ferry.Id}'.", refused.Message);
    }

    [Theory]
    [InlineData("2025-03-04", "last Friday", "$.published", "could not be converted")]
    [InlineData("\"language\"", "\"language\": 4, \"x\"", "$.language", "could not be converted")]
    [InlineData("\"quotes\"", "\"quotes\": [{}], \"x\"", "$.quotes[0]", "lacks the member 'id'")]
    public async Task A_body_that_is_not_a_story_is_a_problem_with_the_place_in_it(string right, string wrong, string path, string expected)
    {
        string json = Ferry.ToJson(indented: true);
        int at = json.IndexOf(right, StringComparison.Ordinal);
        JsonNode problem = await PostAsync("/stories", json[..at] + wrong + json[(at + right.Length)..], HttpStatusCode.BadRequest);
        Assert.Equal(path, (string?)problem["path"]);
        Assert.Equal(json.AsSpan(0, at).Count('\n') + 1, (int?)problem["line"]);
        Assert.InRange((int)problem["byte"]!, 1, 100);
        Assert.Contains(expected, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_that_is_not_an_object_is_a_problem(string json) =>
        Assert.NotNull((string?)(await PostAsync("/stories", json, HttpStatusCode.BadRequest))["title"]);

    [Fact]
    public async Task A_body_of_another_type_is_a_problem()
    {
        using var content = new StringContent("<story/>", Encoding.UTF8, "application/xml");
        using HttpResponseMessage response = await _http.PostAsync("/stories", content);
        await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_story_with_unknown_references_is_refused_with_their_paths()
    {
        string json = (Ferry with { Id = "other" }).ToJson().Replace("\"speaker\":\"brook\"", "\"speaker\":\"brok\"", StringComparison.Ordinal);
        JsonNode problem = await PostAsync("/stories", json, HttpStatusCode.BadRequest);
        Assert.Contains("NEWS3001: unknown id #brok (did you mean #brook?)", problem["errors"]!["quotes[0].speaker"]!.AsArray().Select(text => (string?)text));
    }

    [Fact]
    public async Task Stories_are_streamed_out_and_back_in()
    {
        List<WireStory> stories = await _client.ReadAllAsync().ToListAsync();
        Assert.Equal([Ferry, Seed], stories);
        await _client.AddAsync(stories.Select(story => story with { Id = story.Id + "-2" }).ToAsyncEnumerable());
        Assert.Equal(4, await _client.ReadAllAsync().CountAsync());
    }

    [Fact]
    public async Task A_stream_with_a_wrong_line_adds_nothing_and_says_which_line()
    {
        string[] lines = [(Ferry with { Id = "a" }).ToJson(), (Ferry with { Id = "b" }).ToJson().Replace("2025-03-04", "soon", StringComparison.Ordinal)];
        JsonNode problem = await PostAsync("/stories.ndjson", string.Join('\n', lines), HttpStatusCode.BadRequest);
        Assert.Equal(2, (int?)problem["line"]);
        Assert.Equal("$.published", (string?)problem["path"]);
        Assert.Null(await _client.FindAsync("a"));
    }

    [Fact]
    public async Task A_stream_with_one_id_twice_adds_nothing()
    {
        IAsyncEnumerable<WireStory> twice = new[] { Ferry with { Id = "a" }, Ferry with { Id = "a" } }.ToAsyncEnumerable();
        StoryRefusedException refused = await Assert.ThrowsAsync<StoryRefusedException>(() => _client.AddAsync(twice));
        Assert.Equal(409, refused.Problem.Status);
        Assert.Null(await _client.FindAsync("a"));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused()
    {
        string json = (Ferry with { Id = "long", Headline = Ferry.Headline with { Text = new string('x', 1_100_000) } }).ToJson();
        Assert.Equal(1, (int?)(await PostAsync("/stories.ndjson", json, HttpStatusCode.BadRequest))["line"]);
    }

    [Fact]
    public async Task The_page_has_the_story_and_its_data_and_no_markup_from_its_words()
    {
        WireStory hostile = Ferry with { Id = "hostile", Language = "en\"><script>", Headline = Ferry.Headline with { Text = "</script><script>alert('ä')</script>" } };
        await _client.AddAsync(hostile);
        string page = await _http.GetStringAsync("/stories/hostile/page");
        Assert.Single(Regex.Matches(page, "<script"));
        Assert.Single(Regex.Matches(page, "</script>"));
        Assert.Contains("<h1>&lt;/script&gt;&lt;script&gt;alert(&#x27;ä&#x27;)&lt;/script&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<li><q>We have missed the sea</q> Ada Brook</li>", page, StringComparison.Ordinal);

        JsonNode data = JsonNode.Parse(Regex.Match(page, "<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value)!;
        Assert.Equal("NewsArticle", (string?)data["@type"]);
        Assert.Equal(hostile.Headline.Text, (string?)data["headline"]);
    }

    [Fact]
    public async Task The_document_describes_the_addresses_and_the_records()
    {
        JsonNode document = JsonNode.Parse(await _http.GetStringAsync("/openapi/v1.json"))!;
        Assert.Equal(["/stories", "/stories.ndjson", "/stories/{id}", "/stories/{id}/page"], document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        JsonNode story = document["components"]!["schemas"]!["WireStory"]!;
        Assert.Equal("date", (string?)story["properties"]!["published"]!["format"]);
        Assert.Contains("published", story["required"]!.AsArray().Select(name => (string?)name));
    }

    private async Task<WireStory[]> ListAsync(string address) => (await _http.GetFromJsonAsync<WireStory[]>(address, NewsJson.Default.Options))!;

    private async Task<JsonNode> PostAsync(string address, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, address.EndsWith(".ndjson", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json");
        using HttpResponseMessage response = await _http.PostAsync(address, content);
        return await ProblemAsync(response, expected);
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!;
    }
}
