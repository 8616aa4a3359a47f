using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.NewsMlG2;

public class NewsMlG2ReaderTests
{
    private const string Item = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.30" guid="urn:x:bees" version="3" xml:lang="en">
          <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
          <catalog>
            <scheme alias="topics" uri="http://cv.iptc.org/newscodes/mediatopic/"/>
            <scheme alias="own" uri="https://cv.example/own/"/>
          </catalog>
          <rightsInfo>
            <copyrightHolder literal="NNB"/>
            <copyrightNotice>
              © 2024
              NNB
            </copyrightNotice>
          </rightsInfo>
          <itemMeta>
            <itemClass qcode="ninat:text"/>
            <provider qcode="nprov:NNB"><name>Northern News</name></provider>
            <versionCreated> 2024-05-01T10:00:00+0200</versionCreated>
            <firstCreated>20240501T080000Z</firstCreated>
            <embargoed>2024-05-01T12:00:00Z</embargoed>
            <pubStatus qcode="stat:usable"/>
            <edNote role="x:note">Check the number.</edNote>
            <link rel="irel:seeAlso" residref="urn:x:other"><title>Earlier</title></link>
          </itemMeta>
          <contentMeta>
            <urgency>4</urgency>
            <located qcode="geo:1"><name>Saltmarsh</name></located>
            <creator><name>Jo Field</name></creator>
            <subject qcode="topics:20000638" relevance="80"><name>bees</name></subject>
            <subject qcode="own:7"/>
            <subject qcode="else:9"/>
            <subject type="cpnat:person" qcode="own:ada"><name>Ada Lindqvist</name></subject>
            <slugline>BEES</slugline>
            <headline>Bees return</headline>
            <headline role="own:subtitle">And stay</headline>
            <dateline>SALTMARSH (NNB) -</dateline>
            <by>By Jo Field</by>
          </contentMeta>
          <inlineRef idrefs="p1" qcode="own:ada"/>
          <contentSet>
            <inlineXML contenttype="x/nonsense">CONTENT</inlineXML>
            <remoteContent href="https://x.example/a.jpg" contenttype="image/jpeg" width="10" rendition="own:big"/>
          </contentSet>
        </newsItem>
        """;

    private static readonly NewsReader s_reader = new();

    public static TheoryData<string> SeedNames => [.. ExportSeed.All, "everything"];

    public static TheoryData<string, string> Bodies => new()
    {
        { "<html><head><title>Bees return</title></head><body><h1>Bees return</h1><p>SALTMARSH (NNB) - The <span id=\"p1\">bees</span> are back.</p></body></html>", "The bees are back." },
        { "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>SALTMARSH (NNB) - The <b id=\"p1\">bees</b> are back.</p></body></html>", "The bees are back." },
        { "<nitf><body><body.head><hedline><hl1>Bees return</hl1></hedline></body.head><body.content><p>SALTMARSH (NNB) - The bees are back.</p></body.content></body></nitf>", "The bees are back." },
        { "<x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:body><x:p>SALTMARSH (NNB) - The bees are back.</x:p></x:body></x:html>", "The bees are back." },
        { "<BODY><P>SALTMARSH (NNB) - The bees are back.</P></BODY>", "The bees are back." },
        { "SALTMARSH (NNB) - The bees are back.", "The bees are back." },
        { "<![CDATA[<p>SALTMARSH (NNB) - The bees are back.</p>]]>", "The bees are back." },
    };

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void An_export_is_read_and_written_again_to_the_byte(string seed)
    {
        foreach ((NewsMlG2Body body, bool isIndented) in new[] { (NewsMlG2Body.Xhtml, false), (NewsMlG2Body.Xhtml, true), (NewsMlG2Body.Nitf, false), (NewsMlG2Body.Nitf, true) })
        {
            string export = Write(TreeOf(seed), body, isIndented, out _);
            ArticleDocument read = ReadOne(export);

            Assert.Equal(export, Write(read.Tree, body, isIndented, out ExportReport report));
            Assert.DoesNotContain(report.Losses, loss => loss.Kind == ExportLossKind.Lost);
            Assert.DoesNotContain(read.Notes, note => note.Error.Code == NewsErrorCodes.NotUnderstood.Id);
        }
    }

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void An_export_keeps_the_words_of_all_texts_in_either_body(string seed)
    {
        MapNode tree = TreeOf(seed);
        foreach (NewsMlG2Body body in new[] { NewsMlG2Body.Xhtml, NewsMlG2Body.Nitf })
        {
            ArticleDocument read = ReadOne(Write(tree, body, isIndented: true, out _));
            Assert.Equal(BlocksOf(tree).Order(StringComparer.Ordinal), BlocksOf(read.Tree).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_facts_of_an_item_are_read()
    {
        NewsReadResult result = s_reader.Read(Item.Replace("CONTENT", "<html><body><p>SALTMARSH (NNB) - The <span id=\"p1\">bees</span> are back.</p></body></html>", StringComparison.Ordinal));

        Assert.Equal("2.30", result.Version);
        Assert.Same(NewsFormats.NewsMlG2, result.Format);
        Assert.False(result.Report.HasErrors, result.Report.ToString());
        string text = result.Document.ToNewsMarkdown();
        foreach (string fact in new[]
        {
            "id: urn:x:bees", "version: 3", "language: en", "copyright-holder: NNB", "© 2024 NNB", "updated: 2024-05-01T10:00:00+02:00", "created: 2024-05-01T08:00:00Z", "embargo: 2024-05-01T12:00:00Z",
            "status: usable", "ed-note: Check the number.", "href: urn:x:other", "title: Earlier", "name: Northern News", "code: medtop:20000638", "relevance: 80", "code: https://cv.example/own/7", "else:9", "slug: BEES",
            "same-as: https://cv.example/own/ada", "href: https://x.example/a.jpg", "# Bees return", "And stay", "By [Jo Field]{.author}", "[bees]{#ada-lindqvist}",
        })
        {
            Assert.Contains(fact, text, StringComparison.Ordinal);
        }

        Assert.Contains("NEWS8013: itemMeta/edNote/@role", result.Report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_root_element_decides_how_the_text_is_read(string content, string words)
    {
        NewsDocument document = s_reader.Read(Item.Replace("CONTENT", content, StringComparison.Ordinal)).Document;
        string plain = document.ToPlainText();

        Assert.EndsWith("SALTMARSH (NNB) - " + words, plain, StringComparison.Ordinal);
        Assert.Equal(plain.IndexOf("Bees return", StringComparison.Ordinal), plain.LastIndexOf("Bees return", StringComparison.Ordinal));
        Assert.Equal(plain.IndexOf("SALTMARSH", StringComparison.Ordinal), plain.LastIndexOf("SALTMARSH", StringComparison.Ordinal));
    }

    /// <summary>dpa writes the date and the topics before the headline, for a page that shows the text.</summary>
    [Fact]
    public void The_moment_and_the_topics_in_the_header_of_a_page_are_not_its_text()
    {
        const string Text = "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><header><time data-datetime='2024-11-20T15:00:05+01:00'>20.11.2024 15:00</time>"
            + "<ul class='slugline'><li class='geo'>Saltmarsh</li></ul><h1>Bees</h1></header><section><p>They are back.</p><ul><li>One hive</li></ul></section></body></html></inlineXML>";
        NewsReadResult result = new NewsReader().Read($"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='x'><contentSet>{Text}</contentSet></newsItem>");

        Assert.Equal("Bees\n\nThey are back.\n\nOne hive", result.Document.ToPlainText());
        string article = result.Document.ToNewsMarkdown();
        Assert.Contains("20.11.2024 15:00", article, StringComparison.Ordinal);
        Assert.Contains("Saltmarsh", article, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_message_are_read_one_after_the_other_and_others_are_noted()
    {
        string message = "<newsMessage><header><sent>2024-05-01T09:00:00Z</sent><sender>nnb</sender></header><itemSet><conceptItem guid='c1'><concept/></conceptItem>"
            + "<newsItem guid='a'><contentMeta><headline>One</headline></contentMeta></newsItem><planningItem guid='p1'/>"
            + "<packageItem guid='b'><contentMeta><headline>Two</headline></contentMeta><groupSet><group role='x:main'><itemRef residref='a'><title>One</title></itemRef></group></groupSet></packageItem></itemSet></newsMessage>";

        List<NewsReadResult> results = [.. s_reader.ReadAll(message)];

        Assert.Equal(["One", "Two"], results.Select(result => result.Document.ToPlainText()));
        Assert.Contains("conceptItem", results[0].Report.ToString(), StringComparison.Ordinal);
        Assert.Contains("planningItem", results[0].Report.ToString(), StringComparison.Ordinal);
        Assert.Contains("sender", results[0].Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Contains("issued: 2024-05-01T09:00:00Z", results[1].Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Contains("rel: x:main", results[1].Document.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("sender", results[1].Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_an_article_is_an_error()
    {
        NewsReadResult result = s_reader.Read("<conceptItem guid='c1'/>");

        Assert.True(result.Report.HasErrors);
        Assert.Contains("a conceptItem is not an article", result.Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_we_wrote_is_read_as_its_articles()
    {
        List<NewsDocument> documents = [.. ExportSeed.All.Take(4).Select(name => NewsDocument.Parse(Seeds.Read(name + ".news.md")))];
        var writer = new NewsMlG2Writer(ExportSeed.Fixed(new NewsMlG2Options()));
        var output = new ArrayBufferWriter<byte>();
        writer.WriteMessage(documents, output);

        List<NewsReadResult> results = [.. s_reader.ReadAll(new MemoryStream(output.WrittenSpan.ToArray()))];
        var again = new ArrayBufferWriter<byte>();
        writer.WriteMessage(results.Select(result => result.Document), again);

        Assert.Equal(Encoding.UTF8.GetString(output.WrittenSpan), Encoding.UTF8.GetString(again.WrittenSpan));
    }

    [Fact]
    public void Broken_files_are_read_up_to_their_error()
    {
        string text = Item.Replace("CONTENT", "<html><body><p>SALTMARSH</p></body></html>", StringComparison.Ordinal);
        for (int length = 0; length < text.Length; length += 37)
        {
            NewsReadResult result = new NewsReader(new ReadOptions { Format = NewsFormats.NewsMlG2 }).Read(text[..length]);
            Assert.True(result.Report.HasErrors, $"the first {length} characters");
            Assert.False(NewsDocument.Parse(result.Document.ToNewsMarkdown()).HasErrors);
        }
    }

    [Fact]
    public void Mutated_exports_never_throw()
    {
        var random = new Random(1);
        foreach (string seed in ExportSeed.All.Take(3))
        {
            string export = Write(TreeOf(seed), NewsMlG2Body.Xhtml, isIndented: false, out _);
            for (int i = 0; i < 60; i++)
            {
                var text = new StringBuilder(export);
                for (int k = 0; k < 4; k++)
                {
                    int at = random.Next(text.Length);
                    string insert = new[] { "<", ">", "\"", "&", "<p>", "</p>", " ", "\u00A0", "id=", "<div>", "xml:lang=''" }[random.Next(11)];
                    text.Remove(at, random.Next(Math.Min(30, text.Length - at))).Insert(at, insert);
                }

                NewsReadResult result = new NewsReader(new ReadOptions { Format = NewsFormats.NewsMlG2 }).Read(text.ToString());
                _ = result.Document.ToNewsMarkdown();
            }
        }
    }

    private static MapNode TreeOf(string seed) => (seed == "everything" ? ExportSeed.Parse(EverythingArticle.Text) : ExportSeed.Read(seed)).Tree;

    private static List<string> BlocksOf(MapNode tree) => ArticleViewReader.Read(new ArticleSource(tree, [], null), null).Blocks.ConvertAll(block => block.Text);

    private static string Write(MapNode tree, NewsMlG2Body body, bool isIndented, out ExportReport report) =>
        new NewsMlG2Writer(ExportSeed.Fixed(new NewsMlG2Options { Indented = isIndented, Body = body })).Write(new ArticleSource(tree, [], null), out report);

    private static ArticleDocument ReadOne(string text)
    {
        ArticleDocument document = Assert.Single(NewsFormats.NewsMlG2.Read(new FormatInput(text)));
        Assert.DoesNotContain(document.Errors, error => error.Code.StartsWith("NEWS8", StringComparison.Ordinal));
        return document;
    }
}
