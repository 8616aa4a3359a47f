using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Ninjs;

namespace NewsSchema.Tests.Formats.Reading;

public class VendorJsonFormatTests
{
    internal static readonly VendorJsonFormat Digitalwire = new("dpa digitalwires", new Dictionary<string, string>
    {
        ["urn"] = "id",
        ["article_html"] = "body",
        ["subhead"] = "deck",
        ["ednotes/ednote"] = "edNote",
        ["categories[type=dnltype:keyword]/name"] = "keywords",
        ["categories[type=dnltype:dpasubject]"] = "subjects",
        ["categories[type=dnltype:genre]"] = "genre",
        ["categories[type=dnltype:provider]/name"] = "provider",
    });

    public static TheoryData<string> Digitalwires =>
        [.. Directory.Exists(CorpusFolder.PathOf("wire", "dpa-digitalwire")) ? Directory.GetFiles(CorpusFolder.PathOf("wire", "dpa-digitalwire")).Select(file => Path.GetFileName(file)) : ["none"]];

    [CorpusTheory]
    [MemberData(nameof(Digitalwires))]
    public void An_article_of_dpa_is_that_of_its_NewsML_G2(string file)
    {
        string json = File.ReadAllText(CorpusFolder.PathOf("wire", "dpa-digitalwire", file));
        NewsReadResult result = new NewsReader(new ReadOptions { Format = Digitalwire }).Read(json);
        ArticleView article = ArticleViewReader.Read(new ArticleSource(result.Document.Tree, [], null), null);
        JsonElement source = JsonDocument.Parse(json).RootElement;
        List<string> paragraphs = [.. article.Story.Where(block => !block.IsHead).Select(block => MarkupWalk.Collapse(block.Text))];

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal(MarkupWalk.Paragraphs(NinjsWalk.Of(source, "article_html") ?? ""), paragraphs);
        Assert.Equal(NinjsWalk.Of(source, "dateline")?.Trim() ?? "", article.Dateline?.Text ?? "");
        Assert.Equal(NinjsWalk.Of(source, "byline"), article.Byline?.Text);
        Assert.Equal(NinjsWalk.Of(source, "embargoed"), article.First(NewsConcept.Embargo)?.Text);

        string pair = CorpusFolder.PathOf("wire", "newsml-g2", file.Replace("input", "output", StringComparison.Ordinal).Replace(".json", ".xml", StringComparison.Ordinal));
        if (!File.Exists(pair))
        {
            return;
        }

        XNamespace g2 = "http://iptc.org/std/nar/2006-10-01/";
        XElement item = XDocument.Load(pair).Descendants(g2 + "newsItem").First();
        XElement meta = item.Element(g2 + "itemMeta")!;
        Assert.Equal(item.Attribute("guid")!.Value, article.Id!.Text);
        Assert.Equal(item.Attribute("version")!.Value, article.First(NewsConcept.Version)!.Text);
        Assert.Equal(meta.Element(g2 + "pubStatus")?.Attribute("qcode")?.Value, article.First(NewsConcept.Status) is { } status ? "stat:" + status.Text : null);
        Assert.Equal(Moment(meta.Element(g2 + "versionCreated")!.Value), Moment(article.First(NewsConcept.Updated)!.Text));
        List<string> headlines = [.. item.Descendants(g2 + "headline").Select(headline => headline.Value.Trim())];
        Assert.Contains(article.Headline!.Text, headlines);
        Assert.True(article.Kicker is null || headlines.Contains(article.Kicker.Text));

        // The differences: NewsML-G2 has date, keywords and notes as paragraphs before and after the text, and a dateline before a paragraph that the JSON has in a separate member, or the other way round.
        string? body = item.Descendants(g2 + "inlineXML").FirstOrDefault()?.Nodes().OfType<XElement>().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting);
        List<string> others = body is null ? [] : MarkupWalk.Paragraphs(body)!;
        string dateline = MarkupWalk.Collapse(article.Dateline?.Text ?? "");
        Assert.All(paragraphs, paragraph => Assert.Contains(others, other => other == paragraph || (dateline.Length > 0 && (other == dateline + " " + paragraph || paragraph == dateline + " " + other))));
    }

    [Fact]
    public void Pins_name_articles_in_an_envelope()
    {
        var format = new VendorJsonFormat("desk", new Dictionary<string, string> { ["result/stories"] = "article", ["no"] = "id", ["words"] = "body", ["tags[kind=topic]/label"] = "keywords", ["until"] = "embargo" });
        List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Format = format }).ReadAll("""
            {"result": {"count": 2, "stories": [
              {"no": 7, "headline": "Bees", "kicker": "Nature", "words": "One.\n\nTwo.", "until": "2024-05-01T10:00:00Z", "tags": [{"kind": "topic", "label": "bees"}, {"kind": "mood", "label": "calm"}]},
              {"no": 8, "headline": "Rain", "words": "<p>Three.</p>"}]}}
            """)];

        Assert.Equal(2, results.Count);
        Assert.Equal("Nature\n\nBees\n\nOne.\n\nTwo.", results[0].Document.ToPlainText());
        string text = results[0].Document.ToNewsMarkdown();
        Assert.Contains("embargo: 2024-05-01T10:00:00Z", text, StringComparison.Ordinal);
        Assert.Contains("keywords: bees", text, StringComparison.Ordinal);
        Assert.Contains("calm", text, StringComparison.Ordinal);
        Assert.Contains(results[0].Report.Notes, note => note.Path == "result/count");
        Assert.Equal("Rain\n\nThree.", results[1].Document.ToPlainText());
    }

    [Theory]
    [InlineData("words", "text")]
    [InlineData("", "body")]
    [InlineData("a//b", "body")]
    [InlineData("a[b]", "body")]
    [InlineData("a[=b]", "body")]
    public void Pins_that_say_nothing_are_refused(string path, string target) =>
        Assert.Throws<ArgumentException>(() => new VendorJsonFormat("desk", new Dictionary<string, string> { [path] = target }));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
