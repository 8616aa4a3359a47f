using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Feeds;

public class FeedReaderTests
{
    private static readonly NewsReader s_reader = new();

    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
             xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>Saltmarsh Today</title>
            <link>https://example.org/</link>
            <language>en-gb</language>
            <copyright>© Saltmarsh Today</copyright>
            <ttl>15</ttl>
            <atom:link rel="self" href="https://example.org/feed"/>
            <item>
              <title>Bees &amp; wasps &amp;#8211; back</title>
              <link>https://example.org/bees</link>
              <guid isPermaLink="false">bees-1</guid>
              <pubDate>Wed, 01 May 2024 12:30:00 +0200</pubDate>
              <d:creator>Jo Field</d:creator>
              <category>Nature</category>
              <category domain="urn:topics">Insects</category>
              <description><![CDATA[<p>They are <b>back</b>.</p>]]></description>
              <content:encoded><![CDATA[<p>The bees are <a href="https://example.org/b">back</a>.<br>All of them.</p>
        <p>More soon.</p>]]></content:encoded>
              <enclosure url="https://example.org/bee.jpg" length="1000" type="image/jpeg"/>
              <media:content url="https://example.org/bee.jpg" medium="image" width="640" height="480">
                <media:description>A bee</media:description>
              </media:content>
              <source url="https://example.net/feed">Nature Wire</source>
            </item>
            <item>
              <title>Tide</title>
              <guid>https://example.org/tide</guid>
              <author>jo@example.org (Jo Field)</author>
              <pubDate>yesterday</pubDate>
              <description>High at nine.</description>
            </item>
          </channel>
        </rss>
        """;

    [Fact]
    public void Items_of_RSS_are_articles()
    {
        List<NewsReadResult> results = [.. s_reader.ReadAll(Rss)];

        Assert.Equal(2, results.Count);
        Assert.All(results, result => Assert.Same(NewsFormats.Rss, result.Format));
        Assert.All(results, result => Assert.Equal("2.0", result.Version));
        string expected = """
            ---
            id: bees-1
            language: en-gb
            url: https://example.org/bees
            published: 2024-05-01T12:30:00+02:00
            """;
        string article = results[0].Document.ToNewsMarkdown();
        Assert.StartsWith(expected.ReplaceLineEndings("\n"), article, StringComparison.Ordinal);
        Assert.Contains("\ndescription: They are back.\n", article, StringComparison.Ordinal);
        Assert.Contains("\nsource: Nature Wire\n", article, StringComparison.Ordinal);
        Assert.Contains("\ncopyright-notice: \"© Saltmarsh Today\"\n", article, StringComparison.Ordinal);
        Assert.Contains("Wed, 01 May 2024 12:30:00 +0200", article, StringComparison.Ordinal);
        Assert.Contains("width: 640", article, StringComparison.Ordinal);
        Assert.Contains("caption: A bee", article, StringComparison.Ordinal);
        Assert.Contains("scheme: urn:topics", article, StringComparison.Ordinal);
        Assert.Equal("Bees & wasps – back\n\nJo Field\n\nThe bees are back.\nAll of them.\n\nMore soon.", results[0].Document.ToPlainText());
        Assert.Equal("Tide\n\nJo Field\n\nHigh at nine.", results[1].Document.ToPlainText());
        Assert.Contains("url: https://example.org/tide", results[1].Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_article_cannot_hold_is_in_vendor_or_in_the_report()
    {
        List<NewsReadResult> results = [.. s_reader.ReadAll(Rss)];

        string first = results[0].Document.ToNewsMarkdown();
        Assert.Contains("channel/ttl", first, StringComparison.Ordinal);
        Assert.Contains("https://example.org/feed", first, StringComparison.Ordinal);
        string second = results[1].Document.ToNewsMarkdown();
        Assert.Contains("jo@example.org", second, StringComparison.Ordinal);
        Assert.Contains("published: yesterday", second, StringComparison.Ordinal);
        Assert.Contains("NEWS8019: channel/item/pubDate: 'yesterday' is not a date", results[1].Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_Atom_are_articles()
    {
        List<NewsReadResult> results = [.. s_reader.ReadAll("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
              <title type="text">Feed</title>
              <author><name>Redaktion</name><email>r@example.org</email></author>
              <rights>© Haus</rights>
              <entry>
                <title type="html">Eins &amp;amp; &lt;em&gt;zwei&lt;/em&gt;</title>
                <id>urn:x:1</id>
                <link href="https://example.org/1"/>
                <link rel="related" href="https://example.org/2" title="Mehr"/>
                <published>2024-05-01T12:30:00Z</published>
                <updated>2024-05-01T13:00:00Z</updated>
                <author><name>Ada</name></author>
                <author><name>Bo</name></author>
                <category term="n" scheme="urn:s" label="Natur"/>
                <category term="bienen"/>
                <summary>Kurz.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Zwischen</h2><p>Erster <strong>Absatz</strong>.</p><p>Zweiter.</p></div></content>
              </entry>
              <entry>
                <title>Nur Text</title>
                <id>urn:x:2</id>
                <updated>2024-05-01T13:00:00Z</updated>
                <content type="text">a &lt; b</content>
              </entry>
            </feed>
            """)];

        Assert.Equal(2, results.Count);
        Assert.Equal("Eins & zwei\n\nAda, Bo\n\nZwischen\n\nErster Absatz.\n\nZweiter.", results[0].Document.ToPlainText());
        string article = results[0].Document.ToNewsMarkdown();
        Assert.Contains("description: Kurz.", article, StringComparison.Ordinal);
        Assert.Contains("updated: 2024-05-01T13:00:00Z", article, StringComparison.Ordinal);
        Assert.Contains("language: de", article, StringComparison.Ordinal);
        Assert.Contains("rel: related", article, StringComparison.Ordinal);
        Assert.Contains("r@example.org", article, StringComparison.Ordinal);
        Assert.Equal("Nur Text\n\nRedaktion\n\na < b", results[1].Document.ToPlainText());
    }

    [Fact]
    public void Items_of_RDF_are_articles()
    {
        NewsReadResult result = s_reader.Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/"><title>Feed</title><items><rdf:Seq><rdf:li resource="https://example.org/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://example.org/1">
                <title>One</title><link>https://example.org/1</link><description>Text.</description><dc:date>2024-05-01T12:30+02:00</dc:date>
              </item>
            </rdf:RDF>
            """);

        Assert.Same(NewsFormats.Rss, result.Format);
        Assert.Equal("1.0", result.Version);
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal("One\n\nText.", result.Document.ToPlainText());
        Assert.Contains("id: https://example.org/1", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_not_well_formed_is_read_as_feed_readers_do()
    {
        NewsReadResult result = s_reader.Read("\n  <?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>Fish & chips&nbsp;&copy;</title>"
            + "<link>https://example.org/?a=1&b=2</link><dc:creator>Ada\u0001Lind</dc:creator><description>&#0;Text &hellip;</description></item></channel></rss>");

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Contains("NEWS8015: the feed is not well-formed XML", result.Report.ToString(), StringComparison.Ordinal);
        Assert.Equal("Fish & chips\u00A0©\n\nAda Lind\n\n\uFFFDText …", result.Document.ToPlainText());
        Assert.Contains("url: https://example.org/?a=1&b=2", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_breaks_off_keeps_the_items_before()
    {
        string feed = Rss[..(Rss.IndexOf("<author>", StringComparison.Ordinal) + 12)];

        List<NewsReadResult> results = [.. s_reader.ReadAll(feed)];

        Assert.Equal(2, results.Count);
        Assert.False(results[0].Report.HasErrors);
        Assert.Contains("(31,19): error NEWS8401", results[1].Report.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Tide", results[1].Document.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_items_has_no_article()
    {
        NewsReadResult result = s_reader.Read("<rss version='2.0'><channel><title>x</title></channel></rss>");

        Assert.Contains("NEWS8202", result.Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_that_is_not_well_formed_is_kept_and_reported()
    {
        NewsReadResult result = s_reader.Read("<rss version='2.0'><channel><item><title>x</title><description>Short.</description>"
            + "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;p>One&lt;p>Two</content:encoded></item></channel></rss>");

        Assert.Contains("NEWS8105", result.Report.ToString(), StringComparison.Ordinal);
        Assert.Equal("x\n\nShort.", result.Document.ToPlainText());
        Assert.Contains("<p>One<p>Two", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_and_damaged_feeds_are_never_an_exception()
    {
        for (int length = 0; length < Rss.Length; length += 7)
        {
            Assert.NotEmpty(s_reader.ReadAll(Rss[..length]).ToList());
            Assert.NotEmpty(s_reader.ReadAll(Rss.Remove(length, Math.Min(5, Rss.Length - length))).ToList());
            Assert.NotEmpty(s_reader.ReadAll(Rss.Insert(length, "<&\u0001\"")).ToList());
        }
    }
}
