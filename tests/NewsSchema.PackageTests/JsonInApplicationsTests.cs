using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsSchema.PackageTests;

/// <summary>Generated records inside an application's own types, in contexts of System.Text.Json's generator and over Kestrel.</summary>
public sealed class JsonInApplicationsTests : IAsyncLifetime
{
    private readonly Channel<WireStory> _live = Channel.CreateUnbounded<WireStory>();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static WireStory Story => WireStory.Fixtures.PutinNato;

    public static TheoryData<bool, bool> Chains => new() { { true, false }, { false, false }, { true, true }, { false, true } };

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, EnvelopeJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(1, NewsJson.Default);
        });
        _app = builder.Build();
        _app.MapPost("/envelope", (Envelope envelope) => envelope);
        _app.MapPost("/stories", (Dictionary<string, WireStory> stories) => stories);
        _app.MapPost("/bytes", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return Results.Text(WireStory.FromJson(body.ToArray()).Headline.Text);
        });
        _app.MapGet("/live", (HttpContext context) => NewsJsonLines.WriteAsync(context.Response.Body, _live.Reader.ReadAllAsync(context.RequestAborted), context.RequestAborted));
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_record_in_a_type_of_another_context_is_never_left_out(bool newsFirst, bool web)
    {
        IJsonTypeInfoResolver[] chain = newsFirst ? [NewsJson.Default, EnvelopeJson.Default] : [EnvelopeJson.Default, NewsJson.Default];
        var options = new JsonSerializerOptions(web ? JsonSerializerDefaults.Web : JsonSerializerDefaults.General) { TypeInfoResolver = JsonTypeInfoResolver.Combine(chain) };
        string json = JsonSerializer.Serialize(new Envelope(1, Story), options);
        Assert.Equal(new Envelope(1, Story), JsonSerializer.Deserialize<Envelope>(json, options));
        Assert.Contains(JsonSerializer.Serialize(Story, options), json, StringComparison.Ordinal);
        Assert.Contains(json, JsonSerializer.Serialize(new List<Envelope> { new(1, Story) }, options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_alone_says_that_it_does_not_know_the_record() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Envelope(1, Story), EnvelopeJson.Default.Envelope));

    [Fact]
    public async Task A_record_in_an_application_s_own_type_is_posted_and_echoed()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(NewsJson.Default, EnvelopeJson.Default) };
        using HttpResponseMessage response = await _client.PostAsJsonAsync("/envelope", new Envelope(7, Story), options);
        Assert.Equal(new Envelope(7, Story), await response.Content.ReadFromJsonAsync<Envelope>(options));
    }

    [Fact]
    public async Task A_dictionary_of_records_is_posted_and_echoed()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = NewsJson.Default };
        var stories = new Dictionary<string, WireStory> { ["a"] = Story };
        using HttpResponseMessage response = await _client.PostAsJsonAsync("/stories", stories, options);
        Assert.Equal(stories, await response.Content.ReadFromJsonAsync<Dictionary<string, WireStory>>(options));
    }

    [Fact]
    public async Task A_body_with_a_byte_order_mark_is_read_as_bytes()
    {
        using var content = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. Story.ToUtf8Json()]);
        using HttpResponseMessage response = await _client.PostAsync("/bytes", content);
        Assert.Equal(Story.Headline.Text, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_live_stream_arrives_line_by_line()
    {
        await _live.Writer.WriteAsync(Story);
        using HttpResponseMessage response = await _client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        await using IAsyncEnumerator<WireStory> stories = NewsJsonLines.ReadAsync<WireStory>(body).GetAsyncEnumerator();
        for (int i = 0; i < 3; i++)
        {
            // The source is still open: without a flush nothing would arrive.
            Assert.True(await stories.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60)));
            Assert.Equal(Story, stories.Current);
            await _live.Writer.WriteAsync(Story);
        }

        _live.Writer.Complete();
        Assert.True(await stories.MoveNextAsync());
        Assert.False(await stories.MoveNextAsync());
    }
}

/// <summary>A type of the application's that holds a record.</summary>
public sealed record Envelope(int Rank, WireStory Story);

[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(List<Envelope>))]
internal sealed partial class EnvelopeJson : JsonSerializerContext;
