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

    /// <summary>The rows of a table in a cell are the text of the cell, and not rows of the table around it, too.</summary>
    [Fact]
    public void A_table_in_a_cell_is_read_once() =>
        Assert.Equal("A 1 2\tB\n\nC\tD", PlainOf("<table><tbody><tr><td>A<table><tr><td>1</td><td>2</td></tr></table></td><td>B</td></tr><tr><td>C</td><td>D</td></tr></tbody></table>"));

    /// <summary>Indentation around a line break that the file states does not show.</summary>
    [Theory]
    [InlineData("<p>One.<br/>   Two  three.</p>", "One.\nTwo  three.")]
    [InlineData("<p>One.<br/>\nTwo\nthree.</p>", "One.\nTwo\nthree.")]
    [InlineData("<p><b>One.</b>\t<br/>  <person>Two</person>.</p>", "One.\nTwo.")]
    [InlineData("<pre>One. <br/>  Two.</pre>", "One. \n  Two.")]
    public void Indentation_around_a_line_break_is_layout(string content, string expected) => Assert.Equal(expected, PlainOf(content));

    [Fact]
    public void The_title_is_the_headline_if_there_is_none() =>
        Assert.Equal("Bees\n\nThey are back.\n\nText.", new NewsReader().Read(
            "<nitf><head><title>Bees</title></head><body><body.head><hedline><hl1/><hl2>They are back.</hl2></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>").Document.ToPlainText());

    [Fact]
    public void The_first_of_several_headlines_of_a_page_is_read()
    {
        string article = new NewsReader().Read("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":[\"Bees\",\"Wasps\"],\"articleBody\":\"Text.\"}").Document.ToNewsMarkdown();

        Assert.Contains("# Bees\n", article, StringComparison.Ordinal);
        Assert.Contains("headline: [Wasps]", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>With <org>NNB<alt-code idsrc='isin' value='NO0001'/></org>.</p>", "", "NO0001")]
    [InlineData("<p>With <a href='https://nnb.example/x'></a>bees.</p>", "", "https://nnb.example/x")]
    [InlineData("<p>With bees.</p>", "<byline>Jo <alt-code value='J1'/>Field</byline>", "J1")]
    public void What_an_element_without_text_states_is_kept(string content, string head, string value)
    {
        string article = Read(content, head).Document.ToNewsMarkdown();
        Assert.Contains("[" + value + "]", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usable", "status: corrected\n")]
    [InlineData("withheld", "itemMeta/signal/@qcode: [\"sig:correction\"]")]
    public void The_signal_of_a_correction_is_a_status_or_kept(string status, string expected)
    {
        string item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\"><itemMeta><pubStatus qcode=\"stat:" + status + "\"/><signal qcode=\"sig:correction\"/></itemMeta>"
            + "<contentMeta><headline>Bees</headline></contentMeta></newsItem>";
        Assert.Contains(expected, new NewsReader().Read(item).Document.ToNewsMarkdown().Replace("[sig:correction]", "[\"sig:correction\"]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<guid>nnb-1</guid>", null)]
    [InlineData("<guid>urn:x:1</guid>", null)]
    [InlineData("<guid isPermaLink=\"false\">https://nnb.example/1</guid>", null)]
    [InlineData("<guid>https://nnb.example/1</guid>", "https://nnb.example/1")]
    public void The_identifier_of_a_feed_is_an_address_if_it_is_a_whole_one(string guid, string? url)
    {
        string article = new NewsReader().Read("<rss version=\"2.0\"><channel><item><title>Bees</title>" + guid + "</item></channel></rss>").Document.ToNewsMarkdown();
        Assert.Equal(url is not null, article.Contains("\nurl: " + url, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mär")]
    [InlineData("Mrz")]
    [InlineData("Mar")]
    public void Months_are_those_of_agencies_in_English_or_German(string month) => Assert.Contains(
        "issued: 2026-03-12T10:15:00Z\n",
        new NewsReader().Read("bsd012 4 vm 120 nnb 0123\n\nBees/\n\nBees are back =\n\n   Bern (nnb) - Bees.\n\n121015 GMT " + month + " 26\n").Document.ToNewsMarkdown(),
        StringComparison.Ordinal);

    private static string PlainOf(string content) => Read(content).Document.ToPlainText();

    private static NewsReadResult Read(string content, string head = "") =>
        new NewsReader().Read("<nitf><body><body.head>" + head + "</body.head><body.content>" + content + "</body.content></body></nitf>");
}
