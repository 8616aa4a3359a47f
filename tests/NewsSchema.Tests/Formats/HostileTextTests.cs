using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.Nitf;

namespace NewsSchema.Tests.Formats;

/// <summary>Exports of any text are valid and exact, or the text is refused with its position.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Formats => EveryFormat.Names;

    public static TheoryData<string, string> HostileTexts
    {
        get
        {
            string[] texts =
            [
                "]]>", "</script><script>alert(1)</script>", "<!-- x -->", "<?php ?>", "&amp; &lt; & <b>", "\"'`", "<!DOCTYPE x [<!ENTITY e 'e'>]>&e;",
                "a\u00A0b\u2028c\u2029d\u0085e", "😀 𝒳 👩‍👩‍👧", "\u202Eabc\u202C", "\uFEFFbom", "{{x}} ${y} {% z", "\u00AD\u200B", "\\u0041 \\",
            ];
            var data = new TheoryData<string, string>();
            foreach (string format in EveryFormat.Writers.Keys)
            {
                foreach (string text in texts)
                {
                    data.Add(format, text);
                }
            }

            return data;
        }
    }

    [CorpusTheory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_is_written_validly_and_unchanged(string format, string text)
    {
        var data = new JsonObject
        {
            ["id"] = text,
            ["language"] = "en",
            ["provider"] = text,
            ["keywords"] = new JsonArray(text),
            ["subjects"] = new JsonArray(text),
            ["images"] = new JsonArray(new JsonObject { ["href"] = "https://x.example/a", ["caption"] = text }),
            ["contact"] = new JsonObject { ["name"] = text },
            ["edNote"] = text,
            ["own"] = text,
            ["headline"] = new JsonObject { ["text"] = text },
            ["body"] = new JsonArray(new JsonObject { ["text"] = text, ["spans"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = text.Length, ["ref"] = "p" }) }),
            ["people"] = new JsonArray(new JsonObject { ["id"] = "p", ["name"] = text, ["sameAs"] = text, ["role"] = text }),
        };

        string export = EveryFormat.Writers[format].Write(AnyArticle.Of(data.ToJsonString()), out _);

        Assert.Empty(EveryFormat.Validate(format, export));
        Assert.True(EveryFormat.Values(format, export).Count(value => value == text) >= 3);
        if (format.StartsWith("schema.org", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("<", export, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Half_a_surrogate_pair_is_refused_with_its_position(string format)
    {
        ExportSeed seed = ExportSeed.Parse("# One\n\nTwo [\ud83d]{.person} three\n");

        NewsExportException refusal = Assert.Throws<NewsExportException>(() => seed.Write(EveryFormat.Writers[format]));

        Assert.Equal((format, "body[0].text", 4), (refusal.Format, refusal.Member, refusal.Offset));
        Assert.Contains("U+D83D at offset 4 of body[0].text", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u0007')]
    [InlineData('\u0000')]
    [InlineData('\uFFFE')]
    public void A_character_that_XML_lacks_is_refused_in_XML_and_leaves_ninjs_without_markup(char character)
    {
        ExportSeed seed = ExportSeed.Parse($"---\nnote: x\n---\n# One\n\nTwo{character}\n");

        Assert.Equal("body[0].text", Assert.Throws<NewsExportException>(() => seed.Write(new NitfWriter())).Member);
        Assert.Equal(3, Assert.Throws<NewsExportException>(() => seed.Write(new NewsMlG2Writer())).Offset);
        JsonNode ninjs = JsonNode.Parse(seed.Write(new NinjsWriter(), out ExportReport report))!;
        Assert.Equal("Two" + character, (string?)Assert.Single(ninjs["bodies"]!.AsArray())!["value"]);
        Assert.Contains(report.Losses, loss => loss.Member == "body" && loss.Kind == ExportLossKind.Lost);
    }

    [Fact]
    public void A_refusal_names_the_member_of_metadata()
    {
        ExportSeed seed = ExportSeed.Parse("---\ncontact:\n  - {name: A}\n  - {name: \"B\uD800\"}\n---\nText.\n");

        NewsExportException refusal = Assert.Throws<NewsExportException>(() => seed.Write(new SchemaOrgWriter()));

        Assert.Equal(("contact[1].name", 1), (refusal.Member, refusal.Offset));
    }

    [Theory]
    [InlineData(0, 2, 1, 3, "the span overlaps another one")]
    [InlineData(0, 2, 2, 9, "the span is empty or outside its text")]
    [InlineData(0, 2, 3, 3, "the span is empty or outside its text")]
    [InlineData(0, 2, -1, 2, "the span is empty or outside its text")]
    [InlineData(0, 2, 5, 7, "the span cuts a character in two")]
    public void A_span_that_does_not_fit_is_left_out_and_reported(int start, int end, int otherStart, int otherEnd, string reason)
    {
        AnyArticle article = AnyArticle.Of($$"""
            {"body":[{"text":"abcd😀e","spans":[{"start":{{start}},"end":{{end}},"ref":"p"},{"start":{{otherStart}},"end":{{otherEnd}},"ref":"p"}]}],"people":[{"id":"p","name":"P"}]}
            """);

        string nitf = new NitfWriter().Write(article, out ExportReport report);

        Assert.Equal("abcd😀e", Assert.Single(NitfText.Story(XElement.Parse(nitf))));
        Assert.Contains(report.Losses, loss => loss.Member == "body[0].spans" && loss.Reason == reason);
    }

    [Fact]
    public void Spans_that_nest_without_end_neither_overflow_nor_change_the_text()
    {
        string spans = string.Join(',', Enumerable.Repeat("""{"start":0,"end":3,"ref":"g"}""", 20_000));
        AnyArticle article = AnyArticle.Of($$"""{"body":[{"text":"abc","spans":[{{spans}}]}],"groups":[{"id":"g","name":"G"}]}""");

        foreach (ExportWriter writer in EveryFormat.Writers.Values)
        {
            writer.Write(article, out ExportReport report);
            Assert.Contains(report.Losses, loss => loss.Reason == "spans nest too deeply");
        }
    }

    [Fact]
    public void A_link_that_could_run_code_is_not_a_link_in_the_markup()
    {
        string ninjs = ExportSeed.Parse("# A\n\n[x](javascript:alert) [y](https://y.example/)\n").Write(new NinjsWriter());

        Assert.DoesNotContain(" href=\\\"javascript", ninjs, StringComparison.Ordinal);
        Assert.Contains(" href=\\\"https://y.example/", ninjs, StringComparison.Ordinal);
    }
}
