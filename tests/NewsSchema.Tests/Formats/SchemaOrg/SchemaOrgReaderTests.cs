using System.Text.RegularExpressions;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Reading;

namespace NewsSchema.Tests.Formats.SchemaOrg;

public partial class SchemaOrgReaderTests
{
    private static readonly NewsReader s_reader = new();

    public static TheoryData<string> Seeds => [.. ExportSeed.All, "everything"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_export_is_read_and_written_again_to_the_byte(string seed)
    {
        ExportSeed article = seed == "everything" ? ExportSeed.Parse(EverythingArticle.Text) : ExportSeed.Read(seed);
        foreach (bool isIndented in new[] { false, true })
        {
            string export = RoundTrip.Write(NewsFormats.SchemaOrg, article.Tree, isIndented, out _);
            ArticleDocument read = RoundTrip.ReadOne(NewsFormats.SchemaOrg, export);

            Assert.Equal(export, RoundTrip.Write(NewsFormats.SchemaOrg, read.Tree, isIndented, out _));
            Assert.Empty(read.Notes.Select(note => note.Path + ": " + note.Error.Message));
        }
    }

    /// <summary>Pages fill the property with the text of their markup, in which most lines are indented.</summary>
    [Theory]
    [InlineData("\\n    One.\\n      Two,\\n    three. ", ReadWhiteSpace.Automatic, "One.\nTwo,\nthree.", true)]
    [InlineData("\\n    One.\\n\\n    Two.\\n", ReadWhiteSpace.Automatic, "One.\nTwo.", true)]
    [InlineData("One.\\n  Two.\\nThree.", ReadWhiteSpace.Automatic, "One.\n  Two.\nThree.", false)]
    [InlineData("  Town     Min    Max\\n  Salt      10     12", ReadWhiteSpace.Automatic, "  Town     Min    Max\n  Salt      10     12", false)]
    [InlineData("  One.\\nTwo.", ReadWhiteSpace.Formatted, "One.\nTwo.", true)]
    [InlineData("  One.\\n  Two.", ReadWhiteSpace.Exact, "  One.\n  Two.", false)]
    public void Indentation_that_is_layout_is_not_read(string body, ReadWhiteSpace whiteSpace, string expected, bool isApproximated)
    {
        var reader = new NewsReader(new ReadOptions { WhiteSpace = whiteSpace });
        NewsReadResult result = reader.Read("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Bees\",\"articleBody\":\"" + body + "\"}");

        Assert.Equal("Bees\n" + expected, result.Document.ToPlainText().Replace("\n\n", "\n"));
        Assert.Equal(isApproximated, result.Report.Notes.Any(note => note is { Code: "NEWS8015", Path: "articleBody" }));
    }

    [CorpusFact]
    public void The_examples_of_the_standard_are_read()
    {
        int articles = 0;
        foreach (string file in Directory.EnumerateFiles(CorpusFolder.PathOf("schemaorg", "data"), "*-examples.txt"))
        {
            foreach (Match script in Scripts().Matches(File.ReadAllText(file)))
            {
                List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Format = NewsFormats.SchemaOrg }).ReadAll("<html>" + script.Value + "</html>")];
                articles += results.Count(result => !result.Report.HasErrors);
                Assert.All(results, result => Assert.True(result.Report.HasErrors || script.Value.Contains(result.Document.ToPlainText().Split('\n')[0], StringComparison.Ordinal), file));
            }
        }

        Assert.InRange(articles, 4, 40);
    }

    [Fact]
    public void An_article_in_a_page_is_read()
    {
        NewsReadResult result = s_reader.Read("""
            <!DOCTYPE html>
            <html><head><title>Page</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "name": "Site"}</script>
            <script>var x = "</scr" + "ipt>";</script>
            <script data-x='1' type='application/ld+json'>
            //<![CDATA[
            {"@context": "http://schema.org", "@graph": [
              {"@type": "Organization", "@id": "https://nnb.example/#org", "name": "NNB", "logo": "https://nnb.example/logo.png"},
              {"@type": ["NewsArticle"], "@id": "https://nnb.example/1#article", "headline": "Bees return", "publisher": {"@id": "https://nnb.example/#org"},
               "author": [{"@type": "Person", "name": "Jo Field", "jobTitle": "Reporter"}], "keywords": "bees, rain",
               "datePublished": "2024-05-01T10:00:00+02:00", "articleBody": "The bees are back.\n\nThey hear rain.", "isAccessibleForFree": true}]}
            //]]>
            </script></head><body><p>Menu</p></body></html>
            """);

        Assert.Same(NewsFormats.SchemaOrg, result.Format);
        string text = result.Document.ToNewsMarkdown();
        Assert.Equal("Bees return\n\nJo Field\n\nThe bees are back.\n\nThey hear rain.", result.Document.ToPlainText());
        Assert.Contains("name: NNB", text, StringComparison.Ordinal);
        Assert.Contains("published: 2024-05-01T10:00:00+02:00", text, StringComparison.Ordinal);
        Assert.Contains("keywords: [bees, rain]", text, StringComparison.Ordinal);
        Assert.Contains("role: Reporter", text, StringComparison.Ordinal);
        Assert.Contains(result.Report.Notes, note => note is { Code: "NEWS8013", Line: 11 } && note.Path.EndsWith("isAccessibleForFree", StringComparison.Ordinal));
        Assert.Contains("https://nnb.example/logo.png", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"articleBody\": \"One.\n\tTwo.\"", "a control character in a string")]
    [InlineData("\"articleBody\": \"One.\\nTwo.\", // the text\n/* later */", "a comment")]
    [InlineData("\"articleBody\": \"One.\\nTwo.\",", "a comma after the last item")]
    public void A_script_that_is_almost_JSON_is_read_and_reported(string member, string report)
    {
        string json = "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"keywords\": [\"a\", \"b\"], \"headline\": \"Bees // return\", " + member + "\n}";
        string page = "<html><script type=\"application/ld+json\">" + json + "</script></html>";

        NewsReadResult result = s_reader.Read(page);

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal("Bees // return|One.|Two.", string.Join('|', result.Document.ToPlainText().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        Assert.Single(result.Report.Notes, note => note.Code == "NEWS8015" && note.Message.StartsWith(report, StringComparison.Ordinal));
        Assert.True(s_reader.Read(json).Report.HasErrors);
    }

    [Theory]
    [InlineData("[1,,2]")]
    [InlineData("[,]")]
    [InlineData("{\"a\": 1 / 2}")]
    [InlineData("{\"a\": \"b\" /* }")]
    public void What_could_mean_something_else_is_an_error_in_a_script(string json) =>
        Assert.True(s_reader.Read("<html><script type=\"application/ld+json\">" + json + "</script></html>").Report.HasErrors);

    [Fact]
    public void Quotations_are_marked_where_they_say()
    {
        NewsReadResult result = s_reader.Read("""
            {"@context": "https://schema.org", "@type": "ReportageNewsArticle", "@id": "https://nnb.example/1", "headline": "Bees",
             "articleBody": "One line.\n“We hear it,” she said.",
             "mentions": {"@type": "Person", "@id": "https://nnb.example/1#lind", "name": "Ada Lindqvist"},
             "hasPart": {"@type": "Quotation", "@id": "https://nnb.example/1#q1", "text": "We hear it,", "position": 2, "spokenByCharacter": {"@id": "https://nnb.example/1#lind"}}}
            """);

        Assert.Contains("[“We hear it,”]{.quote #q1 speaker=\"#lind\"} she said.", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head></head></html>")]
    [InlineData("{\"@context\": \"https://schema.org\", \"@type\": \"Recipe\", \"name\": \"Soup\"}")]
    [InlineData("<html><script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\"")]
    public void A_file_without_an_article_says_so(string file)
    {
        NewsReadResult result = s_reader.Read(file);

        Assert.True(result.Report.HasErrors);
        Assert.Equal("", result.Document.ToPlainText());
    }

    [Fact]
    public void Truncated_and_changed_exports_are_read_without_an_exception()
    {
        string export = RoundTrip.Write(NewsFormats.SchemaOrg, ExportSeed.Read("interview-glocken").Tree, false, out _);
        var random = new Random(1);
        for (int i = 0, rounds = SlowTests.Rounds(700); i < rounds; i++)
        {
            int at = random.Next(export.Length);
            string[] files = [export[..at], export[..at] + (char)random.Next(1, 0x3000) + export[(at + 1)..], export.Remove(at, Math.Min(random.Next(60), export.Length - at))];
            foreach (string file in files)
            {
                Assert.NotEmpty(RoundTrip.Read(NewsFormats.SchemaOrg, file));
            }
        }
    }

    [GeneratedRegex(@"<script[^>]*ld\+json[^>]*>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
