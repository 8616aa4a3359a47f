using System.Buffers;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Consumers;

/// <summary>All seeds, read by readers with the habits of those in newsrooms: headline and text arrive whole.</summary>
public class AgencyReaderTests
{
    public static TheoryData<string> Names => ExportSeed.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void NITF_is_read_without_its_namespace_and_below_blocks(string name)
    {
        ExportSeed seed = ExportSeed.Read(name);

        var reader = new AgencyNitfReader(seed.Write(new NitfWriter()));

        Assert.Equal(Slot(seed, "headline"), reader.Headline);
        Assert.Equal(Slot(seed, "deck"), reader.Deck);
        AssertText(seed, reader.Paragraphs, "dateline", "agency");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NITF_in_UTC_is_read_by_readers_that_take_no_offset(string name)
    {
        string nitf = ExportSeed.Read(name).Write(new NitfWriter(new NitfOptions { Utc = true }));

        Assert.DoesNotMatch("norm=\"[0-9]+T[0-9.]+[+-]", nitf[..nitf.IndexOf("<body>", StringComparison.Ordinal)]);
        Assert.Equal(new AgencyNitfReader(ExportSeed.Read(name).Write(new NitfWriter())).Paragraphs, new AgencyNitfReader(nitf).Paragraphs);
    }

    [Theory]
    [InlineData(NewsMlG2Body.Xhtml)]
    [InlineData(NewsMlG2Body.Nitf)]
    public void A_news_message_has_what_readers_demand(NewsMlG2Body body)
    {
        var output = new ArrayBufferWriter<byte>();
        new NewsMlG2Writer(new NewsMlG2Options { Body = body }).WriteMessage(ExportSeed.All.Select(name => NewsDocument.Parse(Seeds.Read(name + ".news.md"))), output);

        var reader = new AgencyNewsMlG2Reader(Encoding.UTF8.GetString(output.WrittenSpan));

        Assert.Equal(5, reader.Priority);
        Assert.Equal(ExportSeed.All.Count, reader.Items.Count);
        foreach ((string name, AgencyNewsMlG2Reader.Item item) in ExportSeed.All.Zip(reader.Items))
        {
            ExportSeed seed = ExportSeed.Read(name);
            Assert.True(item.Version >= 1);
            Assert.Equal("usable", item.Status);
            Assert.Equal(Slot(seed, "headline"), item.Headline);
            Assert.True(item.References > 0);
            Assert.Empty(item.BrokenReferences);
            AssertText(seed, item.Paragraphs, body == NewsMlG2Body.Nitf ? ["dateline", "agency"] : []);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ninjs_in_UTC_is_read_by_readers_that_take_no_offset(string name)
    {
        ExportSeed seed = ExportSeed.Read(name);

        var reader = new AgencyNinjsReader(seed.Write(new NinjsWriter(new NinjsOptions { Version = NinjsVersion.V14, Utc = true })));

        Assert.Equal(Slot(seed, "headline"), reader.Headline);
        AssertText(seed, reader.Paragraphs);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_LD_has_no_fault_that_search_engines_report(string name) =>
        Assert.Empty(SearchEngineReader.Problems(ExportSeed.Read(name).Write(new SchemaOrgWriter())));

    [Fact]
    public void JSON_LD_with_everything_has_no_fault_that_search_engines_report() =>
        Assert.Empty(SearchEngineReader.Problems(ExportSeed.Parse(EverythingArticle.Text).Write(new SchemaOrgWriter())));

    private static string? Slot(ExportSeed seed, string slot) => View(seed).Slot(slot)?.Text;

    /// <summary>The paragraphs are the running text, block by block, without the parts that the format has a separate place for.</summary>
    private static void AssertText(ExportSeed seed, List<string> paragraphs, params string[] elsewhere) => Assert.Equal(
        View(seed).Story.Where(block => !(block.IsHead && elsewhere.Contains(block.Slot?.Class))).Select(block => block.Text),
        paragraphs);

    private static ArticleView View(ExportSeed seed) => ArticleViewReader.Read(seed.Source, null);
}
