using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Formats;
using NewsSchema.Tests.Tree;

namespace NewsSchema.Tests.Formats;

public class FormatRegistryTests
{
    private const string Toy = "TOY 1\nPutin fordert Zusicherungen\nDer Kreml warnt.\n";

    public static TheoryData<string, string> SeedsInFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (NewsFormat format in NewsFormats.All.Where(format => format.CanWrite))
            {
                foreach (string seed in ExportSeed.All)
                {
                    data.Add(format.Name, seed);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Names_and_titles_are_unique()
    {
        Assert.Distinct(NewsFormats.All.Select(format => format.Name), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(NewsFormats.All.Select(format => format.Title), StringComparer.OrdinalIgnoreCase);
        Assert.All(NewsFormats.All, format => Assert.Same(format, NewsFormats.Find(format.Name.ToUpperInvariant())));
        Assert.All(NewsFormats.All, format => Assert.All(format.Extensions, extension => Assert.StartsWith(".", extension, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ninjs-3.2", "ninjs 3.2")]
    [InlineData("NINJS-1.7", "ninjs 1.7")]
    [InlineData("ninjs-1.2", null)]
    [InlineData("ninjs", "ninjs 3.2")]
    [InlineData("nitf", "NITF 3.6")]
    [InlineData("newsml-g2", "NewsML-G2 2.35")]
    [InlineData("newsml-1", "NewsML 1.2")]
    [InlineData("schema.org", "schema.org NewsArticle")]
    [InlineData("rss", "RSS 2.0")]
    [InlineData("Atom", "Atom 1.0")]
    [InlineData("csv", null)]
    public void Every_version_has_a_name(string name, string? title) => Assert.Equal(title, NewsFormats.Find(name)?.Title);

    [Theory]
    [MemberData(nameof(SeedsInFormats))]
    public void An_export_is_detected_as_its_format(string format, string seed)
    {
        NewsFormat expected = NewsFormats.Find(format)!;

        foreach (bool isIndented in new[] { false, true })
        {
            ExportWriter writer = expected.CreateWriter(ExportSeed.Fixed(new ExportOptions { Indented = isIndented }));
            string export = writer.Write(NewsDocument.Parse(Seeds.Read(seed + ".news.md")), out _);
            Assert.Same(expected, NewsFormats.Detect(export));
            Assert.Same(expected, NewsFormats.Detect("\uFEFF" + export));
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf-3-2.dtd\" [<!ENTITY a \"b\">]>\n<!-- <newsItem> --><nitf>", "nitf-3.6")]
    [InlineData("<?xml version=\"1.0\"?>\r\n<g2:newsMessage xmlns:g2=\"urn:x\">", "newsml-g2-2.35")]
    [InlineData("{\"uri\":\"a\",\"standard\":{\"name\":\"ninjs\",\"version\":\"2.0\"},\"headlines\":[]}", "ninjs-2.1")]
    [InlineData("{\"uri\":\"a\",\"versioncreated\":\"2020-01-01T00:00:00Z\",\"headline\":\"b\"}", "ninjs-1.4")]
    [InlineData("{\"@context\":[\"https://schema.org\"],\"uri\":\"a\",\"headlines\":1}", "schema-org")]
    [InlineData("---\r\nschema: WireStory\r\n---\r\n", "news-markdown")]
    [InlineData("--- a", null)]
    [InlineData("<html><body><nitf/>", null)]
    [InlineData("<!-- <nitf> ", null)]
    [InlineData("{\"name\":\"uri\"}", null)]
    [InlineData("", null)]
    [InlineData("<", null)]
    [InlineData("Text.", null)]
    public void A_file_is_detected_by_its_start(string start, string? format) => Assert.Equal(format, NewsFormats.Detect(start)?.Name);

    [Fact]
    public void What_two_formats_recognize_is_not_guessed() =>
        Assert.Null(new FormatRegistry([new ToyFormat(), new ToyFormat()]).Detect(Toy));

    [Fact]
    public void An_article_is_converted_through_an_added_format()
    {
        var registry = new FormatRegistry([.. NewsFormats.All, new ToyFormat()]);
        NewsFormat toy = registry.Detect(Toy)!;
        ArticleDocument document = Assert.Single(toy.Read(new FormatInput(Toy)));
        Assert.Same(toy, registry.Find("toy-1"));

        foreach (NewsFormat format in registry.Formats.Where(format => format.CanWrite))
        {
            var output = new ArrayBufferWriter<byte>();
            var source = new ArticleSource(document.Tree, [], null);
            FormatLedger ledger = FormatWriting.Write(format, source, null, new Utf8Output(output, TimeProvider.System), out _)!;
            string export = Encoding.UTF8.GetString(output.WrittenSpan);
            Assert.Contains("Der Kreml warnt.", export, StringComparison.Ordinal);
            Assert.Same(format, registry.Detect(export.StartsWith('#') ? "---\n---\n" : export));
            Assert.Equal(ledger.Losses.Select(loss => loss.Member), FormatWriting.FindLosses(format, source).Select(loss => loss.Member));
        }
    }

    [Fact]
    public void An_added_format_has_a_public_writer_whose_report_is_complete()
    {
        NewsDocument document = NewsDocument.Parse(Seeds.Read("putin-nato.news.md"));

        string export = new ToyFormat().CreateWriter().Write(document, out ExportReport report);

        Assert.StartsWith("TOY 1\nPutin fordert", export, StringComparison.Ordinal);
        Assert.Equal("Toy 1", report.Format);
        Assert.Contains(report.Losses, loss => loss is { Member: "people", Reason: "Toy 1 has no place for it" });
        Assert.DoesNotContain(report.Losses, loss => loss.Member == "headline");
    }

    [Fact]
    public void The_text_format_is_written_like_any_other_and_loses_nothing()
    {
        foreach (string seed in ExportSeed.All)
        {
            NewsDocument document = NewsDocument.Parse(Seeds.Read(seed + ".news.md"));
            string export = NewsFormats.NewsMarkdown.CreateWriter().Write(document, out ExportReport report);
            Assert.True(report.IsLossless);
            NewsDocument again = NewsDocument.Parse(export);
            Assert.Equal(document.Schema, again.Schema);
            Assert.Equal(Trees.Describe(document.Tree), Trees.Describe(again.Tree));
        }
    }

    [Fact]
    public void Options_of_another_format_count_with_what_all_have_in_common()
    {
        NewsDocument document = NewsDocument.Parse("---\nid: a b\n---\nText.");
        var options = new NewsMlG2Options { UriBase = "https://news.example.org/", Sender = "example" };

        string export = NewsFormats.Find("ninjs-2.1")!.CreateWriter(options).Write(document, out _);

        Assert.Equal(document.ToNinjs(new NinjsOptions { Version = NinjsVersion.V21, UriBase = "https://news.example.org/" }), export);
    }
}
