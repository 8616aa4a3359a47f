using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>What agencies do with the text of an article.</summary>
public class AgencyTextTests
{
    /// <summary>A press release has its body among texts of many other roles, some of them before it.</summary>
    [Fact]
    public void The_body_of_a_press_release_is_read_whatever_comes_before_it()
    {
        NewsReadResult result = new NewsReader().Read("""
            <NewsML><NewsItem><NewsComponent><NewsComponent><NewsLines><HeadLine>Broker lifts limits</HeadLine></NewsLines>
            <NewsComponent><Role FormalName="Abstract"/><ContentItem><DataContent>In short.</DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>.a { color: red }</DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="HeadLine"/><ContentItem><DataContent><html><body><p>Broker lifts limits</p></body></html></DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent><html><body><p>press@broker.example</p></body></html></DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Body"/><ContentItem><DataContent><html><body><p>The broker lifts limits.</p><p>About the broker.</p></body></html></DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="TweetText"/><ContentItem><DataContent><html><body><p>Limits lifted!</p></body></html></DataContent></ContentItem></NewsComponent>
            </NewsComponent></NewsComponent></NewsItem></NewsML>
            """);

        string article = result.Document.ToNewsMarkdown();
        Assert.Equal("Broker lifts limits\n\nThe broker lifts limits.\n\nAbout the broker.", result.Document.ToPlainText());
        Assert.Contains("description: In short.\n", article, StringComparison.Ordinal);
        Assert.All((string[])[".a { color: red }", "press@broker.example", "Limits lifted!"], kept => Assert.Contains(kept, article, StringComparison.Ordinal));
        Assert.Contains("a text in the role of contact is not part of the article", result.Report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>     Li died Monday.</p><p>     He was 90.</p>", "Li died Monday.\n\nHe was 90.")]
    [InlineData("<p>One.<br/></p><p>\tTwo <br/> lines. </p>", "One.\n\nTwo \n lines.")]
    [InlineData("<p>  <person>Li</person> died.</p>", "Li died.")]
    [InlineData("<pre>\n  4  2\n 10  1\n</pre>", "  4  2\n 10  1")]
    public void The_indentation_of_a_paragraph_and_a_break_at_its_end_are_not_text(string content, string expected)
    {
        NewsReadResult result = new NewsReader().Read("<nitf><body><body.content>" + content + "</body.content></body></nitf>");

        Assert.Equal(expected, result.Document.ToPlainText());
    }

    [Fact]
    public void A_headline_in_a_line_without_a_type_is_the_headline()
    {
        NewsReadResult result = new NewsReader().Read(
            "<NewsML><NewsItem><NewsComponent><NewsLines><NewsLine><HeadLine>Bees</HeadLine></NewsLine></NewsLines><ContentItem><DataContent><p>Text.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>");

        Assert.Equal("Bees\n\nText.", result.Document.ToPlainText());
    }

    /// <summary>The same message with the signs of the transmission, and without them, as a mail leaves it.</summary>
    [Theory]
    [InlineData("\u0001", "\u0002", "\u0003")]
    [InlineData("", "", "")]
    public void A_message_has_remarks_before_its_title(string header, string text, string end)
    {
        NewsReadResult result = new NewsReader().Read(
            header + "eca0003 3 i 380  dpa 0045\n\nLand/migration/UN/\n" + text + "REFILE\n1ST LEAD\nLand joins list of countries\nBy dpa correspondents =\n\nGeneva (dpa) - Land is joining\na list.\n\ndpa al rmo\n\n" + end + "212322 GMT Nov 18\n");

        Assert.Equal("REFILE 1ST LEAD\n\nLand joins list of countries\n\nBy dpa correspondents\n\nGeneva (dpa) - Land is joining a list.\n\ndpa al rmo", result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        Assert.Contains("slug: Land/migration/UN\n", article, StringComparison.Ordinal);
        Assert.Contains("issued: 2018-11-21T23:22:00Z\n", article, StringComparison.Ordinal);
    }

    [Fact]
    public void The_agency_that_a_text_is_from_is_its_source()
    {
        string article = new NewsReader().Read(
            "<nitf><head><docdata><del-list><from-src src-name='PA' level-number='1'/></del-list></docdata></head><body><body.content><p>Text.</p></body.content></body></nitf>").Document.ToNewsMarkdown();

        Assert.Contains("source: PA\n", article, StringComparison.Ordinal);
    }

    /// <summary>Two line breaks in a text without paragraphs, or a blank line in a text without any block, are the end of a paragraph; one is a line.</summary>
    [Theory]
    [InlineData("What is it?<br><br>It is <b>this</b>.<br>And that.<br> <br/><br>Ask us.", "What is it?\n\nIt is this.\nAnd that.\n\nAsk us.")]
    [InlineData("<div>One.<br/><br/><i>Two.<br/><br/>Three.</i></div>", "One.\n\nTwo.\n\nThree.")]
    [InlineData("<p>One.<br/><br/>Two.</p>", "One.\n\nTwo.")]
    [InlineData("Harare (NNB) - One\nline.\n\nSecond with <b>bold</b> & more.\n<hr>\nThird.\n \nFourth.", "Harare (NNB) - One\nline.\n\nSecond with bold & more.\n\nThird.\n\nFourth.")]
    public void Text_without_paragraphs_has_them_at_blank_lines(string body, string expected)
    {
        NewsReadResult result = new NewsReader().Read(System.Text.Json.JsonSerializer.Serialize(new { uri = "urn:x:1", versioncreated = "2024-05-01T10:00:00Z", body_html = body }));

        Assert.Equal(expected, result.Document.ToPlainText());
    }

    [Fact]
    public void A_sign_in_a_feed_that_does_not_begin_a_tag_is_text()
    {
        NewsReadResult[] items = [.. new NewsReader().ReadAll(
            "<rss version='2.0'><channel><item><title>5 < 6 & <3</title><description>a <= b</description></item><item><title>Next</title></item></channel></rss>")];

        Assert.Equal("5 < 6 & <3\n\na <= b", items[0].Document.ToPlainText());
        Assert.Equal("Next", items[1].Document.ToPlainText());
        Assert.False(items[0].Report.HasErrors);
    }

    [Fact]
    public void White_space_at_the_ends_of_a_paragraph_is_kept_on_request()
    {
        NewsReadResult result = new NewsReader(new ReadOptions { WhiteSpace = ReadWhiteSpace.Exact }).Read("<nitf><body><body.content><p>  One. </p></body.content></body></nitf>");

        Assert.Equal("  One. ", result.Document.ToPlainText());
    }

    /// <summary>A distributor that is also in a dateline, and a dateline that another one replaces, are not blocks of the article, so that nothing mentions their marks.</summary>
    [Fact]
    public void An_entity_has_a_name()
    {
        string article = new NewsReader().Read("""
            <nitf><body><body.head><hedline><hl1>Bees</hl1></hedline><distributor><org>
              NNB
            </org></distributor><dateline><location>ROME</location></dateline><dateline><location>MILAN</location></dateline></body.head><body.content><p>Text.</p></body.content></body></nitf>
            """).Document.ToNewsMarkdown();

        Assert.DoesNotContain("kind: org", article, StringComparison.Ordinal);
        Assert.Contains("provider: NNB\n", article, StringComparison.Ordinal);
        Assert.Contains("MILAN", article, StringComparison.Ordinal);
    }
}
