using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Nitf;

public class NitfReaderTests
{
    private static readonly NewsReader s_reader = new();

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void Agency_files_are_read(string file)
    {
        NewsReadResult result = s_reader.Read(File.ReadAllBytes(CorpusFolder.PathOf("wire", "nitf", file)));

        Assert.False(result.Report.HasErrors, result.Report.ToString());
        NewsDocument again = NewsDocument.Parse(result.Document.ToNewsMarkdown());
        Assert.False(again.HasErrors, string.Join("\n", again.Errors));
    }

    [Fact]
    public void The_facts_of_a_document_are_read()
    {
        NewsReadResult result = s_reader.Read("""
            <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB">
              <head>
                <title>Bees return</title>
                <docdata management-status="embargoed">
                  <evloc city="Saltmarsh"/><fixture fix-id="north"/>
                  <doc-id id-string="urn:x:bees" regsrc="NNB"/>
                  <date.issue norm="20240501T100000+0200"/>
                  <date.release norm="20240501T120000+0200"/>
                </docdata>
              </head>
              <body>
                <body.head>
                  <hedline><hl1><person>Ada Lindqvist</person> sees bees return</hl1></hedline>
                  <byline>By Jo Field</byline>
                  <dateline><location>SALTMARSH</location></dateline>
                </body.head>
                <body.content>
                  <p>SALTMARSH (NNB) - The bees
                    are <org idsrc="urn:orgs:" value="7">back</org>.</p>
                </body.content>
              </body>
            </nitf>
            """);

        Assert.Equal("3.4", result.Version);
        Assert.Same(NewsFormats.Nitf, result.Format);
        string expected = """
            ---
            id: urn:x:bees
            language: en-GB
            event-place: Saltmarsh
            provider: NNB
            issued: 2024-05-01T10:00:00+02:00
            embargo: 2024-05-01T12:00:00+02:00
            """;
        Assert.StartsWith(expected.ReplaceLineEndings("\n"), result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Equal("Ada Lindqvist sees bees return\n\nBy Jo Field\n\nSALTMARSH (NNB) - The bees are back.", result.Document.ToPlainText());
        Assert.Contains("(5,41): note NEWS8013: head/docdata/fixture/@fix-id: no member", result.Report.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> Files =>
        [.. Directory.Exists(CorpusFolder.PathOf("wire", "nitf")) ? Directory.GetFiles(CorpusFolder.PathOf("wire", "nitf"), "*.xml").Select(file => Path.GetFileName(file)) : ["none"]];
}
