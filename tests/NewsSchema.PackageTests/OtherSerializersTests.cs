using System.Data;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsSchema.PackageTests;

/// <summary>Records in other serializers, stores and configuration: what docs/guides/json-in-applications.md says about them.</summary>
public sealed class OtherSerializersTests
{
    /// <summary>A story with dates and numbers that Newtonsoft.Json spells otherwise by default.</summary>
    private static WireStory Story => WireStory.FromJson(
        WireStory.Fixtures.PutinNato.ToJson()[..^1] + ",\"sent\":\"2024-05-01T12:30:00.120+05:30\",\"day\":\"2024-05-01T00:00:00Z\",\"price\":1.10,\"size\":12345678901234567890.5}");

    [Fact]
    public async Task Newtonsoft_Json_carries_a_record_as_raw_json()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.MapPost("/legacy", async (HttpRequest request) =>
        {
            using var text = new StreamReader(request.Body);
            using var reader = new JsonTextReader(new StringReader(await text.ReadToEndAsync())) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            JObject envelope = JObject.Load(reader);
            var story = WireStory.FromJson(envelope["story"]!.ToString(Formatting.None));
            return Results.Text(new JObject { ["rank"] = envelope["rank"], ["story"] = new JRaw((story with { Slug = "SEEN" }).ToJson()) }.ToString(Formatting.None), "application/json");
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        string json = new JObject { ["rank"] = 7, ["story"] = new JRaw(Story.ToJson()) }.ToString(Formatting.None);
        using HttpResponseMessage response = await client.PostAsync("/legacy", new StringContent(json, Encoding.UTF8, "application/json"));
        Assert.Equal($"{{\"rank\":7,\"story\":{(Story with { Slug = "SEEN" }).ToJson()}}}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public void A_record_written_by_Newtonsoft_Json_itself_is_other_json() =>
        Assert.NotEqual(NewsAny.Parse(Story.ToJson()), NewsAny.Parse(JsonConvert.SerializeObject(Story.Quotes[0])));

    [Fact]
    public void A_store_with_a_text_column_gives_back_the_record()
    {
        using var table = new DataTable("stories") { Columns = { { "id", typeof(string) }, { "json", typeof(string) }, { "bytes", typeof(byte[]) } } };
        table.Rows.Add(Story.Id, Story.ToJson(), Story.ToUtf8Json());
        using var stream = new MemoryStream();
        table.WriteXml(stream, XmlWriteMode.WriteSchema);
        stream.Position = 0;
        using var again = new DataTable();
        again.ReadXml(stream);
        Assert.Equal(Story, WireStory.FromJson((string)again.Rows[0]["json"]));
        Assert.Equal(Story, WireStory.FromJson((byte[])again.Rows[0]["bytes"]));
    }

    [Fact]
    public async Task Configuration_names_the_file_of_a_record()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Story.ToUtf8Json());
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Desk:StoryFile"] = file });
            DeskOptions options = builder.Configuration.GetSection("Desk").Get<DeskOptions>()!;
            await using WebApplication app = builder.Build();
            app.MapGet("/story", () =>
            {
                using FileStream stream = File.OpenRead(options.StoryFile!);
                return Results.Text(WireStory.FromJson(stream).ToJson(), "application/json");
            });
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            Assert.Equal(Story, WireStory.FromJson(await client.GetByteArrayAsync("/story")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Configuration_binding_leaves_the_lists_of_a_record_empty()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Story.ToUtf8Json())).Build();
        WireStory bound = configuration.Get<WireStory>()!;
        Assert.Equal(Story.Slug, bound.Slug);
        Assert.Empty(bound.Keywords);
        Assert.Empty(bound.Quotes);
    }

    private sealed class DeskOptions
    {
        public string? StoryFile { get; set; }
    }
}
