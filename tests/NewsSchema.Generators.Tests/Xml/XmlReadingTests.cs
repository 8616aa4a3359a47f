using System.Collections;
using System.Text;

namespace NewsSchema.Generators.Tests.Xml;

/// <summary>The ways in: strings, bytes and streams, whole documents and parts of them, limits and encodings.</summary>
public class XmlReadingTests
{
    private const string Sample = "<?xml version=\"1.0\"?><r n=\"Süd\"><v>1</v></r>";

    private static readonly Lazy<XmlRecords> s_types = new(() => XmlRecords.Of(Sample, "<r n=\"日本\"><v>2</v></r>"));

    private static XmlRecords Types => s_types.Value;

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("windows-1252", false)]
    [InlineData("iso-8859-1", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public async Task A_document_is_decoded_as_it_declares(string name, bool hasMark)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample.Replace("\"1.0\"", $"\"1.0\" encoding=\"{name}\"", StringComparison.Ordinal))];

        Assert.Equal("""{"@n":"Süd","v":"1"}""", Json(Types.Call("Parse", new MemoryStream(bytes), null)));
        var task = (Task)Types.Call("ParseAsync", new MemoryStream(bytes), null, CancellationToken.None)!;
        await task;
        Assert.Equal("""{"@n":"Süd","v":"1"}""", Json(task.GetType().GetProperty("Result")!.GetValue(task)));
    }

    [Fact]
    public void Japanese_is_decoded_as_it_declares()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes("<?xml version='1.0' encoding='Shift_JIS'?><r n=\"日本\"><v>2</v></r>");

        Assert.Equal("""{"@n":"日本","v":"2"}""", Json(Types.Call("Parse", new MemoryStream(bytes), null)));
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><r/>", "(1,1): error NEWS8104: the declaration says utf-16, but the bytes are utf-8")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><r/>", "(1,1): error NEWS8104: the encoding 'klingon' is unknown")]
    public void An_encoding_that_contradicts_the_bytes_is_an_error(string xml, string error)
    {
        var exception = Assert.Throws<NewsFormatException>(() => Types.Call("Parse", new MemoryStream(Encoding.UTF8.GetBytes(xml)), null));
        Assert.StartsWith(error, Assert.Single(exception.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_records_of_a_document_are_read_wherever_they_are()
    {
        const string xml = "<all><page><r n=\"1\"/></page><page><r n=\"2\"/><x><r n=\"3\"/></x></page></all>";

        Assert.Equal(["""{"@n":"1"}""", """{"@n":"2"}""", """{"@n":"3"}"""], All(xml));
        Assert.Equal(["""{"@n":"1"}""", """{"@n":"2"}""", """{"@n":"3"}"""], All(new MemoryStream(Encoding.UTF8.GetBytes(xml))));
        Assert.Equal(["""{"@n":"7"}"""], All("<r n=\"7\"/>"));
        Assert.Equal([], All("<none/>"));

        static IEnumerable<string> All(object source) => ((IEnumerable)Types.Call("ParseAll", source, null)!).Cast<object>().Select(Json).ToArray();
    }

    [Fact]
    public void All_errors_of_all_records_are_reported()
    {
        var exception = Assert.Throws<NewsFormatException>(() => Types.Call("ParseAll", "<all>\n<r><v>1</v><v>2</v></r>\n<r/>\n<r><v a=\"1\"/></r></all>", null));
        Assert.Equal(
            [
                "(2,13): error NEWS8404: each sample has at most one element of this name here, at /r/v",
                "(4,7): error NEWS8404: no sample has attributes here, at /r/v/@a",
            ],
            exception.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_stream_is_read_up_to_the_limit_and_no_further()
    {
        using var endless = new EndlessStream();
        var exception = Assert.Throws<NewsFormatException>(() => Types.Call("Parse", endless, new NewsXmlOptions { MaxLength = 1000 }));

        Assert.StartsWith("(1,1): error NEWS8103: the document is longer than 1000 characters or bytes", Assert.Single(exception.Errors).ToString(), StringComparison.Ordinal);
        Assert.InRange(endless.Count, 1001, 200_000);
    }

    [Fact]
    public void A_stream_is_not_closed()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Sample));
        Types.Call("Parse", stream, null);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Reading_a_stream_can_be_cancelled() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => (Task)Types.Call("ParseAsync", new MemoryStream(Encoding.UTF8.GetBytes(Sample)), null, new CancellationToken(canceled: true))!);

    [Fact]
    public void Pins_give_members_their_types()
    {
        const string pins = """
            namespace News;
            public enum Side { Home, Away }
            [NewsSchema.NewsSchema("Item")]
            public sealed partial record Item
            {
                [System.Text.Json.Serialization.JsonPropertyName("@when")]
                public System.DateTimeOffset? When { get; init; }
                public long? Votes { get; init; }
                public decimal? Share { get; init; }
                public Side? Side { get; init; }
                public NewsSchema.NewsMarkup? Body { get; init; }
                public NewsSchema.NewsList<string> Tag { get; init; }
            }
            """;
        XmlRecords types = XmlRecords.Of(XmlRecords.Project("<a when=\"2026-03-11T10:00:00Z\"><votes>12</votes><share>2.5</share><side>home</side><body>&lt;p&gt;x&lt;/p&gt;</body><tag>x</tag></a>").Source("Pin.cs", pins));
        const string xml = "<a when=\"2026-03-12T10:00:00Z\"><votes>7</votes><share>0.25</share><side>away</side><body>&lt;b&gt;y&lt;/b&gt; &amp;amp; z</body><tag>x</tag><tag>y</tag></a>";

        Assert.Equal("""{"@when":"2026-03-12T10:00:00Z","votes":7,"share":0.25,"side":"away","body":"<b>y</b> &amp; z","tag":["x","y"]}""", types.ToJson(xml));
        Assert.Equal("y & z", ((NewsMarkup)types.Parse(xml).GetType().GetProperty("Body")!.GetValue(types.Parse(xml))!).ToPlainText());
        string error = Assert.Single(types.Errors("<a><votes>n/a</votes></a>"));
        Assert.StartsWith("(1,5): error NEWS8404: expected an integer", error, StringComparison.Ordinal);
        Assert.EndsWith(", at /a/votes", error, StringComparison.Ordinal);
    }

    /// <summary>The shapes that other typed readers of XML had errors with: one name in two namespaces, samples that differ, a prefix without a declaration.</summary>
    [Fact]
    public void One_name_in_two_namespaces_is_two_members()
    {
        XmlRecords types = XmlRecords.Of(
            "<a xmlns:m=\"urn:m\"><e>1</e><m:e m:k=\"1\"><n>2</n></m:e></a>",
            "<a xmlns:n=\"urn:m\"><n:e><n>3</n></n:e></a>",
            "<a><e>4</e></a>");

        Assert.Equal(["string? E", "ItemME? ME"], types.Members("Item"));
        Assert.Equal("""{"e":"5","m:e":{"@m:k":"6","n":"7"}}""", types.ToJson("<a xmlns:z=\"urn:m\"><e>5</e><z:e z:k=\"6\"><n>7</n></z:e></a>"));
    }

    [Fact]
    public void A_prefix_without_a_declaration_is_an_error_at_its_place()
    {
        Assert.StartsWith("(1,5): error NEWS8401: 'm' is an undeclared prefix", Assert.Single(Types.Errors("<r><m:v/></r>")), StringComparison.Ordinal);
        Assert.Contains("samples/s001.xml(1,5): error NEWS8401", string.Join("\n", XmlRecords.Project("<r/>", "<r><m:v/></r>").Run().Messages), StringComparison.Ordinal);
    }

    private static string Json(object? record) => ((INewsRecord)record!).ToJson(indented: false);

    /// <summary>Elements without an end.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            Count += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
