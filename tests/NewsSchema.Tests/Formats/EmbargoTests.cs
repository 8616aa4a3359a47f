using System.Buffers;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Nitf;

namespace NewsSchema.Tests.Formats;

/// <summary>An export never weakens an embargo.</summary>
public class EmbargoTests
{
    private static readonly string[] s_withEmbargo = ["ninjs 3.1", "ninjs 2.1", "ninjs 1.4", "NITF 3.6", "NewsML-G2 2.35"];

    public static TheoryData<string> Formats => EveryFormat.Names;

    public static TheoryData<string> FormatsWithEmbargo => [.. s_withEmbargo];

    public static TheoryData<string, string> UnwritableEmbargoes
    {
        get
        {
            string[] embargoes =
            [
                "embargo: 2025-01-03", "embargo: 2025-01-03T18:00", "embargo: 2025-01-03T18:00:00.5", "embargo: 2025-01", "embargo: bis 18 Uhr",
                "embargo: 2025-01-03T18:00:00+15:00", "embargo-until: 2025-01-03", "embargo: {until: 2025-01-03}", "embargo: {until: 2025-01-03T18:00:00Z, for: print}",
                "embargo: [2025-01-03T18:00:00Z, 2025-01-04]", "release: {embargo: 2025-01-03}", "release: {print: {embargoed-until: Friday}}",
            ];
            var data = new TheoryData<string, string>();
            foreach (string format in EveryFormat.Writers.Keys)
            {
                foreach (string embargo in embargoes)
                {
                    data.Add(format, embargo);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(UnwritableEmbargoes))]
    public void An_embargo_that_cannot_be_written_withholds_the_item(string format, string embargo)
    {
        foreach (string status in new[] { "", "status: usable\n", "status: corrected\n", "status: embargoed\n" })
        {
            string export = ExportSeed.Parse($"---\n{embargo}\n{status}---\nText.\n").Write(FormatWriters.Of(format, options => options), out ExportReport report);

            Assert.Equal("withheld", Status(format, export));
            Assert.Null(Embargo(format, export));
            Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Approximated, Concept: NewsConcept.Embargo });
        }
    }

    [Theory]
    [MemberData(nameof(UnwritableEmbargoes))]
    public void An_embargo_that_cannot_be_written_is_refused_by_option(string format, string embargo)
    {
        ExportSeed seed = ExportSeed.Parse($"---\n{embargo}\n---\nText.\n");
        ExportWriter writer = FormatWriters.Of(format, options => options with { EmbargoFallback = EmbargoFallback.Refuse });
        var output = new ArrayBufferWriter<byte>();

        NewsExportException refusal = Assert.Throws<NewsExportException>(() => writer.Write(seed.Source, output));

        Assert.Contains("embargo", refusal.Member, StringComparison.Ordinal);
        Assert.Equal(format, refusal.Format);
        Assert.Equal(0, output.WrittenCount);
    }

    [Theory]
    [MemberData(nameof(FormatsWithEmbargo))]
    public void An_embargo_with_an_offset_is_written_as_it_is(string format)
    {
        string export = ExportSeed.Parse("---\nembargo: 2025-01-03T18:00:00-03:30\n---\nText.\n").Write(FormatWriters.Of(format, options => options), out ExportReport report);

        Assert.Equal("2025-01-03T18:00:00-03:30", Embargo(format, export));
        Assert.NotEqual("withheld", Status(format, export));
        Assert.DoesNotContain(report.Losses, loss => loss.Concept == NewsConcept.Embargo);
    }

    [Theory]
    [MemberData(nameof(FormatsWithEmbargo))]
    public void An_embargo_in_an_object_of_the_metadata_counts_and_that_of_a_listed_item_does_not(string format)
    {
        const string front = "release: {print: {embargo: 2025-01-03T18:00:00-03:30}}\nrelated: [{title: Bees, embargo: 2026-01-03T18:00:00Z}]";
        string export = ExportSeed.Parse($"---\n{front}\n---\nText.\n").Write(FormatWriters.Of(format, options => options), out ExportReport report);

        Assert.Equal("2025-01-03T18:00:00-03:30", Embargo(format, export));
        Assert.DoesNotContain(report.Losses, loss => loss.Concept == NewsConcept.Embargo);
    }

