using System.Text;
using System.Text.RegularExpressions;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Documents inside of elements of another vocabulary, as services send them.</summary>
public class EnvelopeTests
{
    private const string Nitf = "<nitf><head><docdata><doc-id id-string=\"a1\"/></docdata></head><body><body.head><hedline><hl1>Bees</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>";

    private const string Item =
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a1\"><contentMeta><headline>Bees</headline></contentMeta><contentSet><inlineData>Text.</inlineData></contentSet></newsItem>";

    private const string NewsMl =
        "<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>a1</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Bees</HeadLine></NewsLines>"
        + "<ContentItem><DataContent><p>Text.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";

    private static readonly NewsReader s_reader = new();

    public static TheoryData<string, string> Documents => new()
    {
        { "nitf-3.6", Nitf },
        { "nitf-3.6", Regex.Replace(Nitf, "</?", "$0n:").Replace("<n:nitf>", "<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\">") },
        { "newsml-g2-2.35", Item },
        { "newsml-g2-2.35", "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + Item + "</itemSet></newsMessage>" },
        { "newsml-1.2", NewsMl },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_in_an_envelope_is_read(string format, string document)
    {
        string file = "<?xml version=\"1.0\"?>\n<!-- <nitf/> --><doc xmlns=\"urn:x-envelope\" id=\"7\"><title><![CDATA[<rss>]]></title>\n<content type=\"x\">" + document.Replace("<nitf>", "<nitf xmlns=\"\">")
            .Replace("<NewsML>", "<NewsML xmlns=\"\">") + "</content></doc>";
        NewsReadResult[] results = [s_reader.Read(file), s_reader.Read(Encoding.UTF8.GetBytes(file)), s_reader.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(file))).Single()];

        Assert.All(results, result =>
        {
            Assert.Equal(format, result.Format?.Name);
            Assert.Equal("Bees\n\nText.", result.Document.ToPlainText());
            string article = result.Document.ToNewsMarkdown();
            Assert.Contains("id: a1\n", article, StringComparison.Ordinal);
            Assert.Contains("title: [\"<rss>\"]", article, StringComparison.Ordinal);
            Assert.Contains("\"@id\": [\"7\"]", article, StringComparison.Ordinal);
            Assert.Contains(result.Report.Notes, note => note.Code == "NEWS8017" && note.Message.StartsWith("a content is not an article: the ", StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Several_documents_in_an_envelope_are_read_one_after_the_other(string format, string document)
    {
        string file = "<response><status>ok</status>" + document + "<next>2</next>" + document.Replace("Bees", "Wasps") + "</response>";

        List<NewsReadResult> results = [.. s_reader.ReadAll(file)];

        Assert.Equal(["Bees\n\nText.", "Wasps\n\nText."], results.Select(result => result.Document.ToPlainText()));
        Assert.All(results, result => Assert.Equal(format, result.Format?.Name));
        Assert.Contains("ok", results[0].Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    /// <summary>Others have elements of these names, too.</summary>
    [Theory]
    [InlineData("<export><newsItem><title>Bees</title></newsItem></export>")]
    [InlineData("<export><!-- <nitf/> --><item><![CDATA[<nitf/>]]></item></export>")]
    [InlineData("<export><nitfs/></export>")]
    public void Elements_that_only_resemble_a_document_are_not_one(string file) => Assert.Null(NewsFormats.Detect(file));
}
