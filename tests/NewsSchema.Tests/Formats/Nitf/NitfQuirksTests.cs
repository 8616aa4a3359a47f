using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Nitf;

/// <summary>The habits of senders of NITF, in files made by hand.</summary>
public class NitfQuirksTests
{
    private static readonly NewsReader s_reader = new();

    [Theory]
    [InlineData("")]
    [InlineData(" xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"")]
    [InlineData(" xmlns=\"http://iptc.org/std/nitf/2006-03-01/\"")]
    public void A_namespace_does_not_matter(string xmlns) => Assert.Equal("Head\n\nText.", Plain(Body("<p>Text.</p>", attributes: xmlns)));

    [Theory]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf-3-2.dtd\">\n", "One&nbsp;two &Mu; &eacute;.", "One\u00A0two Μ é.")]
    [InlineData("<!DOCTYPE nitf [<!ENTITY a \"b>\"> <!-- ]> -->]>", "One.", "One.")]
    [InlineData("", "One&nbsp;two&ndash;three &#x2028;.", "One\u00A0two–three \u2028.")]
    public void Entities_of_HTML_are_read_without_a_document_type(string doctype, string text, string expected) =>
        Assert.Equal("Head\n\n" + expected, Plain(doctype + Body($"<p>{text}</p>")));

