using System.Net;
using System.Net.Http.Json;

namespace NewsSchema.PackageTests;

/// <summary>The code of docs/guides/testing.md, compiled and run.</summary>
public class TestingTests
{
    /// <summary>What texts are made of: words, space, the characters of the format's syntax, and letters of two, three and four bytes.</summary>
    private static readonly string[] s_pieces = ["boats", " ", "Zürich", "“", "”", "[", "]", "{", "}", "#", "\\", "%", "---", "水", "⛵", "🌊"];

    public static TheoryData<string> Names => [.. Report.Fixtures.All.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_report_has_a_headline_for_the_list(string name)
    {
        Report report = Report.Fixtures.All[name];
        Assert.InRange(Teaser(report).Length, 1, 80);
    }

    [Fact]
    public void A_report_under_embargo_is_not_listed()
    {
        Report report = Embargoed(until: DateTimeOffset.UtcNow.AddHours(1));
        Assert.False(IsListed(report, DateTimeOffset.UtcNow));
    }

    [Fact]
    public void Random_reports_survive_json_and_text()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Report report = RandomReport(seed);
            Assert.True(report.Validate().Count == 0, $"seed {seed}: {report.Validate().FirstOrDefault()}");
            Assert.True(Report.FromJson(report.ToJson()) == report, $"seed {seed}");
            Assert.True(Report.Parse(report.ToNewsMarkdown()) == report, $"seed {seed}");
        }
    }

    private static Report RandomReport(int seed)
    {
        var random = new Random(seed);
        return Report.Fixtures.Regatta with
        {
            Headline = (NewsText)$"Regatta {string.Concat(random.GetItems(s_pieces, random.Next(20)))} ends",
            Version = random.Next(1, 100),
            Keywords = [.. random.GetItems(s_pieces, random.Next(5))],
            Embargo = DateTimeOffset.UnixEpoch.AddSeconds(random.NextInt64(4_000_000_000)),
        };
    }

    [Fact]
    public void A_claim_with_an_unknown_speaker_is_reported()
    {
        string json = Report.Fixtures.Regatta.ToJson().Replace("\"speaker\":\"organisers\"", "\"speaker\":\"organizers\"", StringComparison.Ordinal);
        NewsError error = Assert.Single(Report.FromJson(json).Validate());
        Assert.Equal("NEWS3001", error.Code);
        Assert.Equal("claims[0].speaker", error.Path);
    }

    [Fact]
    public async Task The_client_reads_what_the_service_sends()
    {
        using var http = new HttpClient(new FixedResponse(Report.Fixtures.Regatta.ToUtf8Json())) { BaseAddress = new Uri("http://news.example") };
        Report? report = await http.GetFromJsonAsync("/reports/1", NewsJson.Default.Report);
        Assert.Equal(Report.Fixtures.Regatta, report);
    }

    [Fact]
    public void A_member_that_a_newer_sender_adds_is_kept()
    {
        Report report = Report.FromJson(Report.Fixtures.Regatta.ToJson().Insert(1, "\"mood\":\"sunny\","));
        Assert.Contains("\"mood\":\"sunny\"", report.ToJson());
    }

    private static Report Embargoed(DateTimeOffset until) => Report.Fixtures.Regatta with { Embargo = until };

    private static bool IsListed(Report report, DateTimeOffset now) => report.Embargo <= now;

    private static string Teaser(Report report) => report.Headline.ToString();

    private sealed class FixedResponse(byte[] json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(json);
            content.Headers.ContentType = new("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
