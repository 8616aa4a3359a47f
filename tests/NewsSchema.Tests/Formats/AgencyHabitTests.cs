using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Nitf;

namespace NewsSchema.Tests.Formats;

/// <summary>What agencies write in each format, so that their readers find it.</summary>
public class AgencyHabitTests
{
    [Fact]
    public void NITF_has_a_namespace_only_on_demand()
    {
        ExportSeed seed = ExportSeed.Read("putin-nato");

        Assert.Equal("nitf", XElement.Parse(seed.Write(new NitfWriter())).Name);
        Assert.Equal(
            XName.Get("nitf", NitfOptions.StandardNamespace),
            XElement.Parse(seed.Write(new NitfWriter(new NitfOptions { Namespace = NitfOptions.StandardNamespace }))).Name);
    }

    [Fact]
    public void Headlines_are_plain_and_their_marks_reported()
    {
        ExportSeed seed = ExportSeed.Parse("# [Putin]{.person #putin} fordert [drei]{.number value=3}\n\n{.deck}\n[Biden]{.person #biden}\n\nText.\n");

        foreach (ExportWriter writer in new ExportWriter[] { new NitfWriter(), new NewsMlG2Writer(), new NewsMlG2Writer(new NewsMlG2Options { Body = NewsMlG2Body.Nitf }) })
        {
            XElement root = XElement.Parse(seed.Write(writer, out ExportReport report));

            Assert.All(NitfText.All(root, "hl1", "hl2", "headline"), headline => Assert.Empty(headline.Elements()));
            Assert.Equal(2, report.Losses.Single(loss => loss is { Kind: ExportLossKind.Approximated, Member: "people.mentions" }).Count);
            Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Lost, Member: "numbers" });
        }
    }

    [Fact]
    public void Kicker_and_deck_are_headlines_in_a_role()
    {
        XElement item = XElement.Parse(ExportSeed.Parse("{.kicker}\nOben\n\n# Mitte\n\n{.deck}\nUnten\n\nText.\n").Write(new NewsMlG2Writer(), out ExportReport report));

        Assert.Equal(
            [(null, "Mitte"), ("nshlrole:kicker", "Oben"), ("nshlrole:deck", "Unten")],
            NitfText.All(item, "headline").Select(headline => ((string?)headline.Attribute("role"), headline.Value)));
        Assert.Equal("nshlrole", (string?)NitfText.All(item, "scheme").Single().Attribute("alias"));
        Assert.DoesNotContain(report.Losses, loss => loss.Member is "kicker" or "deck");
    }

    [Fact]
    public void A_deck_without_a_headline_is_the_main_one_in_NITF()
    {
        XElement nitf = XElement.Parse(ExportSeed.Parse("{.deck}\nUnten\n\nText.\n").Write(new NitfWriter(), out ExportReport report));

        Assert.Equal("Unten", NitfText.All(nitf, "hl1").Single().Value);
        Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Approximated, Member: "deck" });
    }

    [Fact]
    public void NewsML_G2_always_has_version_and_status()
    {
        XElement item = XElement.Parse(ExportSeed.Parse("Text.\n").Write(new NewsMlG2Writer()));

        Assert.Equal("1", (string?)item.Attribute("version"));
        Assert.Equal("stat:usable", (string?)NitfText.All(item, "pubStatus").Single().Attribute("qcode"));
    }

    [Fact]
    public void Captions_are_not_counted_in_ninjs()
    {
        JsonNode ninjs = JsonNode.Parse(ExportSeed.Parse("Zwei Wörter.\n\n{.caption}\nEin Bild. [Foto: X]{.credit}\n\nNoch drei Wörter.\n").Write(new NinjsWriter()))!;

        Assert.Equal(5, (int)ninjs["bodies"]![0]!["wordCount"]!);
        Assert.Equal("Zwei Wörter.\n\nNoch drei Wörter.".Length, (int)ninjs["bodies"]![0]!["charCount"]!);
        Assert.Contains("Ein Bild.", (string)ninjs["bodies"]![0]!["value"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provider: dpa\n", "Text.\n", "publisher")]
    [InlineData("", "{.dateline}\nBerlin ([dpa]{.org #dpa .agency})\n\nText.\n", "sourceOrganization")]
    [InlineData("", "{.byline}\nVon [Jörg Ammer]{.author}\n\nText.\n", "author")]
    public void A_contact_belongs_to_somebody_with_a_name(string provider, string text, string owner)
    {
        JsonNode article = JsonNode.Parse(ExportSeed.Parse($"---\n{provider}contact: {{email: desk@x.example}}\n---\n{text}").Write(new SchemaOrgWriter(), out ExportReport report))!;

        Assert.Equal("desk@x.example", (string?)article[owner]!["contactPoint"]!["email"]);
        Assert.NotNull(article[owner]!["name"]);
        Assert.Equal(owner == "publisher", article["publisher"] is not null);
        Assert.DoesNotContain(report.Losses, loss => loss.Member == "contact.email");
    }

    [Fact]
    public void A_contact_without_an_owner_is_reported()
    {
        JsonNode article = JsonNode.Parse(ExportSeed.Parse("---\ncontact: {email: desk@x.example}\n---\nText.\n").Write(new SchemaOrgWriter(), out ExportReport report))!;

        Assert.Null(article["publisher"]);
        Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Lost, Member: "contact.email" });
    }

    [Fact]
    public void A_product_is_a_thing_of_a_separate_type()
    {
        JsonNode article = JsonNode.Parse(ExportSeed.Parse("Das [Telefon]{.product #telefon}.\n").Write(new SchemaOrgWriter()))!;

        Assert.Equal("Thing", (string?)article["mentions"]!["@type"]);
        Assert.Equal("Product", (string?)article["mentions"]!["additionalType"]);
    }

    [Theory]
    [InlineData(LineBreaks.Keep, "eins\nzwei drei", false)]
    [InlineData(LineBreaks.Spaces, "eins zwei drei", true)]
    public void Line_breaks_inside_a_paragraph_are_kept_or_become_spaces(LineBreaks lineBreaks, string expected, bool isReported)
    {
        ExportSeed seed = ExportSeed.Parse("eins\n[zwei]{.person #p} drei\n");
        Assert.Equal("eins\nzwei drei", seed.Blocks.Single());
        foreach (string format in new[] { "NITF 3.6", "NewsML-G2 2.35", "ninjs 3.1" })
        {
            string export = seed.Write(FormatWriters.Of(format, options => options with { LineBreaks = lineBreaks }), out ExportReport report);
            string xml = format == "ninjs 3.1" ? (string)JsonNode.Parse(export)!["bodies"]![1]!["value"]! : export;

            Assert.Equal(expected, NitfText.All(XElement.Parse(xml, LoadOptions.PreserveWhitespace), "p").Single().Value);
            Assert.Equal(isReported, report.Losses.Any(loss => loss is { Kind: ExportLossKind.Approximated, Member: "body" }));
        }
    }

    [Fact]
    public void An_author_who_is_not_marked_up_as_a_person_is_one()
    {
        ExportSeed seed = ExportSeed.Parse("{.byline}\nVon [Jörg Ammer]{.author}, Berlin\n\nText.\n");

        Assert.Equal("Jörg Ammer", (string?)JsonNode.Parse(seed.Write(new SchemaOrgWriter()))!["author"]!["name"]);
        Assert.Equal("Jörg Ammer", NitfText.All(XElement.Parse(seed.Write(new NitfWriter())), "byline").Single().Elements("person").Single().Value);
        XElement creator = NitfText.All(XElement.Parse(seed.Write(new NewsMlG2Writer())), "creator").Single();
        Assert.Equal("Jörg Ammer", creator.Value);
    }

    [Fact]
    public void Small_things_that_agencies_write_are_there()
    {
        ExportSeed seed = ExportSeed.Parse("---\ncopyright: © 2024 nnb\n---\n# A\n\nText.\n");
        XElement nitf = XElement.Parse(seed.Write(new NitfWriter()));

        Assert.Equal("© 2024 nnb", NitfText.All(nitf, "rights").Single().Value);
        Assert.Equal("news", (string?)NitfText.All(nitf, "tobject").Single().Attribute("tobject.type"));
        Assert.Contains(NitfText.All(nitf, "meta"), meta => (string?)meta.Attribute("name") == "generator");
        Assert.Equal("NewsSchema", NitfText.All(XElement.Parse(seed.Write(new NewsMlG2Writer())), "generator").Single().Value);
    }

    [Fact]
    public void A_news_message_says_where_it_comes_from_and_goes()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var options = new NewsMlG2Options { Sender = "nnb", TransmitId = "t1", Priority = 3, Origin = "wire", Destinations = ["a", "b"] };
        new NewsMlG2Writer(options).WriteMessage([NewsDocument.Parse("Text.\n")], output);
        XElement header = NitfText.All(XElement.Parse(System.Text.Encoding.UTF8.GetString(output.WrittenSpan)), "header").Single();

        Assert.Equal(
            ["sent", "sender", "transmitId", "priority", "origin", "destination", "destination"],
            header.Elements().Select(element => element.Name.LocalName));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewsMlG2Options { Priority = 0 });
    }

    [Fact]
    public void A_message_with_a_refused_item_is_not_written()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new NewsMlG2Writer(new NewsMlG2Options { EmbargoFallback = EmbargoFallback.Refuse });

        Assert.Throws<NewsExportException>(() => writer.WriteMessage([NewsDocument.Parse("Text.\n"), NewsDocument.Parse("---\nembargo: 2025-01-03\n---\nText.\n")], output));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void What_is_known_of_an_entity_has_a_fixed_order_in_XHTML()
    {
        string first = ExportSeed.Parse("[A]{.person #a role=R born=1963 zeta=z alpha=a}\n").Write(new NinjsWriter());
        string second = ExportSeed.Parse("[A]{.person #a alpha=a zeta=z born=1963 role=R}\n").Write(new NinjsWriter());

        Assert.Equal(first, second);
    }
}