    [Theory]
    [MemberData(nameof(FormatsWithEmbargo))]
    public void An_embargo_without_an_offset_gets_the_assumed_one_and_is_reported(string format)
    {
        foreach ((string stated, string expected) in new[] { ("2025-01-03", "2025-01-03T00:00:00+02:00"), ("2025-01-03T18:00", "2025-01-03T18:00:00+02:00") })
        {
            string export = ExportSeed.Parse($"---\nembargo: {stated}\n---\nText.\n")
                .Write(FormatWriters.Of(format, options => options with { AssumedOffset = TimeSpan.FromHours(2) }), out ExportReport report);

            Assert.Equal(expected, Embargo(format, export));
            Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Approximated, Concept: NewsConcept.Embargo });
        }
    }

    [Theory]
    [MemberData(nameof(FormatsWithEmbargo))]
    public void Of_several_embargoes_the_latest_counts(string format)
    {
        string export = ExportSeed.Parse("---\nembargo: [2025-01-03T18:00:00Z, 2025-01-03T18:30:00-02:00, 2025-01-03T19:00:00+03:00]\n---\nText.\n")
            .Write(FormatWriters.Of(format, options => options), out ExportReport report);

        Assert.Equal("2025-01-03T18:30:00-02:00", Embargo(format, export));
        Assert.Equal(2, report.Losses.Where(loss => loss.Concept == NewsConcept.Embargo).Sum(loss => loss.Count));
    }

    [Theory]
    [InlineData("killed", "canceled")]
    [InlineData("Retracted", "canceled")]
    [InlineData("stat:canceled", "canceled")]
    [InlineData("hold", "withheld")]
    [InlineData("stat:withheld", "withheld")]
    public void A_killed_or_held_item_never_goes_out_as_usable(string status, string expected)
    {
        foreach (string format in s_withEmbargo)
        {
            foreach (string embargo in new[] { "", "embargo: 2025-01-03T18:00:00Z\n" })
            {
                string export = ExportSeed.Parse($"---\n{embargo}status: {status}\n---\nText.\n").Write(FormatWriters.Of(format, options => options), out ExportReport report);

                Assert.Equal(expected, Status(format, export));
                Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Approximated, Member: "status" } && loss.Reason == expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_canceled_item_stays_canceled(string format)
    {
        string export = ExportSeed.Parse("---\nembargo: 2025-01-03\nstatus: canceled\n---\nText.\n").Write(FormatWriters.Of(format, options => options));

        Assert.Equal("canceled", Status(format, export));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_empty_embargo_is_none_and_reported(string format)
    {
        string export = ExportSeed.Parse("---\nembargo: \"\"\n---\nText.\n").Write(FormatWriters.Of(format, options => options), out ExportReport report);

        Assert.Null(Embargo(format, export));
        Assert.NotEqual("withheld", Status(format, export));
        Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Lost, Member: "embargo" });
    }

    [Theory]
    [InlineData("usable", "usable", false)]
    [InlineData("Withheld", "withheld", false)]
    [InlineData("cancelled", "canceled", false)]
    [InlineData("embargoed", "embargoed", false)]
    [InlineData("corrected", null, true)]
    [InlineData("draft", null, true)]
    public void NITF_has_only_its_own_statuses(string stated, string? expected, bool isReported)
    {
        string export = ExportSeed.Parse($"---\nstatus: {stated}\n---\nText.\n").Write(new NitfWriter(), out ExportReport report);

        Assert.Equal(expected, Status("NITF 3.6", export));
        Assert.Equal(isReported, report.Losses.Any(loss => loss is { Kind: ExportLossKind.Lost, Member: "status" }));
    }

    [Theory]
    [InlineData("", "embargoed")]
    [InlineData("usable", "embargoed")]
    [InlineData("corrected", "embargoed")]
    [InlineData("withheld", "withheld")]
    [InlineData("canceled", "canceled")]
    public void NITF_says_that_an_item_is_embargoed_unless_it_says_more(string stated, string expected) =>
        Assert.Equal(expected, Status("NITF 3.6", ExportSeed.Parse($"---\nembargo: 2025-01-03T18:00:00Z\nstatus: \"{stated}\"\n---\nText.\n").Write(new NitfWriter())));

    [Fact]
    public void NewsML_G2_signals_a_correction()
    {
        XElement item = XElement.Parse(ExportSeed.Parse("---\nstatus: corrected\n---\nText.\n").Write(new NewsMlG2Writer(), out ExportReport report));

        Assert.Equal("sig:correction", (string?)NitfText.All(item, "signal").Single().Attribute("qcode"));
        Assert.Equal("usable", Status("NewsML-G2 2.35", item.ToString()));
        Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Approximated, Member: "status" });
    }

    private static string? Status(string format, string export) => format switch
    {
        "NITF 3.6" => (string?)NitfText.All(XElement.Parse(export), "docdata").Single().Attribute("management-status"),
        "NewsML-G2 2.35" => ((string)NitfText.All(XElement.Parse(export), "pubStatus").Single().Attribute("qcode")!)["stat:".Length..],
        "schema.org NewsArticle" => (string?)JsonNode.Parse(export)!["creativeWorkStatus"],
        _ => (string?)(JsonNode.Parse(export)!["pubStatus"] ?? JsonNode.Parse(export)!["pubstatus"]),
    };

    /// <summary>The end of the embargo in the extended form; null for none.</summary>
    private static string? Embargo(string format, string export) => format switch
    {
        "NITF 3.6" => Extended((string?)NitfText.All(XElement.Parse(export), "date.release").SingleOrDefault()?.Attribute("norm")),
        "NewsML-G2 2.35" => NitfText.All(XElement.Parse(export), "embargoed").SingleOrDefault()?.Value,
        "schema.org NewsArticle" => null,
        _ => (string?)(JsonNode.Parse(export)!["embargoedUntil"] ?? JsonNode.Parse(export)!["embargoed"]),
    };

    private static string? Extended(string? basic) => basic is null ? null
        : $"{basic[..4]}-{basic[4..6]}-{basic[6..11]}:{basic[11..13]}:{basic[13..15]}{(basic.EndsWith('Z') ? "Z" : $"{basic[15..18]}:{basic[18..]}")}";
}
