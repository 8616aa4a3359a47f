using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Feeds and JSON-LD as they are in use, which no standard intends: each states a text, and facts that a reader must find.</summary>
public class OddFileTests
{
    [Theory]
    [InlineData("""
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Harbour</title><skipHours><hour>3</hour></skipHours><textinput><title>Search</title></textinput>
        <item><title>Ferries return</title><link>https://nnb.example/ferries</link><description>The timetable comes back.</description></item></channel></rss>
        """, "Ferries return\n\nThe timetable comes back.", "id: https://nnb.example/ferries|source: Harbour|channel/textinput/title: [Search]")]
    [InlineData("""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title><![CDATA[Pier &amp; port]]></title><guid isPermaLink="false">tag:nnb.example,2024:7</guid><author>berg@nnb.example (Tove Berg)</author><dc:creator>Tove Berg</dc:creator>
        <dc:date>2024-05-14</dc:date><pubDate>Tue, 14 May 2024 09:30 +0200</pubDate><category domain="https://nnb.example/tags">harbour</category><category>islands</category><description>One.</description></item></channel></rss>
        """, "Pier & port\n\nTove Berg\n\nOne.", "published: 2024-05-14T09:30:00+02:00|keywords: islands|name: harbour|channel/item/author: [berg@nnb.example]")]
    [InlineData("""
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more</title>
        <content:encoded><![CDATA[<div><script>alert(1)</script><p onclick="x()">Text.</p><iframe src="https://v.example/1"></iframe><img src="https://i.example/1.jpg"/><ul><li>one</li></ul></div>]]></content:encoded></item></channel></rss>
        """, "Bold & more\n\nText.\n\none", "links:\n  href: https://v.example/1|images:\n  href: https://i.example/1.jpg")]
    [InlineData("<rss><item><title>No channel</title><description>Bare item.</description><link>https://nnb.example/5</link></item></rss>", "No channel\n\nBare item.", "url: https://nnb.example/5")]
    [InlineData("""
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>Media</title><description>x</description><media:group><media:content url="https://i.example/s.jpg" width="100" type="image/jpeg"/>
        <media:content url="https://i.example/l.jpg" width="1000" type="image/jpeg"><media:credit>Jon Aas</media:credit></media:content></media:group></item></channel></rss>
        """, "Media\n\nx", "href: https://i.example/s.jpg|width: 1000\n    credit: Jon Aas")]
    public void A_feed_of_RSS_is_read(string file, string text, string facts) => AssertReads(file, NewsFormats.Rss, text, facts);

    [Theory]
    [InlineData("""
        <atom:feed xmlns:atom="http://www.w3.org/2005/Atom" xml:lang="de"><atom:title>nnb</atom:title><atom:author><atom:name>Redaktion</atom:name></atom:author><atom:entry><atom:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Die <em>Fähre</em></div></atom:title>
        <atom:id>urn:x:1</atom:id><atom:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p><p>Zwei.</p></div></atom:content></atom:entry></atom:feed>
        """, "Die Fähre\n\nRedaktion\n\nEins.\n\nZwei.", "id: urn:x:1|language: de")]
    [InlineData("""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>nnb</title><entry><title>Links</title><id>urn:x:2</id><link rel="alternate" hreflang="en" href="https://nnb.example/en"/><link rel="alternate" hreflang="de" href="https://nnb.example/de"/>
        <link href="https://nnb.example/i.png" rel="enclosure" type="image/png"/><link rel="via" href="https://other.example/"/><contributor><name>Jon Aas</name></contributor><category term="harbour" scheme="https://nnb.example/tags" label="Harbour"/><summary>Only a summary.</summary></entry></feed>
        """, "Links\n\nOnly a summary.", "url: https://nnb.example/en|rel: via|href: https://nnb.example/i.png|code: harbour|contributor: Jon Aas")]
    [InlineData("""
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>old</title><entry><title mode="escaped">Ben &amp;amp; Co</title><id>tag:x,2004:3</id><issued>2004-01-02T03:00:00</issued><modified>2004-01-02T03:04:05Z</modified>
        <content type="text/html" mode="escaped">&lt;p&gt;Old text.&lt;/p&gt;</content></entry></feed>
        """, "Ben & Co\n\nOld text.", "published: 2004-01-02T03:00:00|updated: 2004-01-02T03:04:05Z")]
    [InlineData("""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title type="html">A &amp;lt;b&amp;gt; &lt;i&gt;c&lt;/i&gt;</title><id>urn:x:4</id><content type="text">One.

        Two &lt;three&gt;.</content><rights>nnb</rights><source><title>Other</title></source></entry></feed>
        """, "A <b> c\n\nOne.\n\nTwo <three>.", "copyright-notice: nnb|source: Other")]
    [InlineData("""
        <entry xmlns="http://www.w3.org/2005/Atom"><id>urn:x:5</id><title/><content src="https://nnb.example/5.html" type="text/html"/><summary type="html">&lt;p&gt;Elsewhere.&lt;/p&gt;</summary></entry>
        """, "Elsewhere.", "content/@src: [https://nnb.example/5.html]")]
    public void A_feed_of_Atom_is_read(string file, string text, string facts) => AssertReads(file, NewsFormats.Atom, text, facts);

