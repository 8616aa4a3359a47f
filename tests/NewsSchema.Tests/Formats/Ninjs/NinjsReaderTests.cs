using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Reading;

namespace NewsSchema.Tests.Formats.Ninjs;

public partial class NinjsReaderTests
{
    private static readonly NewsReader s_reader = new();

    public static TheoryData<string, string> SeedsInVersions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string version in new[] { "1.4", "2.1", "3.1", "3.2" })
            {
                foreach (string seed in ExportSeed.All.Append("everything"))
                {
                    data.Add(version, seed);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Folders => [Path.Combine("wire", "ninjs"), Path.Combine("wire", "ap-media"), Path.Combine("wire", "ap-media-feed"), "newsinjson"];

    [Theory]
    [MemberData(nameof(SeedsInVersions))]
    public void An_export_is_read_and_written_again_to_the_byte(string version, string seed)
    {
        ExportSeed article = seed == "everything" ? ExportSeed.Parse(EverythingArticle.Text) : ExportSeed.Read(seed);
        NewsFormat format = NewsFormats.Find("ninjs-" + version)!;
        foreach (bool isIndented in new[] { false, true })
        {
            string export = RoundTrip.Write(format, article.Tree, isIndented, out ExportReport first);
            ArticleDocument read = Assert.Single(RoundTrip.Read(format, export));

            Assert.Equal(export, RoundTrip.Write(format, read.Tree, isIndented, out ExportReport second));
            Assert.Empty(second.Losses.Where(loss => loss.Kind == ExportLossKind.Lost).Select(loss => loss.Member).Except(first.Losses.Select(loss => loss.Member)));
            Assert.Empty(read.Notes.Select(note => note.Path + ": " + note.Error.Message));

            // The article with everything has spans that state only a language or a note.
            Assert.DoesNotContain(read.Errors, error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error && error.Code != NewsErrorCodes.BareSpan.Id);
            Assert.Equal(Blocks(article.Tree), Blocks(read.Tree));
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Folders))]
    public void The_files_of_agencies_and_of_the_standard_are_read(string folder)
    {
        string path = CorpusFolder.PathOf(folder);
        var problems = new List<string>();
        foreach (string file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("specification", StringComparison.Ordinal)))
        {
            string json = File.ReadAllText(file);
            List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Format = NewsFormats.Ninjs }).ReadAll(json)];
            List<NinjsWalk> items = IsJson(json) ? NinjsWalk.Of(json) : [];
            if (items.Count == 0)
            {
                Assert.True(Assert.Single(results).Report.HasErrors, file);
                continue;
            }

            Assert.Equal(items.Count, results.Count);
            foreach ((NinjsWalk item, NewsReadResult result) in items.Zip(results))
            {
                problems.AddRange(Compare(item, result).Select(problem => Path.GetFileName(file) + ": " + problem));
                AssertNothingIsDropped(item.Item, result, file);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Items_of_arrays_and_lines_are_read_one_after_the_other()
    {
        const string item = """{"uri": "urn:x:1", "headline": "One", "body_text": "First.\n\nSecond."}""";
        foreach (string file in new[] { "[" + item + ", " + item + "]", item + "\n" + item + "\n" })
        {
            List<NewsReadResult> results = [.. s_reader.ReadAll(file)];

            Assert.Equal(2, results.Count);
            Assert.All(results, result => Assert.Equal("One\n\nFirst.\n\nSecond.", result.Document.ToPlainText()));
        }
    }

    [Theory]
    [InlineData("""[{"uri": "urn:x:1", "headline": "One"} {}]""", 1, 40)]
    [InlineData("{\"uri\": \"urn:x:1\",\n \"headline\": \"One", 2, 14)]
    [InlineData("[{\"uri\": \"urn:x:1\"},\n {\"uri\": nothing}]", 2, 10)]
    [InlineData("{\"headlines\": []}", 1, 1)]
    public void Errors_have_the_place_in_the_file(string file, int line, int column)
    {
        List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Format = NewsFormats.Ninjs }).ReadAll(file)];

        ReadNote error = results.SelectMany(result => result.Report.Notes).First(note => note.Severity == NewsSeverity.Error);
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("""{"uri": "u:1", "bodies": [{"value": "a"}], "versionCreated": "2024-01-02T03:04:05Z"}""", "3")]
    [InlineData("""{"uri": "u:1", "standard": {"name": "ninjs", "version": "2.2"}, "bodies": [{"value": "a"}]}""", "2.2")]
    [InlineData("""{"uri": "u:1", "standard": {"name": "ninjs", "version": "3.1"}, "versioncreated": "2024-01-02T03:04:05Z", "headlines": []}""", "2")]
    [InlineData("""{"uri": "u:1", "standard": {"name": "ninjs", "version": "3.1"}, "headlines": [{"value": "a"}]}""", "3.1")]
    [InlineData("""{"uri": "u:1", "body_text": "a", "headline": "b"}""", "1")]
    public void The_version_is_that_of_the_keys(string file, string version) =>
        Assert.Equal(version, Assert.Single(RoundTrip.Read(NewsFormats.Ninjs, file)).Version);

    [Theory]
    [InlineData(@"One  two\n\n\nFour", "<p>One  two</p><p>Four</p>")]
    [InlineData(@"One  two\nFour", "<p>One  two</p><p>Four</p>")]
    [InlineData(@"One  two\n  three\n\nFour", @"<p>One  two\n  three</p><p>Four</p>")]
    public void A_plain_body_proves_the_white_space_of_the_marked_up_one(string plain, string markup)
    {
        string bodies = $$"""[{"contentType": "text/plain", "value": "{{plain}}"}, {"contentType": "application/xhtml+xml", "value": "{{markup}}"}]""";
        NewsReadResult result = s_reader.Read($$"""{"uri": "urn:x:1", "bodies": {{bodies}}}""");

        Assert.Equal(plain.Replace(@"\n", "\n", StringComparison.Ordinal), result.Document.ToPlainText());
        Assert.True(result.Report.IsLossless, result.Report.ToString());
    }

    [Theory]
    [InlineData("1.8", "{\"uri\": \"urn:x:1\", \"type\": \"picture\", \"contentdigitised\": \"2024-01-02T03:04:05Z\", \"renditions\": {\"main\": {\"href\": \"https://nnb.example/1.jpg\", \"mimetype\": \"image/jpeg\", \"extensions\": {\"mirror:eu\": \"E1\"}}}}")]
    [InlineData("2.4", "{\"uri\": \"urn:x:1\", \"type\": \"picture\", \"contentdigitised\": \"2024-01-02T03:04:05Z\", \"renditions\": [{\"name\": \"main\", \"href\": \"https://nnb.example/1.jpg\", \"contenttype\": \"image/jpeg\", \"extensions\": {\"mirror:eu\": \"E1\"}}]}")]
    [InlineData("3.3", "{\"uri\": \"urn:x:1\", \"type\": \"picture\", \"contentDigitised\": \"2024-01-02T03:04:05Z\", \"renditions\": [{\"name\": \"main\", \"href\": \"https://nnb.example/1.jpg\", \"contentType\": \"image/jpeg\", \"resources\": [{\"role\": \"E1\"}]}]}")]
    public void A_picture_of_a_newer_version_is_recognized_and_its_new_members_are_kept(string version, string item)
    {
        NewsReadResult result = s_reader.Read(item);

        Assert.StartsWith("ninjs", result.Format!.Name, StringComparison.Ordinal);
        Assert.Contains("https://nnb.example/1.jpg", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Contains("2024-01-02T03:04:05Z", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Contains("E1", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Equal(version[0], NewsFormats.Find("ninjs-" + version)!.Name[6]);
    }

    [Fact]
    public void An_event_of_3_2_is_recognized() =>
        Assert.Same(NewsFormats.Ninjs, s_reader.Read("{\"uri\": \"urn:x:1\", \"type\": \"event\", \"title\": \"Summit\", \"eventDetails\": {\"dates\": {\"expectedStartDate\": \"2023-07-11\"}}}").Format);

    [Fact]
    public void An_item_is_read_into_a_record()
    {
        AnyArticle article = s_reader.Read<AnyArticle>("""{"uri": "urn:x:1", "headline": "Bees", "versioncreated": "2024-05-01T10:00:00+0200", "body_text": "One."}""", out ReadReport report);

        Assert.True(report.IsLossless, report.ToString());
        Assert.Contains("\"updated\":\"2024-05-01T10:00:00+02:00\"", article.Data.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Bees\"", article.Data.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_of_other_words_are_kept_and_reported()
    {
        NewsReadResult result = s_reader.Read("""{"uri": "urn:x:1", "body_html": "<p>One</p>", "body_text": "Two"}""");

        Assert.Equal("One", result.Document.ToPlainText());
        Assert.Contains(result.Report.Notes, note => note.Code == "NEWS8018");
        Assert.Contains("Two", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_that_is_not_well_formed_is_left_to_the_reader_of_html()
    {
        const string file = """{"uri": "urn:x:1", "body_html": "<p>One<p>Two", "body_text": "One\nTwo"}""";

        Assert.Equal("One\nTwo", s_reader.Read(file).Document.ToPlainText());
        Assert.Contains(s_reader.Read(file).Report.Notes, note => note.Code == "NEWS8105");
        Assert.Equal("by the reader", new NewsReader(new ReadOptions { Html = new OneLine() }).Read(file.Replace("body_text", "x", StringComparison.Ordinal)).Document.ToPlainText());
    }

    [Fact]
    public void Html_without_ends_of_empty_elements_is_read()
    {
        NewsReadResult result = s_reader.Read("""{"uri": "urn:x:1", "body_html": "<p>AT&T&nbsp;&amp; Co<br>two</p><hr><p class=x hidden>3 < 4</p>"}""");

        Assert.Equal("AT&T\u00a0& Co\ntwo\n\n3 < 4", result.Document.ToPlainText());
    }

    [Fact]
    public void Truncated_and_changed_exports_are_read_without_an_exception()
    {
        string export = RoundTrip.Write(NewsFormats.Ninjs, ExportSeed.Read("flash-rate-cut").Tree, false, out _);
        var random = new Random(1);
        for (int i = 0, rounds = SlowTests.Rounds(700); i < rounds; i++)
        {
            int at = random.Next(export.Length);
            string[] files = [export[..at], export[..at] + (char)random.Next(1, 0x3000) + export[(at + 1)..], export.Remove(at, Math.Min(random.Next(40), export.Length - at))];
            foreach (string file in files)
            {
                Assert.NotEmpty(RoundTrip.Read(NewsFormats.Ninjs, file));
            }
        }
    }

    [Fact]
    public void Hostile_files_take_linear_time()
    {
        var markup = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
        {
            markup.Append("<a <b x=");
        }

        string deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "x" + string.Concat(Enumerable.Repeat("</div>", 20_000));
        string wide = "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}='1' ")) + ">x</p>";
        foreach (string body in new[] { markup.ToString(), deep, wide, new string('&', 100_000), new string('<', 100_000), "<script>" + new string('<', 100_000) })
        {
            string file = JsonSerializer.Serialize(new { uri = "urn:x:1", headline = "h", body_html = body });
            Assert.Equal("h", RoundTrip.Read(NewsFormats.Ninjs, file)[0].Tree["headline"] is Core.Tree.MapNode headline ? ((Core.Tree.ScalarNode)headline["text"]!).Text : "");
        }

        Assert.True(s_reader.ReadAll(new string('[', 100_000)).Single().Report.HasErrors);
    }

    private static IEnumerable<string> Compare(NinjsWalk item, NewsReadResult result)
    {
        NewsDocument document = result.Document;
        ArticleView view = ArticleViewReader.Read(new ArticleSource(document.Tree, [], null), null);
        string headline = MarkupWalk.Collapse(view.Headline?.Text ?? "");
        if (headline != MarkupWalk.Collapse(item.Headline))
        {
            yield return "headline " + headline;
        }

        List<string> paragraphs = [.. view.Story.Where(block => block.Slot?.Class != "dateline" || !block.IsHead).Select(block => MarkupWalk.Collapse(block.Text))];
        if (item.Paragraphs is { } expected && !expected.SequenceEqual(paragraphs))
        {
            yield return "paragraphs " + string.Join(" | ", paragraphs.Except(expected).Take(2)) + " instead of " + string.Join(" | ", expected.Except(paragraphs).Take(2));
        }

        if (item.Id is { } id && view.Id?.Text != id && document.ToNewsMarkdown().Contains(id, StringComparison.Ordinal) == false)
        {
            yield return "id " + view.Id?.Text;
        }

        if ((item.Language ?? "") != (view.Language?.Text ?? ""))
        {
            yield return "language " + view.Language?.Text;
        }

        foreach ((NewsConcept concept, string? text) in new[] { (NewsConcept.Status, item.Status), (NewsConcept.Embargo, item.Embargo), (NewsConcept.Updated, item.Updated) })
        {
            string? read = view.First(concept)?.Text;
            bool isSame = string.IsNullOrWhiteSpace(text) || read == text
                || (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset moment) && DateTimeOffset.TryParse(read, CultureInfo.InvariantCulture, out DateTimeOffset other) && moment == other);
            if (!isSame)
            {
                yield return concept + " " + read;
            }
        }

        if (!string.IsNullOrWhiteSpace(item.Byline) && view.Byline?.Text != item.Byline.Trim())
        {
            yield return "byline " + view.Byline?.Text;
        }
    }

    /// <summary>Asserts that every text of an item is in the article or in the report.</summary>
    private static void AssertNothingIsDropped(JsonElement item, NewsReadResult result, string file)
    {
        string all = Letters(RoundTrip.Words(result.Document.Tree)) + Letters(result.Document.ToPlainText()) + Letters(result.Report.ToString());
        // A text without its markup says nothing new if the marked-up one is there.
        List<string> bare = [.. Texts(item).Select(text => Letters(Tags().Replace(text, " ")))];
        foreach (string text in Texts(item))
        {
            string words = Letters(MarkupWalk.Paragraphs(text) is { } paragraphs ? string.Concat(paragraphs) : text);
            bool isThere = bare.Count(other => other == Letters(text)) > 1 || all.Contains(words, StringComparison.OrdinalIgnoreCase) || all.Contains(Letters(text), StringComparison.OrdinalIgnoreCase)
                || MarkupWalk.Lines(text).TrueForAll(line => all.Contains(Letters(line), StringComparison.OrdinalIgnoreCase))
                || (MarkupWalk.Paragraphs(text) ?? []).TrueForAll(line => all.Contains(Letters(line), StringComparison.OrdinalIgnoreCase))
                || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _)
                || text is "ninjs" or "text" or "full" or "complete" or "about" || text.StartsWith("http://www.iptc.org/std/ninjs/", StringComparison.Ordinal);
            Assert.True(isThere, Path.GetFileName(file) + " drops " + text);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        // The last of several members with one name counts, as NEWS4002 says.
        JsonValueKind.Object => element.EnumerateObject().GroupBy(member => member.Name, (_, members) => members.Last()).Where(member => member.Name is not ("contentType" or "contenttype" or "role" or "rel" or "type" or "$schema" or "standard" or "$standard")).SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String when element.GetString()!.Contains("<nitf", StringComparison.Ordinal) => [],
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static List<string> Blocks(Core.Tree.MapNode tree)
    {
        ArticleView view = ArticleViewReader.Read(new ArticleSource(tree, [], null), null);
        return [.. view.Story.Select(block => block.Text)];
    }

    private static bool IsJson(string json)
    {
        try
        {
            JsonDocument.Parse(json).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed class OneLine : IHtmlReader
    {
        public void Read(string html, IMarkupSink sink)
        {
            sink.StartElement("p", []);
            sink.Text("by the reader");
            sink.EndElement();
        }
    }
}
