using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>What <see cref="NewsReader"/> does for every format: choose the reader, bind records, and keep what comes before an error.</summary>
public class NewsReaderTests
{
    private const string Nitf = "<nitf><body><body.head><hedline><hl1>One</hl1></hedline></body.head><body.content><p>Two.</p></body.content></body></nitf>";
    private const string Ninjs = """{"uri": "urn:x:1", "headline": "One", "versioncreated": "2024-05-01T10:00:00Z", "body_text": "Two."}""";
    private const string Rss = "<rss version='2.0'><channel><item><title>One</title><description>Two.</description></item></channel></rss>";

    /// <summary>A text that is longer than the start by which formats are detected.</summary>
    private static readonly string s_long = string.Concat(Enumerable.Repeat("The bees are back. ", 400));

    /// <summary>Files of three articles, the third of which is cut off or malformed.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { "an array", $"[{Item("a")}, {Item("b")}, {Item("c")[..^20]}" },
        { "an array with a malformed value", $"[{Item("a")}, {Item("b")}, {Item("c").Replace("\"Two.\"", "Two", StringComparison.Ordinal)}]" },
        { "JSON Lines", $"{Item("a")}\n{Item("b")}\n{Item("c")[..^20]}" },
        { "an envelope", $"{{\"data\": {{\"items\": [{{\"item\": {Item("a")}}}, {{\"item\": {Item("b")}}}, {{\"item\": {Item("c")[..^20]}" },
        { "a graph", $"{{\"@context\": \"https://schema.org\", \"@graph\": [{Resource("a")}, {Resource("b")}, {Resource("c")[..^20]}" },
        { "a news message", $"<newsMessage><itemSet>{Message("a")}{Message("b")}{Message("c").Replace("</headline>", "</byline>", StringComparison.Ordinal)}</itemSet></newsMessage>" },
        { "NewsML 1.2", $"<NewsML>{Component("a")}{Component("b")}{Component("c")[..^40]}" },
        { "RSS", $"<rss version='2.0'><channel>{Entry("a", "item")}{Entry("b", "item")}{Entry("c", "item")[..^30]}" },
        { "Atom", $"<feed xmlns='http://www.w3.org/2005/Atom'>{Entry("a", "entry")}{Entry("b", "entry")}{Entry("c", "entry")[..^30]}" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Articles_before_an_error_are_read(string what, string file)
    {
        foreach (List<NewsReadResult> results in new[] { [.. new NewsReader().ReadAll(file)], new NewsReader().ReadAll(Stream(file)).ToList() })
        {
            Assert.True(results.Count is 2 or 3, $"{what}: {results.Count} articles");
            Assert.Equal(["a", "b"], results.Take(2).Select(result => result.Document.ToPlainText().Split('\n')[0]));
            bool isLast = results.Count == 3;
            Assert.Equal([false, !isLast], results.Take(2).Select(result => result.Report.HasErrors));
            Assert.True(results[^1].Report.HasErrors, what);
        }
    }

    [Theory]
    [InlineData("nitf", Ninjs, "the file is not NITF 3.6: it is ninjs 1.4")]
    [InlineData("nitf", Rss, "the file is not NITF 3.6: it is RSS 2.0")]
    [InlineData("nitf", "<article/>", "the file is not NITF 3.6: its root is <article>")]
    [InlineData("nitf", "Text.", "the file is not NITF 3.6: its start is not that of any format")]
    [InlineData("ninjs", Nitf, "the file is not ninjs 3.2: it is NITF 3.6")]
    [InlineData("schema.org", Ninjs, "the file is not schema.org NewsArticle: it is ninjs 1.4")]
    [InlineData("rss", Nitf, "the file is not RSS 2.0: it is NITF 3.6")]
    public async Task A_file_in_another_format_than_stated_is_refused(string format, string file, string message)
    {
        var reader = new NewsReader(new ReadOptions { Format = NewsFormats.Find(format) });

        NewsReadResult[] results = [reader.Read(file), reader.Read(Encoding.UTF8.GetBytes(file)), reader.Read(Stream(file)), await reader.ReadAsync(Stream(file)), reader.ReadAll(file).Single(), reader.ReadAll(Stream(file)).Single()];

        Assert.All(results, result => Assert.Contains(result.Report.Notes, note => note is { Code: "NEWS8012", Severity: NewsSeverity.Error, Line: 1 } && note.Message == message));
    }

    [Theory]
    [InlineData("ninjs", Ninjs)]
    [InlineData("ninjs-3.1", Ninjs)]
    [InlineData("ninjs", """{"uri": "urn:x:1", "headline": "One", "body_text": "Two."}""")]
    [InlineData("nitf", Nitf)]
    [InlineData("nitf-3.6", "<?xml version='1.0'?>\n<!-- a -->\n" + Nitf)]
    public void A_file_in_the_stated_format_is_read(string format, string file)
    {
        NewsReadResult result = new NewsReader(new ReadOptions { Format = NewsFormats.Find(format) }).Read(file);

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal("One\n\nTwo.", result.Document.ToPlainText());
    }

    [Fact]
    public async Task Keys_after_a_long_text_tell_the_format_of_JSON()
    {
        string item = $$"""{"body_text": "{{s_long}}", "headline": "One", "versioncreated": "2024-05-01T10:00:00Z", "uri": "urn:x:1"}""";
        foreach (string file in new[] { item, $"[{item}, {item}]", $"{item}\n{item}", $$"""{"articleBody": "{{s_long}}", "headline": "One", "@type": "NewsArticle", "@context": "https://schema.org"}""" })
        {
            List<NewsReadResult> asynchronous = [];
            await foreach (NewsReadResult result in new NewsReader().ReadAllAsync(Stream(file)))
            {
                asynchronous.Add(result);
            }

            Assert.All([.. new NewsReader().ReadAll(Stream(file)), .. asynchronous, new NewsReader().Read(file)], result => Assert.StartsWith("One\n\nThe bees", result.Document.ToPlainText(), StringComparison.Ordinal));
            Assert.NotNull(NewsReader.Detect(Encoding.UTF8.GetBytes(file)));
        }
    }

    [Fact]
    public void Other_JSON_is_not_taken_for_an_article_however_long_it_is() =>
        Assert.Null(NewsFormats.Detect($$"""{"text": "{{s_long}} \"uri\": \"headline\"", "url": "x"}"""));

    [Fact]
    public void A_record_keeps_what_no_member_of_it_holds()
    {
        AnyArticle article = new NewsReader().Read<AnyArticle>(Nitf.Replace("<body>", "<head><docdata><fixture fix-id='saltmarsh'/></docdata></head><body>", StringComparison.Ordinal), out ReadReport report);

        Assert.Contains("\"vendor\":{\"head/docdata/fixture/@fix-id\":[\"saltmarsh\"]}", article.Data.ToString(), StringComparison.Ordinal);
        Assert.Contains(report.Notes, note => note is { Code: "NEWS8013", Path: "head/docdata/fixture/@fix-id" });
    }

    [Fact]
    public void Each_article_of_a_message_becomes_a_record_except_those_with_errors()
    {
        var reader = new NewsReader();
        NewsReadResult[] results = [.. reader.ReadAll($"<newsMessage><itemSet>{Message("One")}{Message("Two")}{Message("Three")[..^20]}")];

        Assert.Equal(3, results.Length);
        Assert.Contains("\"One\"", reader.ToRecord<AnyArticle>(results[0], out _).Data.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Two\"", reader.ToRecord<AnyArticle>(results[1], out _).Data.ToString(), StringComparison.Ordinal);
        NewsFormatException refused = Assert.Throws<NewsFormatException>(() => reader.ToRecord<AnyArticle>(results[2], out _));
        Assert.Equal(results[2].Document.Errors, refused.Errors);
    }

    [Fact]
    public void A_record_of_an_article_keeps_what_no_member_of_it_holds()
    {
        var reader = new NewsReader();
        string nitf = Nitf.Replace("<body>", "<head><docdata><fixture fix-id='saltmarsh'/></docdata></head><body>", StringComparison.Ordinal);

        Assert.Equal(reader.Read<AnyArticle>(nitf, out ReadReport expected).Data, reader.ToRecord<AnyArticle>(reader.ReadAll(nitf).Single(), out ReadReport report).Data);
        Assert.Equal(expected.ToString(), report.ToString());
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Item(string name) => Ninjs.Replace("One", name, StringComparison.Ordinal);

    private static string Resource(string name) => $$"""{"@type": "NewsArticle", "headline": "{{name}}", "articleBody": "Two.", "author": {"name": "Jo"} }""";

    private static string Message(string name) => $"<newsItem guid='{name}'><contentMeta><headline>{name}</headline></contentMeta></newsItem>";

    private static string Component(string name) =>
        $"<NewsItem><NewsComponent><NewsLines><HeadLine>{name}</HeadLine></NewsLines><ContentItem><DataContent><p>Two.</p></DataContent></ContentItem></NewsComponent></NewsItem>";

    private static string Entry(string name, string element) => $"<{element}><title>{name}</title><summary>Two.</summary><x>Three, and much more</x></{element}>";
}
