using System.Text;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>A message or feed of any length: what is before the articles, between them and after them, and the articles.</summary>
internal sealed record Message(string Head, string Separator, string Tail, Func<int, int, string> Article)
{
    public static IReadOnlyDictionary<string, Message> All { get; } = new Dictionary<string, Message>
    {
        ["newsMessage"] = new("<newsMessage><header><sent>2024-05-01T09:00:00Z</sent></header><itemSet>", "\n", "</itemSet></newsMessage>", NewsItem),
        ["RSS"] = new("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>nnb</title><language>en</language>", "\n", "</channel></rss>", RssItem),
        ["Atom"] = new("<feed xmlns='http://www.w3.org/2005/Atom'><title>nnb</title>", "\n", "</feed>", AtomEntry),
        ["JSON array"] = new("[", ",\n", "]", Ninjs),
        ["JSON Lines"] = new("", "\n", "\n", Ninjs),
        ["JSON envelope"] = new("{\"request\":{\"id\":7},\"data\":{\"items\":[", ",\n", "]},\"next\":\"https://nnb.example/?page=2\"}", Ninjs),
        ["@graph"] = new(
            "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#berg\",\"name\":\"Tove Berg\"},", ",\n", "]}", NewsArticle),
    };

    /// <summary>The message as a text.</summary>
    public string Text(int articles, int length) => Head + string.Join(Separator, Enumerable.Range(0, articles).Select(number => Article(number, length))) + Tail;

    /// <summary>The message as a stream, which makes it while it is read, so that it is never in memory.</summary>
    public Stream Open(int articles, int length) =>
        new MessageStream(Enumerable.Range(0, articles).Select(number => (number == 0 ? Head : Separator) + Article(number, length)).Append(Tail));

    private static string Words(int length) => string.Concat(Enumerable.Repeat("Bees are back. ", length / 15));

    private static string NewsItem(int number, int length) =>
        $"<newsItem guid='urn:x:{number}' standardversion='2.30'><itemMeta><provider literal='nnb'/><pubStatus qcode='stat:usable'/></itemMeta><contentMeta><headline>Item {number}</headline><urgency>3</urgency></contentMeta>"
        + $"<contentSet><inlineXML><html><body><p>{Words(length)}</p></body></html></inlineXML></contentSet></newsItem>";

    private static string RssItem(int number, int length) =>
        $"<item><title>Item {number}</title><guid>urn:x:{number}</guid><category>c</category><content:encoded><![CDATA[<p>{Words(length)}</p>]]></content:encoded></item>";

    private static string AtomEntry(int number, int length) =>
        $"<entry><title>Item {number}</title><id>urn:x:{number}</id><content type='html'>&lt;p&gt;{Words(length)}&lt;/p&gt;</content></entry>";

    private static string Ninjs(int number, int length) =>
        $"{{\"uri\":\"urn:x:{number}\",\"type\":\"text\",\"versioncreated\":\"2024-05-01T09:00:00Z\",\"headline\":\"Item {number}\",\"body_text\":\"{Words(length)}\"}}";

    private static string NewsArticle(int number, int length) =>
        $"{{\"@type\":\"NewsArticle\",\"@id\":\"urn:x:{number}\",\"headline\":\"Item {number}\",\"author\":{{\"@id\":\"#berg\"}},\"articleBody\":\"{Words(length)}\"}}";

    private sealed class MessageStream(IEnumerable<string> pieces) : Stream
    {
        private readonly IEnumerator<string> _pieces = pieces.GetEnumerator();
        private ReadOnlyMemory<byte> _piece;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_piece.IsEmpty && _pieces.MoveNext())
            {
                _piece = Encoding.UTF8.GetBytes(_pieces.Current);
            }

            int length = Math.Min(count, _piece.Length);
            _piece.Span[..length].CopyTo(buffer.AsSpan(offset));
            _piece = _piece[length..];
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
