using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Messages that are longer than the memory should be. Other tests that run meanwhile would count as memory of the reader.</summary>
[Collection(nameof(MessageStreamTests))]
[CollectionDefinition(nameof(MessageStreamTests), DisableParallelization = true)]
public class MessageStreamTests
{
    private const int ItemLength = 7_300;

    private static readonly (string Start, Func<int, int, string> Item, string End) s_message = ("<newsMessage><itemSet>", Item, "</itemSet></newsMessage>");

    private static readonly (string Start, Func<int, int, string> Item, string End) s_feed =
        ("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Bees</title><language>en</language>", FeedItem, "</channel></rss>");

    [Fact]
    public void Items_of_a_stream_are_read_with_one_of_them_in_memory() => AssertConstantMemory(items: 400, s_message);

    [Fact]
    public void Items_of_a_feed_are_read_with_one_of_them_in_memory() => AssertConstantMemory(items: 400, s_feed);

    [SlowFact]
    public void A_message_of_5000_items_is_read_with_one_of_them_in_memory() => AssertConstantMemory(items: 5_000, s_message);

    [SlowFact]
    public void A_feed_of_5000_items_is_read_with_one_of_them_in_memory() => AssertConstantMemory(items: 5_000, s_feed);

    [Fact]
    public void Limits_hold_in_a_stream()
    {
        (string What, string Text, ReadLimits Limits)[] hostile =
        [
            ("longer than", Message(3, ItemLength), new ReadLimits { MaxLength = 10_000 }),
            ("an article is longer", Message(1, 200_000), new ReadLimits { MaxItemLength = 50_000 }),
            ("tag is longer", "<newsMessage><itemSet><newsItem guid='" + new string('a', 70_000) + "'/></itemSet></newsMessage>", new ReadLimits()),
            ("nest deeper", "<newsMessage>" + string.Concat(Enumerable.Repeat("<itemSet>", 300)), new ReadLimits()),
            ("NEWS8102", "<!DOCTYPE newsItem [<!ENTITY a 'b'>]><newsItem guid='1'><contentMeta><headline>&a;</headline></contentMeta></newsItem>", new ReadLimits()),
        ];
        foreach ((string what, string text, ReadLimits limits) in hostile)
        {
            List<NewsReadResult> results = [.. new NewsReader(new ReadOptions { Limits = limits }).ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
            Assert.Contains(what, results[^1].Report.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.True(results[^1].Report.HasErrors);
        }
    }

    [Fact]
    public void A_stream_and_a_text_give_the_same_articles_and_places()
    {
        string text = "<!-- <a --><?p <a ?><!DOCTYPE newsMessage>\n" + Message(3, 400);
        List<NewsReadResult> expected = [.. new NewsReader().ReadAll(text)];
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            List<NewsReadResult> actual = [.. new NewsReader().ReadAll(new MemoryStream(bytes))];
            Assert.Equal(expected.Select(result => result.Document.ToNewsMarkdown()), actual.Select(result => result.Document.ToNewsMarkdown()));
            Assert.Equal(expected.Select(result => result.Report.ToString()), actual.Select(result => result.Report.ToString()));
        }
    }

    private static void AssertConstantMemory(int items, (string Start, Func<int, int, string> Item, string End) file)
    {
        const int most = 1024 * 1024;
        long first = 0;
        int count = 0;
        long live = 0;
        foreach (NewsReadResult result in new NewsReader().ReadAll(new MessageStream(items, file.Start, file.Item, file.End)))
        {
            Assert.False(result.Report.HasErrors);
            count++;
            if (count == items / 10)
            {
                first = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (count % (items / 5) == 0)
            {
                live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true) - first);
            }
        }

        Assert.Equal(items, count);
        Assert.True(live < most, $"{live:N0} bytes more are in memory after {items} items");
    }

    private static string Message(int items, int length) =>
        "<newsMessage><header><sent>2024-05-01T09:00:00Z</sent></header><itemSet>" + string.Concat(Enumerable.Range(0, items).Select(number => Item(number, length))) + "</itemSet></newsMessage>";

    private static string Item(int number, int length) =>
        $"<newsItem guid='urn:x:{number}' standardversion='2.30'><itemMeta><provider literal='nnb'/><pubStatus qcode='stat:usable'/></itemMeta><contentMeta><headline>Item {number}</headline><urgency>3</urgency></contentMeta>"
        + "<contentSet><inlineXML><html><body><p>" + string.Concat(Enumerable.Repeat("Bees are back. ", length / 15)) + "</p></body></html></inlineXML></contentSet></newsItem>\n";

    private static string FeedItem(int number, int length) =>
        $"<item><title>Item {number}</title><guid>urn:x:{number}</guid><category>c</category><content:encoded><![CDATA[<p>" + string.Concat(Enumerable.Repeat("Bees are back. ", length / 15)) + "</p>]]></content:encoded></item>\n";

    /// <summary>A message that is made while it is read, so that it is never in memory.</summary>
    private sealed class MessageStream(int items, string start, Func<int, int, string> item, string end) : Stream
    {
        private int _next = -1;
        private byte[] _piece = [];
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_position == _piece.Length && _next <= items)
            {
                _piece = Encoding.UTF8.GetBytes(_next < 0 ? start : _next < items ? item(_next, ItemLength) : end);
                _position = 0;
                _next++;
            }

            int read = Math.Min(count, _piece.Length - _position);
            _piece.AsSpan(_position, read).CopyTo(buffer.AsSpan(offset));
            _position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
