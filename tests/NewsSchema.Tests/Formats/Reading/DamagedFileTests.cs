using System.Collections.Concurrent;
using NewsSchema.Formats;
using Xunit.Abstractions;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Files of every format with pieces removed, repeated and inserted: no exception, and the result is legal in the text format, or the report has the error.</summary>
public class DamagedFileTests(ITestOutputHelper output)
{
    private static readonly string[] s_pieces =
    [
        "<", ">", "&", "\"", "'", "<p>", "</p>", "<block>", "</block>", "<q>", "<div class=\"quote\">", "<span data-ref=\"x\" data-for=\"y z\" class=\"cue\">", "<person id=\"x.1\">", "<!--", "]]>", "<![CDATA[", "&nbsp;", "&#x2028;",
        "\u2028", "\uFEFF", "{#x .y}", "[", "]", "{", "}", ",", ":", "null", "\"uri\":\"#\"", "\\u0000", "\\ud800", "\uFFFF", "\0", "xml:lang=\"#\"", "id=\"a b\"", "\u0001", "\u0003", "\n\n", "\t", "=", "<br/>",
    ];

    private static readonly Dictionary<string, string> s_files = Files();

    public static TheoryData<string> Formats => [.. s_files.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_read(string format) => AssertRead(format, SlowTests.Rounds(2_000));

    private static Dictionary<string, string> Files()
    {
        Dictionary<string, string> files = WayBack.Formats.ToDictionary(format => format, format => ExportSeed.Read("embargo-bees").Write(WayBack.WriterOf(format)));
        files["RSS"] = "<rss version='2.0'><channel><title>T</title><language>en</language><item><title>One</title><link>https://x.example/</link><author>a@x.example (Jo)</author><pubDate>Wed, 01 May 2024 12:30:00 +0200</pubDate>"
            + "<category domain='d'>c</category><description><![CDATA[<p>Two <b>b</b>.<br>Three</p>]]></description><enclosure url='https://x.example/a.jpg' type='image/jpeg'/></item></channel></rss>";
        files["NewsML 1.2"] = "<NewsML><NewsItem xml:lang='en'><Identification><NewsIdentifier><ProviderId>x</ProviderId><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsManagement><Status FormalName='Embargoed'/></NewsManagement>"
            + "<NewsComponent><NewsLines><HeadLine>One</HeadLine><DateLine>Oslo</DateLine></NewsLines><ContentItem><DataContent><nitf><body><body.content><p>Oslo <person>Jo</person></p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";
        files["IPTC 7901"] = "\u0001xca062 4 i 211 nnb 061\r\n\r\nSaltmarsh-bees/\r\n\u0002Bees return\r\nBy Jo Field =\r\n\r\n   Saltmarsh (nnb) - The left-\r\nleaning bees.\r\n\r\n- One\r\n\u0003131137 GMT Nov 13 \r\n\u0004";
        files["a list of ninjs"] = "[{\"uri\":\"a\",\"headline\":\"One\",\"versioncreated\":\"2024-05-01\",\"body_html\":\"<p>Two<br>three</p>\"},{\"guid\":\"b\",\"headline\":\"One\",\"body_text\":\"Two.\\n\\nThree\",\"place\":[{\"name\":\"#\",\"code\":\"\"}]}]";
        return files;
    }

    private void AssertRead(string format, int count)
    {
        ConcurrentBag<string> faults = [];
        Parallel.For(0, count, seed =>
        {
            string text = Damage(s_files[format], new Random(seed));
            foreach (NewsReadResult result in new NewsReader(new ReadOptions { Format = NewsFormats.Detect(s_files[format]) }).ReadAll(text))
            {
                NewsDocument again = NewsDocument.Parse(result.Document.ToNewsMarkdown());
                if (!result.Report.HasErrors && again.Errors.FirstOrDefault(error => error.Severity == NewsSeverity.Error) is { } error)
                {
                    faults.Add($"file {seed}: {error}");
                }
            }
        });
        output.WriteLine($"{format}: {count} files");
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(10)));
    }

    private static string Damage(string text, Random random)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(30), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
                _ => text.Remove(at, length).Insert(at, s_pieces[random.Next(s_pieces.Length)]),
            };
        }

        return text;
    }
}
