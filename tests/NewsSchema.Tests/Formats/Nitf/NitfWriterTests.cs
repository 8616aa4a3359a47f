using System.Xml.Linq;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Nitf;

public class NitfWriterTests
{
    private static readonly NitfWriter s_writer = new(ExportSeed.Fixed(new NitfOptions { Indented = true }));

    [CorpusTheory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_is_valid_by_the_official_schema(string seed)
    {
        Assert.Empty(OfficialSchema.Validate(ExportSeed.Read(seed).Write(s_writer)));
        Assert.Empty(OfficialSchema.Validate(ExportSeed.Read(seed).Write(new NitfWriter())));
    }

    [Theory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_keeps_its_text_indented_or_not(string name)
    {
        ExportSeed seed = ExportSeed.Read(name);
        foreach (NitfWriter writer in new[] { s_writer, new NitfWriter() })
        {
            XElement nitf = XElement.Parse(seed.Write(writer), LoadOptions.PreserveWhitespace);
            seed.AssertText(NitfText.Story(nitf), NitfText.Head(nitf));
        }
    }

    [Fact]
    public Task The_seed_article_is_exported() => Verifier.Verify(ExportSeed.Read("putin-nato").Write(s_writer), "xml");

    [Fact]
    public Task Losses_of_the_seed_article_are_reported()
    {
        ExportSeed.Read("putin-nato").Write(s_writer, out ExportReport report);
        return Verifier.Verify(report.ToString());
    }

    [Fact]
    public void Every_mention_has_a_unique_id_that_begins_with_the_id_of_its_entity()
    {
        XElement nitf = XElement.Parse(ExportSeed.Read("putin-nato").Write(s_writer));

        string[] ids = NitfText.All(nitf, "person").Select(person => (string?)person.Attribute("id")).OfType<string>().ToArray();
        Assert.Equal(["putin.1", "biden.1", "biden.2", "putin.2"], ids.Take(4));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void A_quotation_names_its_speaker() =>
        Assert.Equal(
            ["Wladimir Putin", "Kreml", "Russische Beamte", "Kreml", "der Westen"],
            NitfText.All(XElement.Parse(ExportSeed.Read("putin-nato").Write(s_writer)), "q").Select(q => (string?)q.Attribute("quote-source")));
}
