using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Nitf;
using NewsSchema.Tests.Formats.Xhtml;

namespace NewsSchema.Tests.Formats.NewsMlG2;

public class NewsMlG2WriterTests
{
    private static readonly XNamespace s_namespace = "http://iptc.org/std/nar/2006-10-01/";

    private static readonly NewsMlG2Writer s_writer = new(ExportSeed.Fixed(new NewsMlG2Options { Indented = true }));

    private static readonly NewsMlG2Writer s_nitfWriter = new(ExportSeed.Fixed(new NewsMlG2Options { Indented = true, Body = NewsMlG2Body.Nitf }));

    [CorpusTheory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_is_valid_by_the_official_schemas(string seed)
    {
        Assert.Empty(OfficialSchema.Validate(ExportSeed.Read(seed).Write(s_writer)));
        Assert.Empty(OfficialSchema.Validate(ExportSeed.Read(seed).Write(new NewsMlG2Writer())));
    }

    [Theory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_keeps_its_text_in_NITF(string name)
    {
        ExportSeed seed = ExportSeed.Read(name);
        XElement item = XElement.Parse(seed.Write(s_nitfWriter), LoadOptions.PreserveWhitespace);
        XElement nitf = NitfText.All(item, "nitf").Single();
        seed.AssertText(NitfText.Story(nitf), NitfText.Head(nitf));
    }

    [Theory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_keeps_its_text_in_XHTML(string name)
    {
        ExportSeed seed = ExportSeed.Read(name);
        XElement item = XElement.Parse(seed.Write(s_writer), LoadOptions.PreserveWhitespace);
        seed.AssertText(XhtmlText.Story(item), item.Elements(s_namespace + "contentMeta").Elements().Where(element => element.Name.LocalName is "headline" or "by").Select(element => element.Value));
    }

    [CorpusTheory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_with_NITF_inside_is_valid_by_the_official_schemas(string seed) =>
        Assert.Empty(OfficialSchema.Validate(ExportSeed.Read(seed).Write(s_nitfWriter)));

    [Fact]
    public Task The_seed_article_is_exported() => Verifier.Verify(ExportSeed.Read("putin-nato").Write(s_writer), "xml");

    [Fact]
    public Task Losses_of_the_seed_article_are_reported()
    {
        ExportSeed.Read("putin-nato").Write(s_writer, out ExportReport report);
        return Verifier.Verify(report.ToString());
    }

    [Fact]
    public void An_inline_reference_points_at_every_mention_of_its_entity_in_the_text()
    {
        XElement item = XElement.Parse(ExportSeed.Read("putin-nato").Write(s_writer));

        XElement reference = item.Elements(s_namespace + "inlineRef").Single(element => (string?)element.Attribute("uri") == "https://www.wikidata.org/entity/Q7747");
        string[] ids = reference.Attribute("idrefs")!.Value.Split(' ');
        XElement[] mentions = item.Descendants().Where(element => ids.Contains((string?)element.Attribute("id"))).ToArray();
        Assert.Equal(["Wladimir Putin", "Putin", "Putin", "er", "Der russische Präsident"], mentions.Select(mention => mention.Value));
    }

    [CorpusFact]
    public void Several_articles_make_one_valid_message()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        IReadOnlyList<ExportReport> reports = s_writer.WriteMessage(
            ExportSeed.All.Select(name => NewsDocument.Parse(Seeds.Read(name + ".news.md"))), output);

        string xml = System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.Empty(OfficialSchema.Validate(xml));
        Assert.Equal(ExportSeed.All.Count, reports.Count);
        Assert.Equal(reports.Count, XElement.Parse(xml).Descendants(s_namespace + "newsItem").Count());
    }
}
