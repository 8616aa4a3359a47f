using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Further identifiers, contributors, the priority of sending and the place of the event, as agencies state them.</summary>
public class FurtherConceptTests
{
    [Theory]
    [InlineData("""
        <nitf><head><meta name="prioridad" content="R"/><docdata><doc-id id-string="urn:x:bees"/><doc-id id-string="4711"/><evloc city="Saltmarsh" state-prov="Elm" iso-cc="GB"/></docdata></head>
        <body><body.head><hedline><hl1>Bees</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>
        """, """
        id: urn:x:bees
        alt-ids: "4711"
        event-place:
          name: Saltmarsh
          area: Elm
          country: GB
        priority: R
        """)]
    [InlineData("""
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-05-01T10:00:00Z</sent><priority>3</priority></header><itemSet><newsItem guid="urn:x:1" xml:lang="en"><itemMeta><provider literal="NNB"/></itemMeta>
        <contentMeta><contributor literal="ed"><name>Ed Quist</name></contributor><altId type="nnb:wire">eca:0048</altId><altId>77</altId><headline>Bees</headline></contentMeta></newsItem></itemSet></newsMessage>
        """, """
        id: urn:x:1
        language: en
        provider: NNB
        contributor: Ed Quist
        alt-ids:
          - value: eca:0048
            role: nnb:wire
          - "77"
        issued: 2024-05-01T10:00:00Z
        priority: 3
        """)]
    [InlineData("""
        {"uri":"urn:x:1","headline":"Bees","priority":6,"body_text":"Text.","altids":{"cms":"77"},"infosource":[{"name":"Ed Quist","rel":"contributor"}],"place":[{"name":"Saltmarsh","rel":"event"}]}
        """, """
        id: urn:x:1
        alt-ids:
          value: "77"
          role: cms
        priority: 6
        event-place: Saltmarsh
        contributor: Ed Quist
        """)]
    [InlineData("""
        {"@context":"https://schema.org","@type":"NewsArticle","@id":"https://nnb.example/1","identifier":["https://nnb.example/1",{"@type":"PropertyValue","propertyID":"cms","value":"77"}],"headline":"Bees","articleBody":"Text.",
        "contributor":[{"@type":"Person","name":"Ed Quist"}],"contentLocation":{"@type":"Place","name":"Saltmarsh","address":{"@type":"PostalAddress","addressCountry":"GB"}}}
        """, """
        id: https://nnb.example/1
        alt-ids:
          value: "77"
          role: cms
        event-place:
          name: Saltmarsh
          country: GB
        contributor: Ed Quist
        """)]
    [InlineData("""
        <NewsML><NewsEnvelope><DateAndTime>20240501T100000Z</DateAndTime><Priority FormalName="4"/></NewsEnvelope><NewsItem><Identification><NewsIdentifier><NewsItemId>B-7</NewsItemId><PublicIdentifier>urn:x:1</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><Urgency>2</Urgency></NewsManagement><NewsComponent><NewsLines><HeadLine>Bees</HeadLine></NewsLines><AdministrativeMetadata><Contributor><Party FormalName="Ed Quist"/></Contributor></AdministrativeMetadata>
        <DescriptiveMetadata><Location HowPresent="Event"><Property FormalName="City" Value="Saltmarsh"/></Location></DescriptiveMetadata><ContentItem><DataContent><p>Text.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
        """, """
        id: urn:x:1
        alt-ids: B-7
        urgency: 2
        contributor: Ed Quist
        event-place: "#saltmarsh"
        issued: 2024-05-01T10:00:00Z
        priority: 4
        """)]
    [InlineData("""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>NNB</title><item><title>Bees</title><guid isPermaLink="false">urn:x:1</guid><dc:contributor>Ed Quist</dc:contributor><description>Text.</description></item></channel></rss>
        """, """
        id: urn:x:1
        contributor: Ed Quist
        """)]
    public void The_concepts_of_each_format_are_read(string file, string facts)
    {
        string article = new NewsReader().Read(file).Document.ToNewsMarkdown();

        Assert.StartsWith("---\n" + facts.ReplaceLineEndings("\n") + "\n", article, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_id_is_not_another_id()
    {
        string article = new NewsReader().Read("""
            <NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>B-7</NewsItemId><PublicIdentifier>urn:newsml:nnb.example:20240501:B-7:1</PublicIdentifier></NewsIdentifier></Identification>
            <NewsComponent><NewsLines><HeadLine>Bees</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>
            """).Document.ToNewsMarkdown();

        Assert.Contains("id: urn:newsml:nnb.example:20240501:B-7:1\n", article, StringComparison.Ordinal);
        Assert.DoesNotContain("alt-ids", article, StringComparison.Ordinal);
        Assert.Contains("NewsItemId: [B-7]", article, StringComparison.Ordinal);
    }

    /// <summary>The versions of October 2025 have the type of the digital source in all generations.</summary>
    [Theory]
    [InlineData(1, 4, false)]
    [InlineData(1, 6, true)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(3, 1, true)]
    public void The_digital_source_is_written_in_the_versions_that_have_it(int major, int minor, bool isWritten)
    {
        var article = NewsDocument.Parse("---\nid: urn:x:1\ndigital-source-type: trainedAlgorithmicMedia\n---\n\n# Bees\n");

        string ninjs = article.ToNinjs(new NinjsOptions { Version = new NinjsVersion(major, minor) });

        Assert.Equal(isWritten, ninjs.Contains("digitalsourcetype/trainedAlgorithmicMedia", StringComparison.Ordinal));
    }
}
