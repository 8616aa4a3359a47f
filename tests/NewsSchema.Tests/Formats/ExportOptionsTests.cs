using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

public class ExportOptionsTests
{
    private static readonly XNamespace s_g2 = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly ExportSeed s_bare = ExportSeed.Parse("Only text.\n");

    [Theory]
    [InlineData("2024-05-01", null, null)]
    [InlineData("2024-05-01", 2, "2024-05-01T00:00:00+02:00")]
    [InlineData("2024-05-01T10:00", -3, "2024-05-01T10:00:00-03:00")]
    [InlineData("2024-05-01T10:00:00.5", 0, "2024-05-01T10:00:00.5Z")]
    [InlineData("2024-05", 2, null)]
    [InlineData("2024-05-01T10:00+0200", null, "2024-05-01T10:00:00+02:00")]
    [InlineData("neulich", 2, null)]
    public void A_date_is_written_as_a_date_time_only_if_its_offset_is_known_or_assumed(string date, int? offset, string? expected)
    {
        ExportSeed seed = ExportSeed.Parse($"---\ncreated: {date}\n---\nText.\n");
        TimeSpan? assumed = offset is { } hours ? TimeSpan.FromHours(hours) : null;

        JsonNode ninjs = JsonNode.Parse(seed.Write(new NinjsWriter(new NinjsOptions { AssumedOffset = assumed }), out ExportReport report))!;

        Assert.Equal(expected, (string?)ninjs["firstCreated"]);
        Assert.Equal(expected is null, report.Losses.Any(loss => loss is { Kind: ExportLossKind.Lost, Member: "created" }));
    }

    [Theory]
    [InlineData("https://x.example/1", "https://x.example/1", false)]
    [InlineData("https://x.example/ü", "https://x.example/%C3%BC", false)]
    [InlineData("20240501/ä", "https://id.example/20240501%2F%C3%A4", true)]
    public void An_id_that_is_not_a_URI_follows_the_base(string id, string expected, bool isReported)
    {
        ExportSeed seed = ExportSeed.Parse($"---\nid: {id}\n---\nText.\n");

        JsonNode ninjs = JsonNode.Parse(seed.Write(new NinjsWriter(new NinjsOptions { UriBase = "https://id.example/" }), out ExportReport report))!;

        Assert.Equal(expected, (string?)ninjs["uri"]);
        Assert.Equal(isReported, report.Losses.Any(loss => loss.Member == "id"));
    }

    [Fact]
    public void An_article_without_an_id_is_named_by_its_text()
    {
        JsonNode ninjs = JsonNode.Parse(s_bare.Write(new NinjsWriter(), out ExportReport report))!;

        Assert.Equal("ni:///sha-256;rCKjf8uz4t4vJ0AR1ONkzKeutslnuKfC3AI2zQ5JcN0", (string?)ninjs["uri"]);
        Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Assumed, Member: "id" });
    }

    [Fact]
    public void Values_that_NewsML_G2_requires_and_the_article_lacks_are_assumed_and_reported()
    {
        XElement item = XElement.Parse(s_bare.Write(new NewsMlG2Writer(ExportSeed.Fixed(new NewsMlG2Options())), out ExportReport report));

        Assert.Equal("unknown", (string?)item.Descendants(s_g2 + "provider").Single().Attribute("literal"));
        Assert.Equal("2025-01-02T03:04:05Z", item.Descendants(s_g2 + "versionCreated").Single().Value);
        Assert.Equal(["id", "provider", "versionCreated"], report.Losses.Where(loss => loss.Kind == ExportLossKind.Assumed).Select(loss => loss.Member));
    }

    [Fact]
    public void The_provider_of_the_options_is_written_if_the_article_names_none()
    {
        XElement item = XElement.Parse(s_bare.Write(new NewsMlG2Writer(new NewsMlG2Options { Provider = "nnb", ProviderUri = "https://nnb.example/" })));
        JsonNode article = JsonNode.Parse(s_bare.Write(new SchemaOrgWriter(new SchemaOrgOptions { Provider = "nnb" })))!;
        JsonNode ninjs = JsonNode.Parse(s_bare.Write(new NinjsWriter(new NinjsOptions { Provider = "nnb" })))!;

        Assert.Equal("https://nnb.example/", (string?)item.Descendants(s_g2 + "provider").Single().Attribute("uri"));
        Assert.Equal("nnb", (string?)article["publisher"]!["name"]);
        Assert.Equal("provider", (string?)ninjs["infoSources"]![0]!["role"]);
    }

    [Theory]
    [InlineData("version", "1.2", "is not a positive whole number")]
    [InlineData("version", "0", "is not a positive whole number")]
    [InlineData("urgency", "10", "is not an urgency from 1 to 9")]
    [InlineData("status", "draft", "is neither usable nor withheld nor canceled")]
    [InlineData("published", "Last Tuesday", "is not an ISO 8601 date")]
    [InlineData("expires", "2025-01", "states no time or no offset, which the format demands: state them, or set the option AssumedOffset")]
    public void A_value_that_is_not_legal_is_left_out_with_its_reason(string name, string value, string reason)
    {
        ExportSeed.Parse($"---\n{name}: {value}\n---\nText.\n").Write(new NewsMlG2Writer(), out ExportReport report);

        Assert.Equal(reason, Assert.Single(report.Losses, loss => loss.Member == name).Reason);
    }

    [Fact]
    public void Entities_in_the_headline_are_subjects_unless_the_article_states_others()
    {
        const string Body = "# [A]{.person #a} and [B]{.person #b}\n\n[C]{.person #c}\n";

        Assert.Equal(["about", "about", "mentions"], Relations(Body));
        Assert.Equal(["mentions", "mentions", "about"], Relations("---\nabout: [\"#c\"]\n---\n" + Body));

        static IEnumerable<string?> Relations(string text) =>
            JsonNode.Parse(ExportSeed.Parse(text).Write(new NinjsWriter()))!["people"]!.AsArray().Select(person => (string?)person!["rel"]);
    }

    [Fact]
    public void A_report_reads_as_one_line_a_loss()
    {
        var report = new ExportReport("X", [new ExportLoss(ExportLossKind.Lost, "a.b", NewsConcept.Contact, "X", "no place", 2)]);

        Assert.False(report.IsLossless);
        Assert.Equal("X: a.b (2): lost: no place\n", report.ToString());
    }
}
