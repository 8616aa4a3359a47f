using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.NewsMl1;

public class NewsMl1ReaderTests
{
    private const string File = """
        <NewsML Version="1.2">
          <NewsEnvelope><DateAndTime>20240501T100500Z</DateAndTime><Priority FormalName="4"/></NewsEnvelope>
          <NewsItem xml:lang="en">
            <Identification>
              <NewsIdentifier><ProviderId>nnb.example</ProviderId><DateId>20240501</DateId><NewsItemId>bees</NewsItemId><RevisionId PreviousRevision="0" Update="N">2</RevisionId>PUBLIC</NewsIdentifier>
              <NameLabel>bees-return</NameLabel>
            </Identification>
            <NewsManagement>
              <FirstCreated>20240501T080000+0200</FirstCreated>
              <ThisRevisionCreated>20240501T100000+0200</ThisRevisionCreated>
              <Status FormalName="Embargoed"/>
              <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20240501T120000Z</DateAndTime></StatusWillChange>
              <Urgency FormalName="4"/>
            </NewsManagement>
            <NewsComponent>
              <NewsLines>
                <HeadLine>Bees return</HeadLine>
                <SubHeadLine>And stay</SubHeadLine>
                <ByLine>By Jo Field</ByLine>
                <DateLine>Saltmarsh, May 1 (NNB) -</DateLine>
                <CopyrightLine>© 2024 NNB</CopyrightLine>
                <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>UPDATES with number</NewsLineText></NewsLine>
              </NewsLines>
              <AdministrativeMetadata><Provider><Party FormalName="NNB"/></Provider><Source><Party FormalName="Reporter"/></Source></AdministrativeMetadata>
              <DescriptiveMetadata>
                <SubjectCode><SubjectMatter FormalName="13003000" cat="SCI"/></SubjectCode>
                <Location HowPresent="Origin"><Property FormalName="City" Value="Saltmarsh"/><Property FormalName="Country" Value="GBR"/></Location>
                <Property FormalName="Keyword" Value="bees"/>
                <Property FormalName="Desk" Value="Science"/>
              </DescriptiveMetadata>
              <RightsMetadata>
                <Copyright><CopyrightHolder><Party FormalName="Quist Ltd"/></CopyrightHolder><CopyrightDate>2023</CopyrightDate></Copyright>
                <UsageRights><UsageType>No archival use</UsageType><Geography>Europe</Geography></UsageRights>
              </RightsMetadata>
              <NewsComponent><ContentItem><Format FormalName="bcNITF2.5"/><DataContent>CONTENT</DataContent></ContentItem></NewsComponent>
              <NewsComponent>
                <NewsLines><HeadLine>A bee</HeadLine><CreditLine>Quist</CreditLine></NewsLines>
                <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>A bee at dusk.</p></DataContent></ContentItem></NewsComponent>
                <NewsComponent><Role FormalName="HighDef"/><ContentItem Href="bee.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="700"/></Characteristics></ContentItem></NewsComponent>
              </NewsComponent>
            </NewsComponent>
          </NewsItem>
        </NewsML>
        """;

    private static readonly NewsReader s_reader = new();

    public static TheoryData<string> Contents =>
    [
        "<p>The bees are back.</p><p>For good.</p>",
        "<nitf><body><body.content><p>The bees are back.</p><p>For good.</p></body.content></body></nitf>",
        "<html><body><p>The bees are back.</p><p>For good.</p></body></html>",
        "The bees are back.\n\nFor good.",
        "&lt;p&gt;The bees are back.&lt;/p&gt;&lt;p&gt;For good.&lt;/p&gt;",
        "<media media-type=\"image\"><media-reference data-location=\"#photo0\"/></media><p>The bees are back.</p><p>For good.</p>",
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public void The_text_is_read_in_any_form(string content)
    {
        NewsReadResult result = s_reader.Read(With(content, ""));

        Assert.Same(NewsFormats.NewsMl1, result.Format);
        Assert.Equal("1.2", result.Version);
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        Assert.Equal("Bees return\n\nAnd stay\n\nBy Jo Field\n\nSaltmarsh, May 1 (NNB) -\n\nThe bees are back.\n\nFor good.", result.Document.ToPlainText());
    }

    [Fact]
    public void The_facts_of_an_item_are_read()
    {
        string text = s_reader.Read(With("<p>The bees are back.</p>", "<PublicIdentifier>urn:newsml:nnb:1</PublicIdentifier>")).Document.ToNewsMarkdown();

        foreach (string fact in new[]
        {
            "id: urn:newsml:nnb:1", "language: en", "version: 2", "created: 2024-05-01T08:00:00+02:00", "updated: 2024-05-01T10:00:00+02:00", "issued: 2024-05-01T10:05:00Z", "embargo: 2024-05-01T12:00:00Z", "urgency: 4",
            "slug: bees-return", "© 2024 NNB", "ed-note: UPDATES with number", "provider: NNB", "source: Reporter", "subj:13003000", "keywords: bees", "country: GBR", "[Saltmarsh]{#saltmarsh",
            "copyright-holder: Quist Ltd", "copyright-year: 2023", "usage-terms: No archival use", "UsageRights/Geography: [Europe]",
            "href: bee.jpg", "caption: A bee at dusk.", "credit: Quist", "700", "Science", "SCI",
        })
        {
            Assert.Contains(fact, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_parts_of_an_identifier_make_the_id_of_an_item_that_states_none() =>
        Assert.Contains("id: urn:newsml:nnb.example:20240501:bees:2", s_reader.Read(With("<p>x</p>", "")).Document.ToNewsMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void A_text_with_the_address_of_its_page_is_read()
    {
        string file = With("<p>The bees are back.</p>", "").Replace(
            "<ContentItem><Format FormalName=\"bcNITF2.5\"/>", "<ContentItem Href=\"https://nnb.example/bees\"><Format FormalName=\"bcNITF2.5\"/>", StringComparison.Ordinal);

        NewsReadResult result = s_reader.Read(file);

        Assert.EndsWith("\n\nThe bees are back.", result.Document.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("https://nnb.example/bees", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_paragraph_that_repeats_the_deck_stays_in_the_text() =>
        Assert.EndsWith("\n\nAnd stay\n\nFor good.", s_reader.Read(With("<p>And stay</p><p>For good.</p>", "")).Document.ToPlainText(), StringComparison.Ordinal);

    private static string With(string content, string identifier) => File.Replace("CONTENT", content, StringComparison.Ordinal).Replace("PUBLIC", identifier, StringComparison.Ordinal);
}
