using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Messages that are longer than the memory should be. Other tests that run meanwhile would count as memory of the reader.</summary>
[Collection(nameof(MessageStreamTests))]
[CollectionDefinition(nameof(MessageStreamTests), DisableParallelization = true)]
public class MessageStreamTests
{
    private const int ArticleLength = 7_300;
    private const int MostMemory = 1024 * 1024;

    public static TheoryData<string> Kinds => [.. Message.All.Keys];

    public static TheoryData<string> SomeKinds => [.. SlowTests.Some(Message.All.Keys)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Articles_of_a_stream_are_read_with_one_of_them_in_memory(string kind) => AssertConstantMemory(kind, articles: 400);

    [Theory]
    [MemberData(nameof(SomeKinds))]
    public async Task Articles_of_a_stream_are_read_asynchronously_with_one_of_them_in_memory(string kind) => await AssertConstantMemoryAsync(kind, articles: 400);

    [SlowTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_message_of_5000_articles_is_read_with_one_of_them_in_memory(string kind)
    {
        AssertConstantMemory(kind, articles: 5_000);
        await AssertConstantMemoryAsync(kind, articles: 5_000);
    }

    [Fact]
    public void Limits_hold_in_a_stream()
    {
        Message message = Message.All["newsMessage"];
        Message array = Message.All["JSON array"];
        (string What, string Text, ReadLimits Limits)[] hostile =
        [
            ("longer than", message.Text(3, ArticleLength), new ReadLimits { MaxLength = 10_000 }),
            ("longer than", array.Text(3, ArticleLength), new ReadLimits { MaxLength = 10_000 }),
            ("an article is longer", message.Text(1, 200_000), new ReadLimits { MaxItemLength = 50_000 }),
            ("item is longer", array.Text(1, 200_000), new ReadLimits { MaxItemLength = 50_000 }),
            ("tag is longer", "<newsMessage><itemSet><newsItem guid='" + new string('a', 70_000) + "'/></itemSet></newsMessage>", new ReadLimits()),
            ("nest deeper", "<newsMessage>" + string.Concat(Enumerable.Repeat("<itemSet>", 300)), new ReadLimits()),
            ("NEWS4003", "[{\"uri\":\"x\",\"versioncreated\":" + new string('[', 500) + new string(']', 500) + "}]", new ReadLimits()),
            ("NEWS8102", "<!DOCTYPE newsItem [<!ENTITY a 'b'>]><newsItem guid='1'><contentMeta><headline>&a;</headline></contentMeta></newsItem>", new ReadLimits()),
        ];
        foreach ((string what, string text, ReadLimits limits) in hostile)
        {
            List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Limits = limits }).ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
            Assert.Contains(what, results[^1].Report.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.True(results[^1].Report.HasErrors);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_stream_and_a_text_give_the_same_articles_and_places(string kind)
    {
        string text = Message.All[kind].Text(3, 400);
        if (text.StartsWith('<'))
        {
            text = "<!-- <a --><?p <a ?><!DOCTYPE message>\n" + text;
        }

        List<NewsReadResult> expected = [.. new NewsReader().ReadAll(text)];
        Assert.Equal(3, expected.Count);
        foreach (Encoding encoding in text.StartsWith('<') ? [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode] : new[] { Encoding.UTF8 })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            AssertEqual(expected, [.. new NewsReader().ReadAll(new MemoryStream(bytes))]);
            AssertEqual(expected, await ListAsync(new NewsReader().ReadAllAsync(new MemoryStream(bytes))));
        }
    }

    [Fact]
    public void The_envelope_of_a_long_file_is_kept_with_the_article_next_to_it()
    {
        List<NewsReadResult> results = [.. new NewsReader().ReadAll(Message.All["JSON envelope"].Open(100, ArticleLength))];

        Assert.Equal(100, results.Count);
        Assert.Contains("request/id", results[0].Report.ToString(), StringComparison.Ordinal);
        Assert.Contains("next", results[^1].Report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("request/id", results[1].Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_is_not_divided()
    {
        string inner = string.Join(',', Enumerable.Range(0, 30).Select(number => Message.All["JSON array"].Article(number, ArticleLength)));
        foreach (string text in new[]
        {
            "{\"uri\":\"urn:x:a\",\"headline\":\"Outer\",\"associations\":[" + inner + "]}",
            "{\"associations\":[" + inner + "],\"uri\":\"urn:x:a\",\"headline\":\"Outer\"}",
        })
        {
            NewsReadResult result = Assert.Single(new NewsReader(new ReadOptions { Format = NewsFormats.All.First(format => format.Name.StartsWith("ninjs-1", StringComparison.Ordinal)) }).ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text))));
            Assert.Contains("# Outer", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void References_in_a_long_graph_are_found_in_the_objects_before_them()
    {
        List<NewsReadResult> results = [.. new NewsReader().ReadAll(Message.All["@graph"].Open(100, ArticleLength))];

        Assert.Equal(100, results.Count);
        Assert.All(results, result => Assert.Contains("Tove Berg", result.Document.ToNewsMarkdown(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("JSON array", "NEWS4001")]
    [InlineData("JSON envelope", "NEWS4001")]
    [InlineData("JSON Lines", "NEWS4001")]
    [InlineData("newsMessage", "NEWS8401")]
    [InlineData("RSS", "NEWS8401")]
    public void Articles_before_an_error_are_read(string kind, string code)
    {
        Message message = Message.All[kind];
        string text = message.Text(50, ArticleLength);
        byte[] bytes = Encoding.UTF8.GetBytes(text[..(text.Length - ArticleLength)]);

        List<NewsReadResult> results = [.. new NewsReader().ReadAll(new MemoryStream(bytes))];

        Assert.True(results.Count >= 49, $"{results.Count} articles");
        Assert.False(results[47].Report.HasErrors);
        Assert.Contains(code, results[^1].Report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JSON Lines", "NEWS1020")]
    [InlineData("newsMessage", "NEWS8104")]
    public void Articles_before_a_byte_of_another_encoding_are_read(string kind, string code)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Message.All[kind].Text(50, ArticleLength));
        bytes[^3000] = 0xFF;

        List<NewsReadResult> results = [.. new NewsReader().ReadAll(new MemoryStream(bytes))];

        Assert.Equal(50, results.Count);
        Assert.False(results[48].Report.HasErrors);
        Assert.Contains(code, results[^1].Report.ToString(), StringComparison.Ordinal);
    }

    private static void AssertEqual(List<NewsReadResult> expected, List<NewsReadResult> actual)
    {
        Assert.Equal(expected.Select(result => result.Document.ToNewsMarkdown()), actual.Select(result => result.Document.ToNewsMarkdown()));
        Assert.Equal(expected.Select(result => result.Report.ToString()), actual.Select(result => result.Report.ToString()));
    }

    private static async Task<List<NewsReadResult>> ListAsync(IAsyncEnumerable<NewsReadResult> results)
    {
        List<NewsReadResult> list = [];
        await foreach (NewsReadResult result in results)
        {
            list.Add(result);
        }

        return list;
    }

    private static void AssertConstantMemory(string kind, int articles)
    {
        var memory = new LiveMemory(articles);
        foreach (NewsReadResult result in new NewsReader().ReadAll(Message.All[kind].Open(articles, ArticleLength)))
        {
            memory.Add(result);
        }

        memory.AssertLessThan(MostMemory);
    }

    private static async Task AssertConstantMemoryAsync(string kind, int articles)
    {
        var memory = new LiveMemory(articles);
        await foreach (NewsReadResult result in new NewsReader().ReadAllAsync(Message.All[kind].Open(articles, ArticleLength)))
        {
            memory.Add(result);
        }

        memory.AssertLessThan(MostMemory);
    }

    /// <summary>The memory that a message adds while it is read.</summary>
    private sealed class LiveMemory(int articles)
    {
        private readonly long _before = Measure();
        private int _count;
        private long _most;

        public void Add(NewsReadResult result)
        {
            Assert.False(result.Report.HasErrors, result.Report.ToString());
            _count++;
            if (_count % (articles / 5) == 0)
            {
                _most = Math.Max(_most, Measure() - _before);
            }
        }

        /// <summary>After one collection. GetTotalMemory would collect until two results are alike, up to twenty times.</summary>
        private static long Measure()
        {
            GC.Collect();
            return GC.GetTotalMemory(forceFullCollection: false);
        }

        public void AssertLessThan(long most)
        {
            Assert.Equal(articles, _count);
            Assert.True(_most < most, $"{_most:N0} bytes more are in memory while {_count} articles are read");
        }
    }
}