    [Theory]
    [InlineData("""
        {"@context":["https://schema.org",{"x":"https://x.example/"}],"@type":["ReportageNewsArticle","NewsArticle"],"headline":["Ferries return"],"author":"Tove Berg","datePublished":["2024-05-14"],"articleBody":"One.\n\nTwo.","keywords":"ferries, islands"}
        """, "Ferries return\n\nTove Berg\n\nOne.\n\nTwo.", "published: 2024-05-14|keywords: [ferries, islands]")]
    [InlineData("""
        {"@context":"https://schema.org/","@graph":[{"@type":"WebPage","@id":"#page"},{"@type":"NewsArticle","@id":"#article","headline":"Graph","author":[{"@id":"#berg"}],"image":{"@id":"#img"},"articleBody":"Text.","mainEntityOfPage":{"@id":"#page"},"url":"https://nnb.example/2"},
        {"@type":"ImageObject","@id":"#img","url":"https://i.example/2.jpg","caption":"Pier"},{"@type":"Person","@id":"#berg","name":"Tove Berg","sameAs":["https://t.example/berg"]}]}
        """, "Graph\n\nTove Berg\n\nText.", "url: https://nnb.example/2|href: https://i.example/2.jpg|https://t.example/berg")]
    [InlineData("""
        {"@context":{"schema":"http://schema.org/"},"@type":"schema:NewsArticle","schema:headline":"Prefixed","schema:articleBody":"Text.","schema:author":{"@type":"schema:Person","schema:name":"Tove Berg"}}
        """, "Prefixed\n\nTove Berg\n\nText.", "")]
    [InlineData("""
        {"@context":"http://schema.org","@type":"http://schema.org/BlogPosting","headline":"Blog","articleBody":"<p>One &amp; two.</p><p>Three.</p>","author":[{"@type":"Person","name":["Tove Berg"]},"Jon Aas"],"inLanguage":{"@type":"Language","name":"English","alternateName":"en"},
        "speakable":{"@type":"SpeakableSpecification","cssSelector":[".h"]}}
        """, "Blog\n\nTove Berg, Jon Aas\n\nOne & two.\n\nThree.", "language: en|speakable/cssSelector: [\".h\"]")]
    [InlineData("""
        <!DOCTYPE html><html><head><script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList"}</script>
        <script type='application/ld+json' data-x="1">
        //<![CDATA[
        {"@context":"https://schema.org","@type":"NewsArticle","headline":"In a page","articleBody":"Text."}
        //]]>
        </script></head><body><p>Not this.</p></body></html>
        """, "In a page\n\nText.", "")]
    public void An_article_in_JSON_LD_is_read(string file, string text, string facts) => AssertReads(file, NewsFormats.SchemaOrg, text, facts);

    private static void AssertReads(string file, NewsFormat format, string text, string facts)
    {
        NewsReadResult result = new NewsReader().Read(file);

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal(format, result.Format);
        Assert.Equal(text, result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        Assert.All(facts.Split('|'), fact => Assert.Contains(fact, article, StringComparison.Ordinal));
    }
}
