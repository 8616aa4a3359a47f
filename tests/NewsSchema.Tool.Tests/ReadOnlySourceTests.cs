using NewsSchema.Tool.Conversion;

namespace NewsSchema.Tool.Tests;

/// <summary>Formats that are only read, as sources of every format that is written.</summary>
public sealed class ReadOnlySourceTests : IDisposable
{
    private const string Rss = """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Post</title><link>https://post.example/</link><language>en</language>
        <item><title>Bees return</title><link>https://post.example/bees</link><guid>urn:bees</guid><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate><dc:creator>Jo Field</dc:creator><category>Science</category>
        <description>They are &lt;b&gt;back&lt;/b&gt;.</description><media:content url="https://post.example/bee.jpg" type="image/jpeg" width="700"/></item></channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title><id>urn:feed</id><updated>2024-05-01T10:00:00Z</updated>
        <entry><title>Bees return</title><id>urn:bees</id><updated>2024-05-01T10:00:00Z</updated><author><name>Jo Field</name></author><link href="https://post.example/bees"/>
        <summary>They stay.</summary><content type="html">&lt;p&gt;They are &lt;a href="https://post.example/q"&gt;back&lt;/a&gt;.&lt;/p&gt;</content><rights>© Post</rights></entry></feed>
        """;

    private const string NewsMl1 = """
        <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240501T100500Z</DateAndTime></NewsEnvelope><NewsItem xml:lang="en">
        <Identification><NewsIdentifier><ProviderId>nnb.example</ProviderId><DateId>20240501</DateId><NewsItemId>bees</NewsItemId><RevisionId PreviousRevision="0" Update="N">2</RevisionId></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20240501T080000+0200</FirstCreated><ThisRevisionCreated>20240501T100000+0200</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Bees return</HeadLine><ByLine>By Jo Field</ByLine></NewsLines><DescriptiveMetadata><Property FormalName="Keyword" Value="bees"/></DescriptiveMetadata>
        <NewsComponent><ContentItem><DataContent><p>They are back.</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
        """;

    private const string Iptc7901 = "\u0001xca062 4 i 211 ccccb   dpa 061\r\n\r\nSaltmarsh-bees/\r\n\u0002Bees return\nBy Jo Field, The Post =\r\n\r\n   Saltmarsh (nnb) - They are\r\nback.\r\n\r\n\u0003131137 GMT Nov 13 \r\n\u007F\r\n\u007F\u0004";

    private const string Anpa1312 = "\u0016\u0016\u0001W2870\u001F_asian\nf l\u0013\u0011 BC-XX--Bees     11-13 0049\n\u0002^BC-XX--Bees Return,49<\n^Bees return <\n^By ADA LIND=\n^Associated Press=\n"
        + "\t   SALTMARSH (AP) _ They are ``back.'' \n \n\t   \u0003AP-WF-11-13-13 1509GMT<\n\n\u000C\n\u0004";

    private static readonly Dictionary<string, string> s_sources = new()
    {
        ["feed.rss"] = Rss, ["feed.atom"] = Atom, ["item.newsml.xml"] = NewsMl1, ["message.txt"] = Iptc7901, ["wire.anpa"] = Anpa1312,
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string source in s_sources.Keys)
            {
                foreach (string target in ArticleFormats.Names(static format => format.CanWrite))
                {
                    cases.Add(source, target);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_file_loses_what_the_article_itself_loses(string source, string target)
    {
        _folder.Write(source, s_sources[source]);
        CommandResult direct = await _folder.RunAsync("convert", source, "--to", target, "-o", "direct/", "--schema", "Story");
        Assert.True(direct.ExitCode == 0, direct.ToString());
        Assert.NotEmpty(Directory.GetFiles(_folder["direct"]));

        // The article itself loses nothing more, and nothing less.
        Assert.Equal(0, (await _folder.RunAsync("convert", source, "--to", "md", "-o", "story.news.md", "--schema", "Story", "-q")).ExitCode);
        CommandResult byArticle = await _folder.RunAsync("convert", "story.news.md", "--to", target, "-o", "by-article/");
        Assert.True(byArticle.ExitCode == 0, byArticle.ToString());
        Assert.Equal(LossesOf(byArticle), LossesOf(direct));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> LossesOf(CommandResult result) => result.Error.Split('\n')
        .Where(static line => line.Contains("NEWS600", StringComparison.Ordinal))
        .Select(static line => line[line.IndexOf("NEWS600", StringComparison.Ordinal)..])
        .Order(StringComparer.Ordinal);
}