    [Fact]
    public void The_declared_encoding_is_read()
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[] bytes = encoding.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + Body("<p>Grüße – „hier“</p>"));

        Assert.Equal("Head\n\nGrüße – „hier“", s_reader.Read(bytes).Document.ToPlainText());
        Assert.Equal("Head\n\nGrüße – „hier“", s_reader.ReadAll(new MemoryStream(bytes)).Single().Document.ToPlainText());
    }

    [Fact]
    public void A_misspelt_namespace_of_instances_is_kept()
    {
        NewsReadResult result = s_reader.Read(Body("<p xsi:nil=\"false\">Text.</p>", attributes: " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instances\""));
        Assert.Contains("body/body.content/p/@xsi:nil", result.Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_that_the_text_repeats_is_a_span_of_the_text()
    {
        NewsReadResult result = s_reader.Read(Body("<p>OSLO (NNB) - Text.</p>", "<dateline><location>OSLO</location></dateline><distributor>NNB</distributor>"));

        Assert.Equal("Head\n\nOSLO (NNB) - Text.", result.Document.ToPlainText());
        Assert.Contains("]{.dateline} (NNB)", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_that_the_text_does_not_repeat_is_a_block() =>
        Assert.Equal("Head\n\nOSLO, Norway\n\nText.", Plain(Body("<p>Text.</p>", "<dateline><location><city>OSLO</city>, <country>Norway</country></location></dateline>")));

    [Fact]
    public void A_date_as_a_dateline_is_kept_in_vendor()
    {
        NewsReadResult result = s_reader.Read(Body("<p>Text.</p>", "<dateline><story.date norm=\"20170102T222800Z\">20170102T222800Z</story.date></dateline>"));

        Assert.Equal("Head\n\nText.", result.Document.ToPlainText());
        Assert.Contains("body/body.head/dateline: [\"20170102T222800Z\"]", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_keeps_the_words_around_its_marks() =>
        Assert.Equal("Ada Lind warns: no\n\nText.", Plain(Body("<p>Text.</p>").Replace("Head<", "<person>Ada Lind</person> warns: <em>no</em><", StringComparison.Ordinal)));

    [Fact]
    public void A_lone_block_is_not_a_section() =>
        Assert.DoesNotContain(":::", s_reader.Read(Body("<block id=\"Main\" class=\"main\"><p>Text.</p></block>")).Document.ToNewsMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void A_byline_in_pieces_keeps_its_words() =>
        Assert.Contains("\n\nBy ADA LIND\u00A0Reporter\n\n".Replace('\u00A0', ' '), Plain(Body("<p>Text.</p>", "<byline>By <person>ADA LIND</person><byttl>Reporter</byttl></byline>")), StringComparison.Ordinal);

    [Fact]
    public void Empty_facts_say_nothing() =>
        Assert.DoesNotContain("ed-note", s_reader.Read(Body("<p>Text.</p>").Replace("<head/>", "<head><docdata><ed-msg info=\"\"/></docdata></head>", StringComparison.Ordinal)).Document.ToNewsMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void A_second_headline_that_repeats_the_first_is_kept_in_vendor()
    {
        NewsReadResult result = s_reader.Read(Body("<p>Text.</p>").Replace("</hl1>", "</hl1><hl2 id=\"originalHeadline\">Head</hl2>", StringComparison.Ordinal));

        Assert.Equal("Head\n\nText.", result.Document.ToPlainText());
        Assert.Contains("body/body.head/hedline/hl2: [Head]", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_after_the_issue_is_an_embargo()
    {
        string data = "<head><docdata><date.issue norm=\"20240501T100000Z\"/><date.release norm=\"20240501T120000Z\"/></docdata></head>";
        Assert.Contains("embargo: 2024-05-01T12:00:00Z", s_reader.Read(Body("<p>Text.</p>").Replace("<head/>", data, StringComparison.Ordinal)).Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>One<br/>two</p>", "One\ntwo")]
    [InlineData("bare <em>text</em><p>One</p>more", "bare text\n\nOne\n\nmore")]
    [InlineData("<p>One<p>two</p></p>", "One\n\ntwo")]
    [InlineData("<ul><li><p>One</p></li><li>two</li></ul>", "One\n\ntwo")]
    [InlineData("<table><tr><th/><td>1</td></tr><tr><td>a\n  b</td><td>2</td></tr></table>", "\t1\n\na b\t2")]
    [InlineData("<pre>a  b\n  c</pre>", "a  b\n  c")]
    [InlineData("<p/><p> </p><p>One</p>", "One")]
    [InlineData("<p>Sum <money unit=\"EUR\">5</money>, <num>1.140</num></p>", "Sum 5, 1.140")]
    [InlineData("<p><person><function>Dr.</function> A</person> <x:y xmlns:x=\"urn:x\" a=\"1\">b</x:y></p>", "Dr. A b")]
    public void Text_in_any_element_is_read(string content, string expected)
    {
        NewsReadResult result = s_reader.Read(Body(content));

        Assert.Equal("Head\n\n" + expected, result.Document.ToPlainText());
        NewsDocument again = NewsDocument.Parse(result.Document.ToNewsMarkdown());
        Assert.False(again.HasErrors, string.Join("\n", again.Errors));
        Assert.Equal(result.Document.ToPlainText(), again.ToPlainText());
    }

    [Theory]
    [InlineData("<![CDATA[<p>One &mdash; <b>two</b>.</p>\n<p>Three<br>four.</p>]]>", "One — two.\n\nThree\nfour.")]
    [InlineData("\n  &lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;\n", "One.\n\nTwo.")]
    [InlineData("<p>Write &lt;p&gt;One.&lt;/p&gt; for a paragraph.</p>", "Write <p>One.</p> for a paragraph.")]
    [InlineData("<![CDATA[1 < 2 and <p> is a tag]]>", "1 < 2 and <p> is a tag")]
    public void Html_that_is_written_as_text_outside_of_paragraphs_is_the_text(string content, string expected)
    {
        NewsReadResult result = s_reader.Read(Body(content, "<abstract><![CDATA[<p>Short &amp; sweet.</p>]]></abstract>"));

        Assert.Equal("Head\n\n" + expected, result.Document.ToPlainText());
        Assert.Contains("description: Short & sweet.\n", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    private static string Plain(string nitf)
    {
        NewsReadResult result = s_reader.Read(nitf);
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        return result.Document.ToPlainText();
    }

    private static string Body(string content, string head = "", string attributes = "") =>
        $"<nitf{attributes}><head/><body><body.head><hedline><hl1>Head</hl1></hedline>{head}</body.head><body.content>{content}</body.content></body></nitf>";

    /// <summary>What is not text, but in attributes or in elements for parts of a name, is the name of an entity, too.</summary>
    [Theory]
    [InlineData("<person value=\"Ada Lind\"/>", "ada-lind: kind: person; name: Ada Lind")]
    [InlineData("<org value=\"Siemens\">the company</org>", "siemens: kind: org; name: Siemens")]
    [InlineData("<person value=\"Q42\"/>", "q42: kind: person; code: Q42")]
    [InlineData("<org idsrc=\"nnb\" value=\"Siemens\"/>", "siemens: kind: org; code: Siemens; code-source: nnb")]
    [InlineData("<person><name.given>Ada</name.given><name.family>Lind</name.family></person>", "ada-lind: kind: person; name: Ada Lind; given-name: Ada; family-name: Lind")]
    [InlineData("<person>Dr <name.given>Ada</name.given> <name.family>Lind</name.family>, MP</person>", "dr-ada-lind-mp: kind: person; name: Dr Ada Lind, MP; given-name: Ada; family-name: Lind")]
    [InlineData("<location><city>Oslo</city></location>", "oslo: kind: place; name: Oslo; city: Oslo")]
    [InlineData("<location>\n  <city> Oslo </city>\n  <country>Norway</country>\n</location>", "oslo-norway: kind: place; name: Oslo, Norway; country: Norway; city: Oslo")]
    [InlineData("<object.title value=\"The Bee\"/>", "the-bee: kind: work; name: The Bee")]
    [InlineData("<event value=\"Bee Day\" start-date=\"20260520\"/>", "bee-day: kind: event; name: Bee Day; start: 2026-05-20")]
    public void An_entity_has_the_name_that_its_element_states(string element, string entity)
    {
        string article = ReadContent(element).Replace(":\n    ", ": ").Replace("\n    ", "; ");
        Assert.True(article.Contains("\n  " + entity + "\n", StringComparison.Ordinal), article);
    }

    [Theory]
    [InlineData("<event start-date=\"20260520\"/>", "20260520")]
    [InlineData("<person><function value=\"Mayor\"/></person>", "Mayor")]
    public void Facts_of_an_element_without_a_name_are_kept(string element, string fact) => Assert.Contains("[" + fact + "]", ReadContent(element).Replace("\"", ""), StringComparison.Ordinal);

    [Fact]
    public void A_link_without_a_value_is_its_text() => Assert.Contains("https://nnb.example/a", ReadContent("<virtloc>https://nnb.example/a</virtloc>"), StringComparison.Ordinal);

    /// <summary>The text of a paragraph stays as it is, and a value that is a name merges its mentions.</summary>
    [Fact]
    public void Mentions_with_a_name_as_their_value_are_those_of_one_entity()
    {
        string article = s_reader.Read(Body("<p><person value=\"Ada Lind\">Lind</person> met <person>Ada Lind</person> and <person><name.given>Bo</name.given> <name.family>Field</name.family></person>.</p>"))
            .Document.ToNewsMarkdown();

        Assert.Contains("[Lind]{#ada-lind} met [Ada Lind]{#ada-lind} and [Bo Field]{#bo-field}.", article, StringComparison.Ordinal);
        Assert.Contains("given-name: Bo", article, StringComparison.Ordinal);
    }

    private static string ReadContent(string element) =>
        s_reader.Read(Body("<p>Text.</p>").Replace("<head/>", "<head><docdata><identified-content>" + element + "</identified-content></docdata></head>")).Document.ToNewsMarkdown();

    [Fact]
    public void A_link_around_a_picture_is_kept()
    {
        NewsReadResult result = new NewsReader().Read(
            "<nitf><body><body.content><p><a href='https://nnb.example/all'><img src='https://nnb.example/bee.jpg'/></a></p><p>Bees.</p></body.content></body></nitf>");

        Assert.Equal("Bees.", result.Document.ToPlainText());
        Assert.Contains("https://nnb.example/all", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }
}
