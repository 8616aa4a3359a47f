using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsSchema.PackageTests;

/// <summary>Generated records in ASP.NET Core and HttpClient, over a real connection.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static WireStory Story => WireStory.Fixtures.PutinNato;

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
        _app = builder.Build();
        _app.MapGet("/story", () => Story);
        _app.MapPost("/story", (WireStory story) => story);
        _app.MapPost("/headline", (WireStory story) => Results.Text(story.Headline));
        _app.MapGet("/flash", (Flash flash) => flash.ToPlainText());
        _app.MapPost("/flash", ([FromBody] Flash flash) => flash.ToPlainText());
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_story_is_received_as_the_record_that_was_sent() =>
        Assert.Equal(Story, await _client.GetFromJsonAsync("/story", NewsJson.Default.WireStory));

    [Fact]
    public async Task A_story_is_posted_and_echoed()
    {
        using HttpResponseMessage response = await _client.PostAsJsonAsync("/story", Story, NewsJson.Default.WireStory);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Story, await response.Content.ReadFromJsonAsync(NewsJson.Default.WireStory));
    }

    [Fact]
    public async Task A_body_of_many_segments_is_read()
    {
        WireStory large = Story with { Headline = Story.Headline with { Text = new string('ß', 300_000) } };
        using HttpResponseMessage response = await _client.PostAsJsonAsync("/story", large, NewsJson.Default.WireStory);
        Assert.Equal(large, await response.Content.ReadFromJsonAsync(NewsJson.Default.WireStory));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"published":"7.12.2021"}""")]
    public async Task A_body_that_is_not_a_story_is_a_bad_request(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _client.PostAsync("/headline", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Custom_options_accept_the_resolver()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = NewsJson.Default };
        Assert.Equal(Story, await _client.GetFromJsonAsync<WireStory>("/story", options));
        // The options' encoder escapes more than ours does: other text, the same record.
        Assert.Equal(Story, WireStory.FromJson(JsonSerializer.Serialize(Story, options)));
    }

    [Fact]
    public void A_text_is_parsed_without_exceptions()
    {
        Assert.True(WireStory.TryParse(Story.ToNewsMarkdown(), out WireStory? story));
        Assert.Equal(Story, story);
        Assert.False(WireStory.TryParse("---\nschema: WireStory\n---\n\n[a]{#unknown}\n", out _, out IReadOnlyList<NewsError> errors));
        Assert.Contains(errors, error => error.Code == "NEWS3001");
        Assert.False(WireStory.TryParse(null, out _));
    }

    [Fact]
    public async Task A_record_that_declares_IParsable_is_bound_from_the_query_and_from_the_body_if_the_parameter_says_so()
    {
        Flash flash = Flash.Fixtures.FlashRateCut;
        Assert.Equal(flash, Parse<Flash>(flash.ToNewsMarkdown()));
        Assert.Equal(flash.ToPlainText(), await _client.GetStringAsync($"/flash?flash={Uri.EscapeDataString(flash.ToNewsMarkdown())}"));
        using HttpResponseMessage wrong = await _client.GetAsync("/flash?flash=x");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using HttpResponseMessage posted = await _client.PostAsJsonAsync("/flash", flash, NewsJson.Default.Flash);
        Assert.Equal(flash.ToPlainText(), await posted.Content.ReadAsStringAsync());
    }

    private static T Parse<T>(string text)
        where T : ISpanParsable<T> => T.Parse(text.AsSpan(), provider: null);
}

/// <summary>The user's part of a record, which asks for the interface.</summary>
[NewsSchema]
public sealed partial record Flash : ISpanParsable<Flash>;
