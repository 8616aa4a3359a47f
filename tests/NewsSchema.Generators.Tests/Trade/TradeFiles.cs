namespace NewsSchema.Generators.Tests.Trade;

/// <summary>A file made by hand for each format that is read.</summary>
internal static class TradeFiles
{
    private const string NewsMlG2 = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.30" guid="urn:x:bees" version="3" xml:lang="en">
          <itemMeta>
            <provider literal="NNB"/>
            <versionCreated>2024-05-01T10:00:00+02:00</versionCreated>
            <pubStatus qcode="stat:usable"/>
            <edNote role="x:note">Check the number.</edNote>
          </itemMeta>
          <contentMeta>
            <urgency>4</urgency>
            <subject qcode="medtop:20000638"><name>bees</name></subject>
            <headline>Bees return</headline>
            <by>By Jo Field</by>
          </contentMeta>
          <contentSet>
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The bees are back.</p></body></html></inlineXML>
          </contentSet>
        </newsItem>
        """;

    private const string NewsMl1 = """
        <NewsML Version="1.2">
          <NewsItem xml:lang="en">
            <Identification>
              <NewsIdentifier><ProviderId>nnb.example</ProviderId><DateId>20240501</DateId><NewsItemId>bees</NewsItemId><RevisionId>2</RevisionId><PublicIdentifier>urn:x:bees</PublicIdentifier></NewsIdentifier>
            </Identification>
            <NewsManagement>
              <FirstCreated>20240501T080000+0200</FirstCreated>
              <ThisRevisionCreated>20240501T100000+0200</ThisRevisionCreated>
              <Status FormalName="Usable"/>
              <Urgency FormalName="4"/>
            </NewsManagement>
            <NewsComponent>
              <NewsLines><HeadLine>Bees return</HeadLine></NewsLines>
              <DescriptiveMetadata><Property FormalName="Desk" Value="Science"/></DescriptiveMetadata>
              <ContentItem><DataContent><p>The bees are back.</p></DataContent></ContentItem>
            </NewsComponent>
          </NewsItem>
        </NewsML>
        """;

    private const string Ninjs = """
        {
          "uri": "urn:x:bees",
          "type": "text",
          "versionCreated": "2024-05-01T10:00:00+02:00",
          "urgency": 4,
          "headlines": [{"value": "Bees return"}],
          "people": [{"name": "Jo Field", "uri": "urn:x:jo"}],
          "bodies": [{"contentType": "application/xhtml+xml", "value": "<p>The bees are back.</p>"}],
          "desk": "Science"
        }
        """;

    private const string SchemaOrg = """
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "@id": "https://x.example/bees",
          "headline": "Bees return",
          "datePublished": "2024-05-01T10:00:00+02:00",
          "author": {"@type": "Person", "name": "Jo Field"},
          "articleBody": "The bees are back.",
          "desk": "Science"
        }
        """;

    private const string Rss = """
        <rss version="2.0">
          <channel>
            <title>Saltmarsh Today</title>
            <item desk="Science">
              <title>Bees return</title>
              <guid>urn:x:bees</guid>
              <pubDate>Wed, 01 May 2024 10:00:00 +0200</pubDate>
              <description>The bees are back.</description>
            </item>
            <item>
              <title>Tide</title>
              <guid>urn:x:tide</guid>
              <description>High at nine.</description>
            </item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Saltmarsh Today</title>
          <entry desk="Science">
            <id>urn:x:bees</id>
            <title>Bees return</title>
            <updated>2024-05-01T10:00:00+02:00</updated>
            <content type="html">&lt;p&gt;The bees are back.&lt;/p&gt;</content>
          </entry>
        </feed>
        """;

    private const string Iptc7901 = "xca062 4 i 211 nnb 061\n\nSaltmarsh-bees/\n\u0002Bees return=\n\n   Saltmarsh (nnb) - The bees are back.\n\nnnb jf\n\u0003131137 GMT Nov 13\n\u0004";

    private const string Anpa1312 = "\u0016\u0016\u0001W2870\u001F_asian\nf l\u0013\u0011 BC-XX--Bees     11-13 0049\n\u0002^BC-XX--Bees,49<\n^Bees return <\n\t   SALTMARSH (NNB) _ The bees are back.\n\t   \u000311-13-13 1509GMT<\n\u0004";

    /// <summary>The files by the names of their formats.</summary>
    public static IReadOnlyDictionary<string, TradeFile> All { get; } = new Dictionary<string, TradeFile>
    {
        ["newsml-g2"] = new("wire/bees.xml", NewsMlG2, ["Bees return"], "role=\"x:note\"", "urgency>4"),
        ["newsml-1"] = new("wire/bees.xml", NewsMl1, ["Bees return"], "Value=\"Science\"", "FirstCreated>2024"),
        ["ninjs"] = new("wire/bees.json", Ninjs, ["Bees return"], "\"Science\"", "\"uri\": \"urn:x:jo\""),
        ["schema.org"] = new("wire/bees.jsonld", SchemaOrg, ["Bees return"], "\"Science\"", "\"name\": \"Jo Field\""),
        ["rss"] = new("wire/bees.rss", Rss, ["Bees return", "Tide"], "desk=", "pubDate>Wed"),
        ["atom"] = new("wire/bees.atom", Atom, ["Bees return"], "desk=", "updated>2024"),
        ["iptc-7901"] = new("wire/bees.txt", Iptc7901, ["Bees return"], "xca062", null),
        ["anpa-1312"] = new("wire/bees.txt", Anpa1312, ["Bees return"], "\u0016", null),
    };
}
